import type { ThreadJob } from './thread-job.ts';

/** What a worker can do: one line a job. Each is loaded where it is wanted. */
export const THREAD_JOBS = {
  convert: async () => (await import('../convert/convert-job.ts')).convertJob,
  extract: async () => (await import('../extract/extract-job.ts')).extractJob,
  measure: async () => (await import('../rows/measure-job.ts')).measureJob,
};

/** The name of a job. */
export type ThreadJobName = keyof typeof THREAD_JOBS;

/** What a job needs to know, what it is given and what it makes of it. */
export type JobParts<Name extends ThreadJobName> =
  Awaited<ReturnType<(typeof THREAD_JOBS)[Name]>> extends ThreadJob<infer Settings, infer Load, infer Product>
    ? { settings: Settings; load: Load; product: Product }
    : never;

/** Loads a job by its name. */
export async function loadJob<Name extends ThreadJobName>(
  name: Name,
): Promise<ThreadJob<JobParts<Name>['settings'], JobParts<Name>['load'], JobParts<Name>['product']>> {
  const job: unknown = await THREAD_JOBS[name]();
  return job as Awaited<ReturnType<typeof loadJob<Name>>>;
}
