/**
 * A value as text: nothing for what is unknown, lists joined with `, `, objects as JSON. A list's item that has a comma in
 * it cannot be told from two; JSON is there for that.
 */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
