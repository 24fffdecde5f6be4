import { describe, expect, test } from 'vitest';
import { pictureKey } from '../../src/download/picture-key.ts';
import { pictureName } from '../../src/download/picture-name.ts';

const stem = (address: string) => /^(.+)-[\da-f]{16}\.png$/.exec(pictureName(pictureKey(address), 'png'))?.[1];

describe('the name of a picture', () => {
  test.each([
    ['https://a.example/img/Sunset-at-the-Lake.JPG?w=300', 'sunset-at-the-lake'],
    ['https://a.example/my%20photo%20(1).jpeg', 'my-photo-1'],
    ['https://a.example/%E5%9B%BE%E7%89%87.png', '图片'],
    ['https://a.example/%ED%95%9C%EA%B5%AD.png', '한국'],
    ['https://a.example/..%2F..%2Fetc%2Fpasswd', 'etc-passwd'],
    ['https://a.example/salt:and*<pepper>|"for"?two.png', 'salt-and-pepper-for'],
    ['https://a.example/%ff%fesome.png', 'ff-fesome'],
    ['https://a.example/con.png', 'con'],
    ['https://a.example/.htaccess.png', 'htaccess'],
    [`https://a.example/${'long-'.repeat(30)}.png`, 'long-long-long-long-long-long-long-long'],
  ])('%s keeps what can be read: %s', (address, readable) => {
    expect(stem(address)).toBe(readable);
  });

  test.each([
    ['https://mmbiz.example/mmbiz_png/abc/640', 'mmbiz-example'],
    ['https://a.example/0', 'a-example'],
    ['https://a.example/', 'a-example'],
    ['https://a.example/5f3b09c2d4e5b6a7105f3b09.jpg', 'a-example'],
    ['http://[2606:2800::1]/1.png', '2606-2800-1'],
  ])('%s says nothing, so its host does: %s', (address, host) => {
    expect(stem(address)).toBe(host);
  });

  test('differs where addresses differ, even by the case of a letter alone', () => {
    const addresses = [
      'https://a.example/A/640',
      'https://a.example/a/640',
      'https://a.example/a/640?x',
      'http://a.example/a/640',
    ];
    const names = addresses.map((address) => pictureName(address, 'png').toLowerCase());
    expect(new Set(names).size).toBe(addresses.length);
  });

  test('is the same every time, and does not hang on the fragment', () => {
    // As sha256sum has it.
    const name = 'photo-08487b0efcc6ba5f.jpg';
    expect(pictureName(pictureKey('https://a.example/photo.png'), 'jpeg')).toBe(name);
    expect(pictureName(pictureKey('https://a.example/photo.png#top'), 'jpeg')).toBe(name);
  });

  test('of data is `data`, and its key is short', () => {
    const key = pictureKey(`data:image/png;base64,${'A'.repeat(1000)}`);
    expect(key).toMatch(/^data:image\/png;base64,… \([\da-f]{16}\)$/);
    expect(pictureName(key, 'gif')).toMatch(/^data-[\da-f]{16}\.gif$/);
    expect(pictureKey(`data:image/png;base64,${'A'.repeat(999)}B`)).not.toBe(key);
  });
});
