/** Codes of languages that sites are often translated into: ISO 639-1, with a region or script or without. */
const LANGUAGE =
  /^(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|ta|th|tr|uk|vi|zh)(?:[-_][a-z]{2,4})?$/i;
/** The folders that Docusaurus keeps old versions of its documents in. */
const VERSION = /^version-/;

/**
 * Which edition of the site an article belongs to: its language (`lang: zh`, `post.zh.md`, `content/zh/`) and version. The
 * same title or address in two editions is right.
 */
export function editionOf(path: string, values: readonly { name: string; text: string }[]): string {
  const nameStart = path.lastIndexOf('/') + 1;
  const parts = path.slice(nameStart).split('.');
  const folders = editionFolders(path.slice(0, nameStart));
  const suffix = parts.length > 2 ? parts.slice(1, -1).filter((part) => LANGUAGE.test(part)) : [];
  const named = values.find((value) => /^(?:lang|language|locale)$/i.test(value.name));
  return [...folders, ...suffix, named?.text ?? ''].join(' ').toLowerCase();
}

let last: { folder: string; found: readonly string[] } = { folder: '', found: [] };

/** The names on the way that say an edition; articles of one folder come one after the other. */
function editionFolders(folder: string): readonly string[] {
  if (folder !== last.folder) {
    const found = folder.split('/').filter((segment) => LANGUAGE.test(segment) || VERSION.test(segment));
    last = { folder, found };
  }
  return last.found;
}
