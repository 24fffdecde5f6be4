import type { HtmlElement } from './node.ts';
import { isPictureAddress, isStandIn } from './picture-address.ts';
import { parseSrcset } from './srcset.ts';

/**
 * What an element's address is to it: `lazy`, where a lazy loader keeps the one to show; `shown`, its `src`; `set`, one
 * for other screens; `full`, the same picture in some other size; `preview`, a smaller one; `stand-in`, no picture.
 */
export type AddressRole = 'lazy' | 'shown' | 'set' | 'full' | 'preview' | 'stand-in';

/** One of the addresses that an element names for its picture. */
export interface ImageAddress {
  /** As written, without the white space that browsers ignore. */
  readonly url: string;
  readonly role: AddressRole;
  /** The width of the file in pixels, where a `srcset` says it. */
  readonly width: number | null;
  /** Pixels of the file for one CSS pixel, where a `srcset` says it. */
  readonly density: number | null;
}

const ORDER: readonly AddressRole[] = ['lazy', 'shown', 'set', 'full', 'preview', 'stand-in'];

/** Every address that an element (`img`, `amp-img`, `source`) names for its picture, the one to show first. */
export function imageAddresses(element: HtmlElement): ImageAddress[] {
  const found = new Map<string, ImageAddress>();
  for (const name in element.attribs) {
    const value = element.attribs[name]!;
    if (isSetName(name)) {
      const entries = parseSrcset(value).sort((a, b) => size(b) - size(a));
      for (const { url, width, density } of entries) add(found, url, 'set', width, density);
    } else {
      const role = addressRole(name, value);
      if (role !== null) add(found, value, role);
    }
  }
  const all = [...found.values()];
  if (all.length < 2) return all;
  const roled = all.map((one) => (isForAbsence(one, all) ? { ...one, role: 'stand-in' as const } : one));
  return roled.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** What the address in an attribute is to a picture, by the name and the value; null where there is none. */
export function addressRole(name: string, value: string): Exclude<AddressRole, 'set' | 'stand-in'> | null {
  if (name === 'src') return 'shown';
  const role = roleOfName(name);
  return role === null || !holdsAddress(value, role) ? null : role;
}

type NamedRole = 'lazy' | 'preview' | 'full' | null;
/** What names say. The same few come up with every picture; what others there are need not be kept. */
const namedRoles = new Map<string, NamedRole>();
const MOST_NAMES = 500;

function roleOfName(name: string): NamedRole {
  let role = namedRoles.get(name);
  if (role === undefined) {
    role = LAZY_NAME.test(name) ? 'lazy' : OTHER_THING.test(name) ? null : PREVIEW_NAME.test(name) ? 'preview' : 'full';
    if (namedRoles.size < MOST_NAMES) namedRoles.set(name, role);
  }
  return role;
}

/** Whether an attribute's name says that a `srcset` is in it. */
export const isSetName = (name: string): boolean => /(?:^|[-_])(?:img|image)?src-?set$/.test(name);

/**
 * `data-src`, `data-lazy-src`, `data-original`, `data-actualsrc`, `real_src` …: the address that `src` is to get. But
 * `data-original-src` is the one that it had, before a copy came into its place.
 */
const LAZY_NAME =
  /^(?!src$|(?:data-)?(?:img|image|source|orig|org|real|true|async|delay|orig(?:inal)?-src)$)(?:data)?(?:[-_]?(?:lazy(?:load(?:ed)?)?|defer(?:red)?|delay(?:ed)?|async|unveil|echo|layzr|ks|cf|actual|real|true|orig(?:inal)?|org|image|img|src|source))+$/;
const PREVIEW_NAME = /thumb|small|tiny|mini|low|lqip|blur|preview|placeholder|fallback|mobile/;
/** Names of attributes whose address is another picture's or none: of a page, a program, a person. */
const OTHER_THING =
  /^(?:alt|title|class|style|id|href|longdesc|usemap|name|role|sizes|srcdoc|content|on\w+|aria-.*|item\w+)$|href|link|page|share|target|action|avatar|author|logo|icon|video|audio|poster|error|template|srcset|caption|title|desc|alt$|load(?:er|ing)/;

function holdsAddress(value: string, role: AddressRole): boolean {
  const address = value.trim();
  const isPath = address.includes('/') && !/\s|^(?:data:|[[{](?![{%]))/.test(address);
  // Names of files without a folder are told for other ends, but by the attributes that stand for `src`.
  return role === 'lazy' ? isPath || isPictureAddress(address) : isPath && isPictureAddress(address);
}

/** A GIF or SVG before a photograph that other attributes name is the picture of its absence. */
function isForAbsence({ role, url }: ImageAddress, all: readonly ImageAddress[]): boolean {
  if (role !== 'shown' || !/\.(?:gif|svg)(?:[?#]|$)/i.test(url)) return false;
  const isOther = (other: ImageAddress) => other.role === 'full' || other.role === 'set';
  return all.some((other) => isOther(other) && /\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i.test(other.url));
}

function add(
  found: Map<string, ImageAddress>,
  written: string,
  role: AddressRole,
  width: number | null = null,
  density: number | null = null,
): void {
  const url = written.replace(/[\t\n\r]/g, '').trim();
  if (url === '' || /^(?:#|javascript:|about:)/i.test(url) || found.has(`${role} ${url}`)) return;
  found.set(`${role} ${url}`, { url, role: isStandIn(url) ? 'stand-in' : role, width, density });
}

const size = (entry: { width: number | null; density: number | null }) => entry.width ?? (entry.density ?? 1) * 1000;
