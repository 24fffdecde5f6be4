/** What is known of one picture's address, as `images.json` has it. */
export interface ManifestEntry {
  /** Absolute, without a fragment; of a `data:` address only its head and a hash. */
  url: string;
  /** The name of its file in the folder; null if there is none. Pictures with equal bytes share one. */
  file: string | null;
  /** Of the file. */
  bytes: number | null;
  sha256: string | null;
  /** Its media type, read off its content. */
  type: string | null;
  /** In pixels, where its first bytes tell. */
  width?: number;
  height?: number;
  /** The articles that show it, as they were named, sorted. */
  articles: string[];
  status: 'fetched' | 'failed';
  /** Why it could not be had. */
  error?: string;
}

/** The entries of a manifest's text that are what they should be: anybody may have written or cut it. */
export function readEntries(text: string): { entries: ManifestEntry[]; isWhole: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { entries: [], isWhole: false };
  }
  if (!Array.isArray(value)) return { entries: [], isWhole: false };
  const entries = value.filter(isEntry);
  return { entries, isWhole: entries.length === value.length };
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { url, file, bytes, sha256, type, articles, status } = value as Partial<Record<keyof ManifestEntry, unknown>>;
  if (typeof url !== 'string' || !Array.isArray(articles)) return false;
  if (!articles.every((article) => typeof article === 'string')) return false;
  if (status === 'failed') return file === null;
  const isFetched = status === 'fetched' && typeof bytes === 'number' && typeof type === 'string';
  return isFetched && typeof sha256 === 'string' && typeof file === 'string' && isPlainName(file);
}

/** A name that leads nowhere but into the folder. */
function isPlainName(name: string): boolean {
  return /^[^/\\:\0]+$/.test(name) && !name.startsWith('.');
}
