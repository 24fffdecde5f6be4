import { setMaxListeners } from 'node:events';
import { tooLarge } from './body-of.ts';
import { decodeData } from './decode-data.ts';
import type { DownloadCounts, Downloaded, DownloadOptions, MissedPicture, WantedPicture } from './downloaded.ts';
import { FetchFailure } from './fetch-failure.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { localReason } from './local-reason.ts';
import { PictureFetcher } from './picture-fetcher.ts';
import type { PictureFolder } from './picture-folder.ts';
import { pictureKey } from './picture-key.ts';
import { type ReceivedPicture, receivePicture } from './receive-picture.ts';

/** So many pictures are begun or wait for the one before them: a slow host must not hold up the others for long. */
const UNDER_WAY = 200;

/** The manifest is written so often, in milliseconds; never so that it takes more than a twentieth of the time. */
const SAVED_EVERY = 2000;

/** What came of one address; null where the run was ended before. */
type Outcome = ReceivedPicture | 'kept' | FetchFailure | null;

interface UnderWay<Wanted extends WantedPicture> {
  key: string;
  picture: MissedPicture<Wanted>;
  outcome: Promise<Outcome>;
}

/** One run: pictures are fetched as there is room, and find their places one after the other. */
export class DownloadRun<Wanted extends WantedPicture> implements Downloaded<Wanted> {
  readonly counts: DownloadCounts = { fetched: 0, bytes: 0, kept: 0, failed: 0 };
  readonly missed: MissedPicture<Wanted>[] = [];
  readonly #folder: PictureFolder;
  readonly #options: DownloadOptions;
  readonly #limits: FetchLimits;
  readonly #fetcher: PictureFetcher;
  readonly #met = new Map<string, MissedPicture<Wanted>>();
  readonly #underWay: UnderWay<Wanted>[] = [];
  readonly #end = new AbortController();
  readonly #stop = () => this.#end.abort();
  #done = 0;
  #failed = 0;
  #nextSave = performance.now() + SAVED_EVERY;

  constructor(folder: PictureFolder, options: DownloadOptions) {
    const { signal, userAgent, resolve, guard = localReason } = options;
    this.#folder = folder;
    this.#options = options;
    this.#limits = { ...FETCH_LIMITS, ...options.limits };
    this.#fetcher = new PictureFetcher({ limits: this.#limits, guard, resolve, userAgent, signal: this.#end.signal });
    // Every picture under way listens, which is no leak.
    setMaxListeners(0, this.#end.signal);
    signal.addEventListener('abort', this.#stop);
    if (signal.aborted) this.#stop();
  }

  /** Begins with a picture, unless it is known, and waits while too many are under way. */
  async add(wanted: Wanted): Promise<void> {
    const key = pictureKey(wanted.address);
    this.#folder.manifest.use(key, wanted.article);
    const met = this.#met.get(key);
    if (met !== undefined) {
      met.others += 1;
      return;
    }
    const picture: MissedPicture<Wanted> = { wanted, others: 0, kind: 'other', message: '' };
    this.#met.set(key, picture);
    const outcome = this.#obtain(key, wanted);
    // It is waited for in its turn.
    outcome.catch(() => undefined);
    this.#underWay.push({ key, picture, outcome });
    if (this.#underWay.length >= UNDER_WAY) await this.#settle();
  }

  /** Waits for what is under way and writes the manifest. */
  async finish(): Promise<void> {
    while (this.#underWay.length > 0) await this.#settle();
    await this.#folder.manifest.save(!this.#end.signal.aborted);
  }

  /** Ends what is under way, keeps what has come, and writes the manifest if that can be. */
  async abandon(): Promise<void> {
    this.#stop();
    while (this.#underWay.length > 0) await this.#settle().catch(() => undefined);
    await this.#folder.manifest.save(false).catch(() => undefined);
  }

  /** Lets go of the network. */
  close(): void {
    this.#options.signal.removeEventListener('abort', this.#stop);
    this.#fetcher.close();
  }

  async #obtain(key: string, wanted: Wanted): Promise<Outcome> {
    const outcome = await this.#fetch(key, wanted);
    this.#done += 1;
    if (outcome instanceof FetchFailure) this.#failed += 1;
    this.#options.onDone?.(this.#done, this.#failed);
    return outcome;
  }

  async #fetch(key: string, { address, referer = null }: Wanted): Promise<Outcome> {
    try {
      if (await this.#folder.has(key)) return 'kept';
      const take = (body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => receivePicture(body, this.#folder.path);
      if (/^data:/i.test(address)) return await take([this.#decode(address)]);
      if (!URL.canParse(address)) {
        throw new FetchFailure('its address is relative, and nothing says to what', { kind: 'relative-address' });
      }
      return await this.#fetcher.fetch(address, referer, take);
    } catch (error) {
      if (error instanceof FetchFailure) return error;
      if (this.#end.signal.aborted) return null;
      // What the disk refuses now it will refuse again, and this is heard of only in its turn.
      this.#stop();
      throw error;
    }
  }

  #decode(address: string): Buffer {
    const data = decodeData(address);
    if (data.length > this.#limits.bytes) throw tooLarge(this.#limits.bytes);
    return data;
  }

  /** Waits for the picture that was begun first and gives it its place. */
  async #settle(): Promise<void> {
    const { key, picture, outcome } = this.#underWay.shift()!;
    const result = await outcome;
    if (result === null) return;
    if (result === 'kept') this.counts.kept += 1;
    else if (result instanceof FetchFailure) {
      this.#folder.miss(key, result.message);
      this.missed.push(Object.assign(picture, { kind: result.kind, message: result.message }));
      this.counts.failed += 1;
    } else {
      await this.#folder.keep(key, result);
      this.counts.fetched += 1;
      this.counts.bytes += result.bytes;
    }
    await this.#saveNowAndThen();
  }

  async #saveNowAndThen(): Promise<void> {
    const begun = performance.now();
    if (begun < this.#nextSave) return;
    await this.#folder.manifest.save(false);
    const ended = performance.now();
    this.#nextSave = ended + Math.max(SAVED_EVERY, 20 * (ended - begun));
  }
}
