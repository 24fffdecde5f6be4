import type { Work } from '../../batch/threads/three-steps.ts';
import type { Io } from '../io.ts';

/** What work on articles sees of the world. */
export type JobWorld = Pick<Io, 'cwd' | 'env'>;

/** Makes ready for work on articles, one after the other, that any thread can do: settings, loads and products are plain data. */
export type ThreadJob<Settings, Load, Product> = (settings: Settings, world: JobWorld) => Promise<Work<Load, Product>>;
