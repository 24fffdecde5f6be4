import { describe, expect, test } from 'vitest';
import { addressSize } from '../../src/extract/pictures/address-size.ts';
import { statedSize } from '../../src/extract/pictures/stated-size.ts';
import { parseHtml } from '../../src/html/parse-html.ts';

function sizeOf(attributes: string, address = ''): string {
  const { width, height } = statedSize(parseHtml(`<img ${attributes}>`).getElementsByTagName('img'), address);
  return `${width}x${height}`;
}

describe('statedSize', () => {
  test.each([
    ['width="640" height="480"', '640x480'],
    ['width="640px" height=" 480 "', '640x480'],
    ['width="100%" height="auto"', 'nullxnull'],
    ['width="640"', '640xnull'],
    ['data-img-size-val="972,661"', '972x661'],
    ['data-img-size-val=""', 'nullxnull'],
    ['data-orig-size="1024,768"', '1024x768'],
    ['data-image-dimensions="2500x1667"', '2500x1667'],
    ['data-original-width="2848" data-original-height="2440"', '2848x2440'],
    ['data-width="1000" data-height="500"', '1000x500'],
    ['img_width="640" img_height="360"', '640x360'],
    ['data-w="1080" data-ratio="0.5625"', '1080x608'],
    ['data-ratio="0.5625"', 'nullxnull'],
    ['style="height:375px; width: 500px; border:0"', '500x375'],
    ['style="max-width: 500px; border-width: 3px"', 'nullxnull'],
    ['width="100%" data-width="800" data-height="600"', '800x600'],
    ['data-max-width="800" data-max-height="600"', 'nullxnull'],
  ])('reads %s as %s', (attributes, size) => expect(sizeOf(attributes)).toBe(size));

  test('reads the address where the element says nothing', () => {
    expect(sizeOf('', '/a-640x426.jpg')).toBe('640x426');
    expect(sizeOf('width="300"', '/a-640x426.jpg')).toBe('300xnull');
  });
});

describe('addressSize', () => {
  test.each([
    ['/photo-1024x768.jpg', '1024x768'],
    ['/w478h254/20220731/a.gif', '478x254'],
    ['/image/upload/w_640,h_480,c_fill/a.jpg', '640x480'],
    ['/a.jpg?w=640&h=480', '640x480'],
    ['/a.jpg?resize=640%2C480', '640x480'],
    ['/s1600/a.jpg', '1600xnull'],
    ['/max/60/1*abc.png', '60xnull'],
    ['/a.jpg?w=300', '300xnull'],
    ['/v2-abc_720w.jpg', '720xnull'],
    ['/2016/05/a.jpg', 'nullxnull'],
    ['/20220731/1478687476116732.jpg', 'nullxnull'],
    ['data:image/png;base64,a-640x480.', 'nullxnull'],
  ])('reads %s as %s', (address, size) => {
    const { width, height } = addressSize(address);
    expect(`${width}x${height}`).toBe(size);
  });
});
