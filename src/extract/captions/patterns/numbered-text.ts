import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { collapse, shortText } from '../read-caption.ts';

const LONGEST = 250;
/** A label, a number, and a separator or the end: `Figure 5 was quite interesting` is a sentence. */
const NUMBERED =
  /^(?:图表?|圖表?|表|図表?|그림|사진|figure|fig\.?|abb\.?|abbildung|bild|figura|imagen|imagem|рис\.?|рисунок|фото|photo|foto|image|picture|exhibit|chart|diagram|illustration|screenshot|schéma|grafik|rys\.?|obr\.?|şekil|hình|kuva|slika|ábra)[\s.\u00a0–-]{0,3}\d{1,3}(?:[-.–]\d{1,3})?[a-z]?(?:\s?[:：.、．|｜)）–—]\s?(?!\d)|$)/iu;
/** Labels in Chinese and Japanese need no more than a space behind the number. */
const NUMBERED_CJK = /^(?:图表?|圖表?|図表?|그림)[\s-]{0,2}\d{1,3}(?:[-.]\d{1,3})?[\s\u3000]/u;

/** A numbered caption without markup of its own. */
export const numberedText: CaptionPattern = {
  name: 'numbered-text',
  confidence: 0.85,
  about: 'A next block such as `Figure 1: …`, `图-1 …`, `Abb. 3 – …`; no sentence that begins with the label.',
  example: {
    html: '<p><img src="a.png"></p><p>Figure 1. The old mill</p><p>Text.</p>',
    caption: 'Figure 1. The old mill',
  },
  find({ page, next, isAlone, isBroken }) {
    if (next === null || !(isAlone || isBroken)) return null;
    if (next instanceof HtmlElement) {
      const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(next);
      if (pictureStart !== pictureEnd || textEnd - textStart > LONGEST) return null;
    }
    const text =
      next instanceof HtmlElement
        ? shortText(next, LONGEST)
        : 'data' in next
          ? collapse(next.data.slice(0, 2 * LONGEST))
          : '';
    if (text === null || text.length > LONGEST) return null;
    return NUMBERED.test(text) || NUMBERED_CJK.test(text) ? { nodes: [next] } : null;
  },
};
