/** A size in pixels; null for a side that is not known. */
export interface Size {
  readonly width: number | null;
  readonly height: number | null;
}

/** How image servers and content systems write the size of a file into its address. */
const SHAPES: readonly RegExp[] = [
  // WordPress and most others: photo-1024x768.jpg, /640x480/, 144x144.jpg
  /(?:^|[-_./=])(?<width>\d{2,4})x(?<height>\d{2,4})(?=[-_.@!?/&]|$)/,
  // /w478h254/, w_640,h_480, w=640&h=480, width=640&height=480, imageView2/2/w/640/h/480
  /(?:^|[/,_?&;])w(?:idth)?[_=/]?(?<width>\d{2,4})(?:[,_/&;]|&amp;)?h(?:eight)?[_=/]?(?<height>\d{2,4})(?!\d)/,
  // resize=640,480, thumbnail=100%2C100
  /[?&;](?:resize|size|thumbnail|dimensions)=(?<width>\d{2,4})(?:,|%2C|x)(?<height>\d{2,4})(?!\d)/i,
  // /s1600/ and =s640, where the longer side is meant; w_640, /w640/, ?w=640, -w600, _720w, /max/800/, 250px-name.png
  /(?:[/,_?&;=-](?:w(?:idth)?[_=/]?|s|max[/-]?))(?<width>\d{2,4})(?=[-_.,&;?/]|$)/,
  /[-_/](?<width>\d{2,4})(?:w|px|x-1|x0)(?=[-_.,&;?/]|$)/,
];

/** The size that an address speaks of. It is the file's, which may be shown larger or smaller. */
export function addressSize(address: string): Size {
  if (address.startsWith('data:') || address.length > 4096) return { width: null, height: null };
  for (const shape of SHAPES) {
    const { width, height } = shape.exec(address)?.groups ?? {};
    if (width !== undefined) return { width: Number(width), height: height === undefined ? null : Number(height) };
  }
  return { width: null, height: null };
}
