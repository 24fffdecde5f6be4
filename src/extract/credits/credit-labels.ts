/** What may stand after a label: only a maker, more likely a maker, or the subject as likely as the maker. */
export type LabelKind = 'maker' | 'picture' | 'doubtful';

/** A label that introduces who made or supplied a picture, found in a text. */
export interface CreditLabel {
  kind: LabelKind;
  /** Where the value starts: behind the label and its colon. */
  end: number;
  hasSeparator: boolean;
}

const list = (labels: string): string[] => labels.split('|');

const PICTURE_NOUNS = list(
  'photo|photos|photograph|photographs|photography|image|images|picture|pictures|illustration|graphic|video|map|chart|artwork',
);

/** Before a colon, a slash or an equals sign: `Photo credit: X`, `来源/X`. */
const MAKER = [
  ...list(
    'credit|credits|source|sources|copyright|photographer|attribution|author|licence|license|photo and caption by',
  ),
  ...list('via|courtesy'),
  ...PICTURE_NOUNS.flatMap((noun) => [`${noun} credit`, `${noun} credits`, `${noun} source`, `${noun} copyright`]),
  ...list(
    'quelle|quellen|bildquelle|fotoquelle|grafikquelle|bildnachweis|fotonachweis|bildrechte|rechte|urheber|fotograf',
  ),
  ...list('fotografin|fotocredit|bildcredit|lizenz'),
  ...list(
    'crédit|crédits|credit photo|crédit photo|crédits photo|crédit photos|crédits photos|crédit image|source photo',
  ),
  ...list('photographe|auteur|droits'),
  ...list('crédito|créditos|credito|crediti|fuente|fuentes|fonte|fonti|autor|autora|fotógrafo|fotógrafa|fotografo'),
  ...list(
    'fuente de la imagen|crédito da foto|crédito de la foto|reprodução|divulgação|bron|fotobron|zdroj|źródło|fot.|zdj.',
  ),
  ...list('kaynak|kilde|källa|fotograaf|lähde|forrás|nguồn|источник|источник фото|автор фото|автор|фотограф|джерело'),
  ...list(
    '来源|來源|图源|圖源|图片来源|圖片來源|资料来源|資料來源|数据来源|數據來源|照片来源|照片來源|图文来源|素材来源|题图来源',
  ),
  ...list(
    '截图来源|截图自|图片来自|圖片來自|图片提供|圖片提供|供图|供圖|摄影|攝影|摄|攝|版权|版權|图片版权|圖片版權|制图|製圖',
  ),
  ...list(
    '摄影师|攝影師|摄影者|图片作者|写真提供|画像提供|提供|撮影|撮影者|出典|出所|引用|引用元|画像出典|クレジット|資料',
  ),
  ...list(
    '사진제공|사진 제공|자료사진|자료 사진|사진출처|사진 출처|출처|제공|자료제공|이미지 출처|이미지출처|촬영|자료',
  ),
];

/** The same without a colon: `courtesy of X`, `Photo by X`, `© X`. */
const MAKER_WITHOUT_COLON = [
  ...list('courtesy of|courtesy|©|ⓒ|(c)|copyright ©|copyright (c)|copyright|illustrated by|drawing by|cartoon by|via'),
  ...PICTURE_NOUNS.flatMap((noun) => [
    ...[`${noun} by`, `${noun} courtesy of`, `${noun} courtesy`, `${noun} via`, `${noun} ©`, `${noun} credit`],
    ...[`${noun} copyright`, `${noun} source`],
  ]),
  ...list(
    'screenshot by|screenshot via|screengrab via|photo illustration by|photo from|image from|foto ©|bild ©|foto von',
  ),
  ...list(
    'fotos von|bild von|bilder von|illustration von|grafik von|mit freundlicher genehmigung von|photo de|photos de',
  ),
  ...list(
    'photo par|illustration de|crédit photo|crédits photo|avec l’aimable autorisation de|fotografía de|fotografia de',
  ),
  ...list('fotos de|ilustración de|cortesía de|cortesía|cortesia de|cortesia|foto di|foto door'),
  ...list(
    'fot.|zdj.|图源|圖源|取自|翻攝自|翻摄自|图片来源于|图片来自|图片源自|图片来源|圖片來源|数据来源|來源於|来源于|사진제공|사진 제공',
  ),
];

const PICTURE = [
  ...list(
    'photo|photos|photograph|photographs|photography|pic|pics|screenshot|screengrab|illustration|graphic|cartoon',
  ),
  ...list('foto|fotos|bild|bilder|grafik|symbolbild|symbolfoto|archivbild|archivfoto|titelbild|montage|fotografie|fot'),
  ...list('infographie|dessin|fotografía|fotografia|ilustración|ilustração|infografía|zdjęcie|fotoğraf|kuva|kuvat'),
  ...list('bilde|billede|фото|ảnh|hình|фотография|снимок|иллюстрация|світлина|写真|イラスト|사진|그래픽|삽화'),
];

const DOUBTFUL = list(
  'image|images|picture|pictures|imagen|imagem|immagine|图|圖|图片|圖片|照片|相片|插图|插圖|画像|図|그림|이미지',
);

interface Entry {
  label: string;
  kind: LabelKind;
  needsSeparator: boolean;
}

/** By first character, the longest first. */
const ENTRIES = new Map<string, Entry[]>();

function register(labels: readonly string[], kind: LabelKind, needsSeparator: boolean): void {
  for (const label of labels) {
    const first = label[0]!;
    const entries = ENTRIES.get(first) ?? [];
    entries.push({ label, kind, needsSeparator });
    ENTRIES.set(first, entries);
  }
}
register(MAKER, 'maker', true);
register(MAKER_WITHOUT_COLON, 'maker', false);
register(PICTURE, 'picture', true);
register(DOUBTFUL, 'doubtful', true);
for (const entries of ENTRIES.values()) entries.sort((a, b) => b.label.length - a.label.length);

/** A vertical bar counts only with a space before it, `...` as the New York Times sets it. */
const SEPARATOR = /^ ?(?:[:：/／=＝]|[|｜ㅣ]|\.{3}|…)/;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** The label that starts at `at` in a text given in lower case; null if there is none. */
export function labelAt(lower: string, at: number): CreditLabel | null {
  for (const { label, kind, needsSeparator } of ENTRIES.get(lower[at] ?? '') ?? []) {
    if (!lower.startsWith(label, at)) continue;
    const rest = lower.slice(at + label.length, at + label.length + 4);
    const separator = SEPARATOR.exec(rest);
    // `AP Photo/Ann Doe` is an agency and a name.
    const isSlash = separator?.[0].endsWith('/') === true && kind === 'picture' && LATIN.test(label.at(-1)!);
    if (separator !== null && !isSlash)
      return { kind, end: at + label.length + separator[0].length, hasSeparator: true };
    if (needsSeparator) continue;
    if (LATIN.test(label.at(-1)!) && !rest.startsWith(' ')) continue;
    return { kind, end: at + label.length, hasSeparator: false };
  }
  return null;
}
