import { describe, expect, test } from 'vitest';
import { otherType, pictureType } from '../../src/download/picture-type.ts';
import { jpeg, png } from './some-pictures.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const boxed = (...brands: string[]) => {
  const content = bytes(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 4);
  return Buffer.concat([length, content, bytes('\0\0\0\x20meta')]);
};
const bmp = Buffer.concat([bytes('BM'), Buffer.alloc(12), Buffer.from([40, 0, 0, 0]), Buffer.alloc(36)]);
const ico = Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0]), Buffer.alloc(20)]);

describe('the kind of a picture', () => {
  test.each([
    ['jpeg', jpeg(1, 1)],
    ['png', png()],
    ['gif', bytes('GIF89a\x01\0\x01\0')],
    ['gif', bytes('GIF87a\x01\0\x01\0')],
    ['webp', bytes('RIFF\x20\0\0\0WEBPVP8 ')],
    ['avif', boxed('avif', 'mif1', 'miaf')],
    ['avif', boxed('mif1', 'avif')],
    ['heic', boxed('heic', 'mif1')],
    ['heic', boxed('mif1', 'heic')],
    ['bmp', bmp],
    ['ico', ico],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- made <b>by</b> hand -->\n<svg:svg xmlns:svg="x">')],
    ['svg', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b" [ <!ENTITY ns "x>y"> ]>\r\n<svg>')],
  ])('%s is read off its bytes', (type, head) => {
    expect(pictureType(head)).toBe(type);
  });

  test.each([
    ['nothing at all', ''],
    ['an HTML page', '<!DOCTYPE html><title>Gone</title>'],
    ['an HTML page', '\ufeff \n<!-- <svg> --><HTML><body><svg></svg>'],
    ['an HTML page', '<p>Not here</p>'],
    ['a PDF', '%PDF-1.7\n'],
    ['JSON', '{"errcode": 40001}'],
    ['JSON', '[]'],
    ['XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
    ['text', 'Bad hotlink. GIF89a'],
    ['text', 'BMW is a maker of cars and not a bitmap, whatever its first two letters say'],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0isommp42'],
    ['something unknown', 'PK\x03\x04\0\0'],
    ['something unknown', '\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'],
  ])('%s is none', (what, text) => {
    const head = Buffer.from(text, text.startsWith('\ufeff') ? 'utf8' : 'latin1');
    expect(pictureType(head)).toBeNull();
    expect(otherType(head)).toBe(what);
  });

  test('a picture cut anywhere is still judged, and never throws', () => {
    for (const picture of [jpeg(1, 1), png(), boxed('avif', 'mif1'), bmp, ico]) {
      for (let end = 0; end < picture.length; end += 1) {
        const type = pictureType(picture.subarray(0, end));
        expect([type, pictureType(picture)]).toContain(type);
        expect(otherType(picture.subarray(0, end))).not.toBe('');
      }
    }
  });

  test('a page of comments is judged in no time', () => {
    const begun = performance.now();
    expect(otherType(Buffer.from('<!--x-->'.repeat(2000)))).toBe('text');
    expect(otherType(Buffer.from(`<!DOCTYPE a [${'[]'.repeat(8000)}`))).toBe('text');
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
