import type { Image } from '../../extract/image.ts';
import type { TableColumn } from '../../report/table/table.ts';

/** Everything there is to say of a picture, for formats that machines read. */
export const IMAGE_COLUMNS: readonly TableColumn<Image>[] = (
  [
    'path',
    'index',
    'line',
    'column',
    'src',
    'url',
    'candidates',
    'alt',
    'title',
    'caption',
    'captionSource',
    'confidence',
    'credit',
    'width',
    'height',
    'link',
    'decorative',
    'decorativeReason',
    'cover',
  ] as const satisfies readonly (keyof Image)[]
).map((name) => ({ name, value: (image) => image[name] }));

/** What a person wants to see of it in a terminal, a page or a document. */
export const GLANCE_COLUMNS: readonly TableColumn<Image>[] = [
  {
    name: 'article',
    value: ({ path, line }) => (line === null ? path : `${path}:${line}`),
    cut: 'middle',
    rank: 4,
    least: 14,
  },
  { name: 'picture', value: ({ url, src }) => url ?? src, cut: 'middle', rank: 5, least: 16, tone: () => 'faint' },
  { name: 'caption', value: ({ caption }) => caption, rank: 6, least: 16 },
  { name: 'credit', value: ({ credit }) => credit, rank: 3 },
  { name: 'size', value: sizeOf, rank: 2, align: 'end', least: 9 },
  { name: 'remark', value: remarkOf, rank: 1 },
];

/** `972×661`, or null. */
export function sizeOf({ width, height }: Image): string | null {
  return width === null && height === null ? null : `${width ?? '?'}×${height ?? '?'}`;
}

function remarkOf({ cover, decorativeReason }: Image): string | null {
  return decorativeReason ?? (cover ? 'cover' : null);
}
