import type { LookupFunction } from 'node:net';
import type { FailureKind } from './fetch-failure.ts';
import type { FetchLimits } from './fetch-limits.ts';
import type { HostGuard } from './guarded-lookup.ts';

/** A picture that an article shows. */
export interface WantedPicture {
  /** Absolute, or it cannot be had; a `data:` address whole. */
  address: string;
  /** The article, as it was named. */
  article: string;
  /** The address of the page that is said to show it. Default: none is said. */
  referer?: string | null;
}

/** How pictures are downloaded. */
export interface DownloadOptions {
  /** Where they go; it has to be there. */
  folder: string;
  /** How we introduce ourselves. */
  userAgent: string;
  /** Ends the run early: nothing half-written stays, and the manifest is true. */
  signal: AbortSignal;
  /** Which hosts must not be asked. Default: `localReason`. */
  guard?: HostGuard | undefined;
  /** What resolves names. Default: the system. */
  resolve?: LookupFunction | undefined;
  /** Those that are not given are `FETCH_LIMITS`. */
  limits?: Partial<FetchLimits> | undefined;
  /** Hears of each picture that is done, in whatever order. */
  onDone?: ((done: number, failed: number) => void) | undefined;
}

/** How many pictures became what; an address that is shown twice counts once. */
export interface DownloadCounts {
  fetched: number;
  /** Of those fetched, in files of their own or not. */
  bytes: number;
  /** That were there already. */
  kept: number;
  failed: number;
}

/** A picture that could not be had. */
export interface MissedPicture<Wanted extends WantedPicture> {
  /** Where it was met first. */
  wanted: Wanted;
  /** In how many other places it was met. */
  others: number;
  kind: FailureKind;
  /** Why: one line, no full stop. */
  message: string;
}

/** What a run of downloads came to. */
export interface Downloaded<Wanted extends WantedPicture> {
  counts: DownloadCounts;
  /** In the order in which they were met. */
  missed: MissedPicture<Wanted>[];
}
