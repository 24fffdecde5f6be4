/** A `data:` address as what it holds and how much, `data:image/png;base64,… (1.2 KB)`; any other as it is. */
export function summariseData(address: string): string {
  const head = /^data:[^,]{0,200},/i.exec(address)?.[0];
  if (head === undefined) return address;
  const size = /;base64,$/i.test(head) ? ((address.length - head.length) * 3) / 4 : address.length - head.length;
  return `${head}… (${size < 1000 ? `${Math.round(size)} B` : `${(size / 1000).toFixed(1)} KB`})`;
}
