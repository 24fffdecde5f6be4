import type { ImageAddress } from '../../html/image-addresses.ts';
import type { HtmlElement } from '../../html/node.ts';
import type { Picture } from '../picture.ts';
import { addressSize } from './address-size.ts';
import { findSightings } from './find-sightings.ts';
import { joinTwins } from './join-twins.ts';
import type { Sighting } from './sighting.ts';
import { statedSize } from './stated-size.ts';

/**
 * Every picture in a tree that a reader sees, in reading order: `img`, `amp-img` and `picture` with the address behind
 * lazy loaders, each with its twins. Decorative ones and `data:` pictures are among them; what is hidden is not.
 */
export function findPictures(root: HtmlElement): Picture[] {
  return joinTwins(findSightings(root)).flatMap((group) => pictureOf(group) ?? []);
}

function pictureOf(group: readonly Sighting[]): Picture | null {
  const isMain = ({ inNoscript, element, addresses: [best] }: Sighting) =>
    !inNoscript && element.name !== 'picture' && best !== undefined && best.role !== 'stand-in';
  const main = group.find(isMain) ?? group[0]!;
  const twins = [main, ...group.filter((other) => other !== main)];
  const offers = twins.flatMap(({ addresses, inNoscript }) => addresses.map((address) => ({ address, inNoscript })));
  const best = offers.toSorted((a, b) => rankOf(a) - rankOf(b))[0]?.address;
  if (best === undefined) return null;
  const sources = twins.map(({ source }) => source);
  return {
    element: main.element,
    elements: [...new Set(group.map(({ element }) => element))],
    src: best.url,
    candidates: candidatesOf(
      offers.map(({ address }) => address),
      best,
    ),
    alt: firstText(sources, 'alt'),
    title: firstText(sources, 'title'),
    ...statedSize(sources, best.url),
    link: twins.find(({ link }) => link !== null)?.link ?? null,
  };
}

/** Files no wider than this are there until the picture has come, if anything else is. */
const PREVIEW_WIDTH = 100;

/** The lower, the better. What is shown without scripts is the picture; what a lazy element shows may be a preview. */
function rankOf({ address: { url, role }, inNoscript }: { address: ImageAddress; inNoscript: boolean }): number {
  const ranks = { lazy: 1, shown: inNoscript ? 0 : 2, set: 3, full: 4, preview: 5, 'stand-in': 6 };
  const isPreview = role === 'shown' && (addressSize(url).width ?? PREVIEW_WIDTH + 1) <= PREVIEW_WIDTH;
  return isPreview ? ranks.preview : ranks[role];
}

/** The other addresses, the largest first, as far as they say it. */
function candidatesOf(addresses: readonly ImageAddress[], best: ImageAddress): string[] {
  const others = addresses.filter(({ url, role }) => role !== 'stand-in' && url !== best.url);
  const sorted = others.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return [...new Set(sorted.map(({ url }) => url))];
}

function sizeOf({ url, role, width, density }: ImageAddress): number {
  if (role === 'preview') return 0;
  const ofFile = width ?? addressSize(url).width;
  // A file for screens of several pixels to one is larger than its like; how much, it does not say.
  return ofFile ?? (density ?? 1) * (role === 'full' ? 2000 : 1000);
}

/** The first text of a twin that has one; an empty one, which is said as well, before none. */
function firstText(sources: readonly HtmlElement[], name: 'alt' | 'title'): string | null {
  const texts = sources
    .flatMap(({ attribs }) => attribs[name] ?? attribs[`data-${name}`] ?? [])
    .map((text) => text.replace(/\s+/g, ' ').trim());
  return texts.find((text) => text !== '') ?? texts[0] ?? null;
}
