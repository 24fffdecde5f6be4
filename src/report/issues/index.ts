import type { IssueFormat } from './issue.ts';

/** Every format of issues by its name; one is loaded when it is asked for, and made anew for each report. */
export const ISSUE_FORMATS = {
  pretty: async () => (await import('./pretty.ts')).pretty(),
  line: async () => (await import('./line.ts')).line(),
  json: async () => (await import('./json.ts')).json(),
  ndjson: async () => (await import('./ndjson.ts')).ndjson(),
  sarif: async () => (await import('./sarif.ts')).sarif(),
  github: async () => (await import('./github.ts')).github(),
  junit: async () => (await import('./junit.ts')).junit(),
} as const satisfies Record<string, () => Promise<IssueFormat>>;

/** The name of a format of issues. */
export type IssueFormatName = keyof typeof ISSUE_FORMATS;
