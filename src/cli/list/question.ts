import type { ArticleRow } from '../../summarise/article-row.ts';
import type { BodyMeasure } from '../../summarise/body-measure.ts';
import type { NameReference } from '../../summarise/name.ts';
import { readValue } from '../../summarise/read-value.ts';

/** What articles are asked: whether they are wanted, and in which order. */
export interface Question {
  /** The columns and keys that the answers need. */
  names: readonly string[];
  /** Whether the text of the bodies is needed. */
  needsText: boolean;
  /** The names as they were typed, option by option. */
  typed: readonly TypedNames[];
  matches(row: ArticleRow, measure: BodyMeasure | null): boolean;
  /** Puts rows in order; null where they stay in the order of their paths, which they are read in. */
  sorted: ((rows: readonly ArticleRow[]) => ArticleRow[]) | null;
}

/** Names in what was typed for one option. */
export interface TypedNames {
  text: string;
  references: readonly NameReference[];
}

/** What `--where`, `--search` and `--sort` say. */
export interface QuestionFlags {
  where?: string;
  search?: string;
  sort?: string;
}

/**
 * Understands what was asked; what reads it is loaded only where there is something to read.
 *
 * @throws {WhereError} at what makes no sense.
 */
export async function loadQuestion({ where, search, sort }: QuestionFlags): Promise<Question> {
  const condition = where === undefined ? null : await loadWhere(where);
  const hunt = search === undefined ? null : (await import('../../summarise/search-text.ts')).parseSearch(search);
  const order = sort === undefined ? null : (await import('../../summarise/sort-rows.ts')).parseSort(sort);
  return {
    names: [...(condition?.names ?? []), ...(order?.names ?? [])],
    needsText: hunt !== null,
    typed: [
      ...(condition === null ? [] : [{ text: where!, references: condition.references }]),
      ...(order === null ? [] : [{ text: sort!, references: order.references }]),
    ],
    matches: (row, measure) => {
      if (condition?.matches({ get: (name) => readValue(row, name) }) === false) return false;
      return hunt === null || hunt.matches(row, () => measure?.text ?? '');
    },
    sorted: order === null ? null : (rows) => order.sorted(rows),
  };
}

async function loadWhere(where: string) {
  const { parseWhere } = await import('../../summarise/where/parse-where.ts');
  return parseWhere(where);
}
