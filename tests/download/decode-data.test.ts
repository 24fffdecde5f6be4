import { describe, expect, test } from 'vitest';
import { decodeData } from '../../src/download/decode-data.ts';

describe('a data: address', () => {
  test.each([
    ['data:image/gif;base64,R0lGODlh', 'GIF89a'],
    ['DATA:image/gif;charset=x; BASE64 ,R0lG ODlh\n', 'GIF89a'],
    ['data:image/gif;base64,R0lGODlh%0A', 'GIF89a'],
    ['data:image/gif;base64,%52%30lGODlhQQ%3D%3D', 'GIF89aA'],
    ['data:image/svg+xml,%3Csvg%20width=%2210%%22/>', '<svg width="10%"/>'],
    ['data:image/svg+xml;utf8,<svg>图</svg>', '<svg>图</svg>'],
    ['data:,a,b', 'a,b'],
  ])('%s holds bytes', (address, text) => {
    expect(decodeData(address).toString('utf8')).toBe(text);
  });

  test.each(['data:image/gif', 'data:image/gif;base64,R0lG… (1.2 KB)', 'data:image/gif;base64,R0=lG'])(
    '%s holds none that can be read',
    (address) => {
      expect(() => decodeData(address)).toThrow(/^its data cannot be read: /);
    },
  );
});
