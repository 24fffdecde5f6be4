/**
 * Puts blocks together until a body is about as long as it should be.
 *
 * @param {import('./random.mjs').Random} random
 * @param {number} size characters
 * @param {readonly [number, () => string][]} blocks makers of blocks with their weights
 */
export function fill(random, size, blocks) {
  let body = '';
  while (body.length < size) body += random.pickWeighted(blocks, ([weight]) => weight)[1]();
  return body;
}
