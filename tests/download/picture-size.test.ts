import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../src/download/picture-size.ts';
import type { PictureType } from '../../src/download/picture-type.ts';
import { jpeg, png } from './some-pictures.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const webp = (chunk: string, rest: string) => Buffer.concat([Buffer.from(`RIFF....WEBP${chunk}`, 'latin1'), hex(rest)]);

describe('the size of a picture', () => {
  test.each<[PictureType, string, Buffer, number, number]>([
    ['png', 'its header', png('', 4000, 3000), 4000, 3000],
    ['gif', 'its screen', Buffer.from('GIF89a\x40\x01\xf0\x00', 'latin1'), 320, 240],
    // 640 x 360: bits 0-13 of two numbers, behind the frame's tag and start code.
    ['webp', 'a lossy frame', webp('VP8 ', '00000000 000000 9d012a 8002 6801'), 640, 360],
    // (width - 1) in 14 bits, (height - 1) in the next 14: 0x9f + (0x77 << 14).
    ['webp', 'a lossless frame', webp('VP8L', '00000000 2f 9fc01d00'), 160, 120],
    ['webp', 'an extended header', webp('VP8X', '0a000000 10 000000 7f0700 370400'), 1920, 1080],
    ['bmp', 'its header', hex(`424d ${'00'.repeat(12)} 28000000 20030000 58020000`), 800, 600],
    [
      'bmp',
      'a header of lines from top to bottom',
      hex(`424d ${'00'.repeat(12)} 28000000 20030000 a8fdffff`),
      800,
      600,
    ],
    ['bmp', 'an old header', hex(`424d ${'00'.repeat(12)} 0c000000 2003 5802`), 800, 600],
    ['jpeg', 'its frame', jpeg(1024, 768), 1024, 768],
    ['jpeg', 'a frame behind profiles', jpeg(972, 661, [16, 40_000, 9000]), 972, 661],
  ])('%s: is read off %s', (type, _where, head, width, height) => {
    expect(pictureSize(type, head)).toEqual({ width, height });
  });

  test.each<[PictureType, string, Buffer]>([
    ['png', 'is cut off', png().subarray(0, 20)],
    ['png', 'says zero', png('', 0, 5)],
    ['jpeg', 'is cut off', jpeg(1024, 768, [5000]).subarray(0, 4000)],
    ['jpeg', 'goes astray', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]), Buffer.alloc(50)])],
    ['webp', 'has an unknown chunk', webp('ABCD', '00'.repeat(20))],
    ['svg', 'is no grid of pixels', Buffer.from('<svg width="9" height="9"/>')],
  ])('%s: is not known where it %s', (type, _where, head) => {
    expect(pictureSize(type, head)).toBeNull();
  });
});
