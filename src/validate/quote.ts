/** A text as a YAML string: in single quotes, or in double ones where that spares doubling an apostrophe. */
export function quote(text: string): string {
  if (text.includes("'") && !/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
