import { splitCredit } from '../../credits/split-credit.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { nextText } from '../next-text.ts';

const LONGEST = 250;
const LONGEST_LABELLED = 90;
/** The picture as the subject: `图：`, `上图为`, `写真は`, `Bild:`. */
const LABEL =
  /^(?:图|圖|图片|圖片|上图|上圖|配图|资料图|資料圖|图说|图注|图为|圖為|照片|剧照|写真|画像|図|사진|그림|photo|pictured|image|picture|bild|foto|im bild|above|abbildung|legende|légende|photo ci-dessus|en la foto|en la imagen|на фото|на снимке)(?:[:：/／=＝|｜为為]| ?: )/iu;

/** The next block, if it says with its first words that it is about the picture, or ends with the picture's credit. */
export const labelledText: CaptionPattern = {
  name: 'labelled-text',
  confidence: 0.8,
  about:
    'A short block that begins with `图：`, `Photo:`, `Quelle:` or ends with a credit; never the last one, which is about the article.',
  example: {
    html: '<p><img src="a.png"></p><p>The old mill (Photo: Ann Doe)</p><p>Text.</p>',
    caption: 'The old mill (Photo: Ann Doe)',
    credit: 'Ann Doe',
  },
  find(place) {
    const next = nextText(place, LONGEST);
    if (next === null || next.after === null) return null;
    const credit = splitCredit(next.text);
    if (credit !== null) return { nodes: [next.element] };
    return next.text.length <= LONGEST_LABELLED && LABEL.test(next.text) ? { nodes: [next.element] } : null;
  },
};
