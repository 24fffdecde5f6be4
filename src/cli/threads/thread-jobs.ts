/** What a worker can do: one line a job. Each is loaded where it is wanted. */
export const THREAD_JOBS = {
  convert: async () => (await import('../convert/convert-job.ts')).convertJob,
};

/** The name of a job. */
export type ThreadJobName = keyof typeof THREAD_JOBS;
/** A job by its name. */
export type ThreadJobOf<Name extends ThreadJobName> = Awaited<ReturnType<(typeof THREAD_JOBS)[Name]>>;
