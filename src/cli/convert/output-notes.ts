/** What is to be remembered of an output beside its hash. */
export interface OutputNotes {
  /** Whether it was rendered again and said the same as its source. */
  isVerified: boolean;
  /** Whether blank lines may have been meant as paragraphs. */
  hasGluedText: boolean;
}

const VERIFIED = 'v';
const GLUED = 'g';

const known = new Map<string, OutputNotes>();

/** Notes as the manifest has them: a letter for each that holds. */
export function toNotes({ isVerified, hasGluedText }: OutputNotes): string {
  return (isVerified ? VERIFIED : '') + (hasGluedText ? GLUED : '');
}

/** Notes out of the manifest; the same object for the same notes, since there are as many as articles. */
export function fromNotes(notes: string): OutputNotes {
  const read = known.get(notes) ?? { isVerified: notes.includes(VERIFIED), hasGluedText: notes.includes(GLUED) };
  known.set(notes, read);
  return read;
}
