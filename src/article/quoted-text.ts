/** What a scalar in quotes on one line means, or null if it has escapes that JSON does not know. */
export function quotedText(source: string): string | null {
  const inside = source.slice(1, -1);
  if (source.startsWith("'")) return inside.replaceAll("''", "'");
  if (!inside.includes('\\')) return inside;
  try {
    // The escapes of JSON mean the same in YAML.
    return JSON.parse(source) as string;
  } catch {
    return null;
  }
}
