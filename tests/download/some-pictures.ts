/** The beginning of a PNG of a size, with a remark that makes its bytes differ; nobody checks the sums of its parts. */
export function png(remark = '', width = 3, height = 2): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    part('IHDR', size),
    part('tEXt', Buffer.from(remark)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG of a size, behind segments of these lengths. */
export function jpeg(width: number, height: number, segments: readonly number[] = []): Buffer {
  const before = segments.map((length) => {
    const segment = Buffer.alloc(length + 2, 0xaa);
    segment.set([0xff, 0xe1]);
    segment.writeUInt16BE(length, 2);
    return segment;
  });
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  // A table of codes, whose marker stands among those of frames.
  const table = Buffer.from([0xff, 0xc4, 0, 4, 9, 9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, table, frame, Buffer.from([0xff, 0xd9])]);
}

function part(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}
