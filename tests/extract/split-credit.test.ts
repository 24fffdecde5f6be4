import { describe, expect, test } from 'vitest';
import { creditText } from '../../src/extract/credits/credit-text.ts';
import { splitCredit } from '../../src/extract/credits/split-credit.ts';

describe('a text that is only a credit', () => {
  test.each<[string, string]>([
    ['Photo: Ann Doe', 'Ann Doe'],
    ['Photo credit: milltimes.org', 'milltimes.org'],
    ['Photograph: Ann Doe/Reuters', 'Ann Doe/Reuters'],
    ['Photo by Ann Doe on Unsplash', 'Ann Doe on Unsplash'],
    ['Illustration by Ann Doe', 'Ann Doe'],
    ['Courtesy of the Mill Museum', 'the Mill Museum'],
    ['Credit...Ann Doe for The Mill Times', 'Ann Doe for The Mill Times'],
    ['(Ann Doe / AP)', 'Ann Doe / AP'],
    ['Ann Doe/Getty Images', 'Ann Doe/Getty Images'],
    ['Ann Doe—AFP/Getty Images', 'Ann Doe—AFP/Getty Images'],
    ['Ann Doe via Wikimedia Commons', 'Ann Doe via Wikimedia Commons'],
    ['CC BY-SA 4.0', 'CC BY-SA 4.0'],
    ['© Ann Doe', 'Ann Doe'],
    ['Bild: dpa', 'dpa'],
    ['Foto: Max Muster', 'Max Muster'],
    ['Quelle: Mühlenverein', 'Mühlenverein'],
    ['Crédit photo : Jean Dupont', 'Jean Dupont'],
    ['Fuente: Instituto del Molino', 'Instituto del Molino'],
    ['Fotografía de Ana Ruiz', 'Ana Ruiz'],
    ['Фото: Иван Иванов', 'Иван Иванов'],
    ['来源/磨坊日报', '磨坊日报'],
    ['图源：视觉中国', '视觉中国'],
    ['图/视觉中国', '视觉中国'],
    ['图/受访者提供', '受访者提供'],
    ['图片来源：磨坊日报', '磨坊日报'],
    ['数据来源/磨坊财报 水车制图', '磨坊财报 水车制图'],
    ['摄影：张三', '张三'],
    ['新华社记者 张三 摄', '新华社记者 张三 摄'],
    ['写真：共同通信', '共同通信'],
    ['撮影＝山田太郎', '山田太郎'],
    ['提供：水車博物館', '水車博物館'],
    ['사진=연합뉴스', '연합뉴스'],
    ['[사진 제공: 서울시]', '서울시'],
  ])('%s', (text, credit) => {
    expect(splitCredit(text)).toEqual({ credit, isWhole: true });
  });
});

describe('a credit at the end of a caption', () => {
  test.each<[string, string]>([
    ['The wheel in May (AP)', 'AP'],
    ['The wheel in May. (Ann Doe / AFP)', 'Ann Doe / AFP'],
    ['The wheel in May (AP Photo/Ann Doe)', 'AP Photo/Ann Doe'],
    ['The wheel, photo: Archives of the county', 'Archives of the county'],
    ['The wheel in May. Photo by Ann Doe.', 'Ann Doe'],
    ['The wheel in May. Ann Doe/Getty Images', 'Ann Doe/Getty Images'],
    ['The wheel in May | Ann Doe', 'Ann Doe'],
    ['The wheel. CC-BY-SA 2.0', 'CC-BY-SA 2.0'],
    ['Das Rad (Foto: dpa)', 'dpa'],
    ['Das Rad. Foto: Max Muster', 'Max Muster'],
    ['La roue à Paris. Photo Jean Dupont/AFP', 'Jean Dupont/AFP'],
    ['图/河边的老磨坊 来源/磨坊日报', '磨坊日报'],
    ['图/河边的老磨坊 来源/商家提供', '商家提供'],
    ['河边的老磨坊｜磨坊日报', '磨坊日报'],
    ['河边的老磨坊（图/新华社）', '新华社'],
    ['河边的老磨坊。新华社记者 张三摄', '新华社记者 张三摄'],
    ['古い水車＝10日、松本市、山田太郎撮影', '山田太郎'],
    ['오래된 물레방아. /뉴시스', '뉴시스'],
    ['오래된 물레방아. 서울시 제공', '서울시 제공'],
    ['老磨坊。（张三／摄）', '张三／摄'],
    ['老磨坊。圖／中央社', '中央社'],
    ['老磨坊 图片来自@张三', '@张三'],
    ['水車 (C)Mill', 'Mill'],
    ['De molen in mei. Beeld ANP', 'ANP'],
    ['Młyn nad rzeką (fot. Jan Kowalski / PAP)', 'Jan Kowalski / PAP'],
    ['The mill. Photo: Ann Doe (CC BY 2.0)', 'Ann Doe (CC BY 2.0)'],
    ['The mill. Ann Doe for NPR', 'Ann Doe for NPR'],
    ['Photo by Ann Doe. The mill in May, seen from the river.', 'Ann Doe'],
  ])('%s', (text, credit) => {
    expect(splitCredit(text)).toEqual({ credit, isWhole: false });
  });
});

describe('what is no credit', () => {
  test.each([
    '图/朋友圈里的老磨坊',
    '图：左为旧轮，右为新轮',
    'Image: Turbine Mark II',
    'The wheel (left) and the mill (right)',
    'Inventor of the wheel (Ann Doe)',
    'The mill, painted by Turner in 1820',
    'A photo by the river shows two wheels',
    'Before/After',
    'Paris/London',
    'The start page of main.js',
    'From our 2011 research',
    '资料图',
    'The Society for Water Mills',
    '图｜河边的老磨坊',
    '画像はイメージです',
    'Click the link (https://example.org/wheel)',
    '',
  ])('%s', (text) => {
    expect(splitCredit(text)).toBeNull();
  });

  test('is looked for in the end of a text alone, however long it is', () => {
    const text = `${'(Photo: a '.repeat(20_000)}`;
    const before = performance.now();
    splitCredit(text);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('an element named after a credit', () => {
  test('holds a name without a label', () => {
    expect(creditText('Ann Doe', 'credit')).toEqual({ credit: 'Ann Doe', caption: null });
  });

  test('holds a caption where it is named after a source and says more than whose the picture is', () => {
    expect(creditText('老磨坊 图：磨坊日报', 'source')).toEqual({ credit: '磨坊日报', caption: '老磨坊 图：磨坊日报' });
    const sentence = 'Two men, one wheel, and nobody who turns it.';
    expect(creditText(sentence, 'source')).toEqual({ credit: null, caption: sentence });
  });

  test('holds nothing if it holds only the label', () => {
    expect(creditText('Photo:', 'credit')).toEqual({ credit: null, caption: null });
  });
});
