import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpus');

/** Articles of other people's, which the repository cannot hold; they are measured with where they are there. */
export const realArticles = { folder, isThere: existsSync(folder) };
