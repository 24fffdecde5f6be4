/** Thrown when the folder of pictures cannot be written or read; `cause` is the file system's error. */
export class UnwritableFolder extends Error {
  override readonly name = 'UnwritableFolder';

  constructor(cause: unknown) {
    super('the folder cannot be written', { cause });
  }
}

/** Lets what the file system refuses be told from what the network does. */
export async function onDisk<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new UnwritableFolder(error);
  }
}
