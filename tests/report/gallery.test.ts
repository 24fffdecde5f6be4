import { expect, test } from 'vitest';
import { gallerySection } from '../../src/report/gallery/gallery.ts';

const picture = { address: 'x', alt: null, caption: null, credit: null, notes: [], isFaint: false };

test.each(['javascript:alert(1)', 'data:text/html,<b>x</b>', 'file:///etc/passwd', 'vbscript:x'])(
  'a page of pictures does not follow %s',
  (url) => {
    const html = gallerySection({ path: 'a.md', pictures: [{ ...picture, url }] });
    expect(html).not.toMatch(/(?:src|href)=/);
    expect(html).toContain('>x<');
  },
);

test.each(['https://example.org/a.jpg', 'img/a.jpg', '/a.jpg', 'data:image/gif;base64,R0'])(
  'but %s is shown',
  (url) => {
    expect(gallerySection({ path: 'a.md', pictures: [{ ...picture, url }] })).toContain(`src="${url}"`);
  },
);
