import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { isTemplate } from '../values/is-template.ts';

/** Services that draw pictures to fill a gap in a draft. */
const HOST =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:placeholder\.com|placehold\.(?:it|co|jp)|placeholdit\.imgix\.net|placekitten\.com|placeimg\.com|placebear\.com|placecage\.com|placebeard\.it|fillmurray\.com|dummyimage\.com|lorempixel\.com|loremflickr\.com|lorem\.space|picsum\.photos|fakeimg\.pl)(?=[/:?#]|$)/i;
/** Paths that templates and tutorials have in a real one's place. */
const PATH =
  /(?:^|\/)(?:path\/to\/|your[-_](?:image|cover|photo|picture)\b|(?:image|cover)[-_]?(?:url|path)(?:[-_]here)?$)/i;
/** What stands in an image until a script has loaded the real one. */
const SPACER =
  /(?:^|\/)(?:blank|gr[ae]y|spacer|transparent|pixel|1x1|clear|trans|loading|lazy[-_]?load(?:ing)?|ajax-loader|place[-_]?holder)\.(?:gif|png|svg|jpe?g|webp)(?=[?#]|$)/i;
/** A GIF or PNG so short that it can hold no more than a few dots. */
const DOT = /^data:image\/(?:gif|png);base64,[\w+/=]{1,140}$/i;

/** Pictures that only keep a place for one. */
export const placeholderImage: ValueRule = {
  name: 'placeholder-image',
  stage: 'value',
  summary: 'The picture is one that only keeps a place: from a placeholder service, a template, or a lazy loader.',
  why: 'It is what readers see in lists and in shared links; robots that save pages often keep the loader’s spacer instead of the picture.',
  weight: 'warn',
  fixable: false,
  needs: {
    // Something of each of the patterns above: compiling those takes longer than all that the other rules do.
    text: /place|lorem|dummy|fillmurray|picsum|fakeimg|path\/to|your[-_]|[-_]?(?:url|path|here)|blank|gr[ae]y|spacer|trans|pixel|1x1|clear|load|data:/i,
    kinds: ['image'],
  },
  bad: '---\ntitle: Tides\nthumbnail: https://via.placeholder.com/600x400\n---\n',
  good: '---\ntitle: Tides\nthumbnail: https://img.kelp.net/tides.jpg\n---\n',
  *check({ entries }) {
    for (const { value, spec, source, start, end } of entries) {
      if (spec?.kind !== 'image' || typeof value !== 'string' || source.startsWith('*') || isTemplate(value)) continue;
      const reason = reasonOf(value.trim());
      if (reason === null) continue;
      const help = 'Write the address of the real picture, or remove the key.';
      yield { start, end, message: `${shown(value.trim())} ${reason}`, help };
    }
  },
};

function reasonOf(address: string): string | null {
  if (HOST.test(address)) return 'is a placeholder, not a picture of the article';
  if (PATH.test(address)) return 'is the example of a template, not a picture';
  if (SPACER.test(address) || DOT.test(address)) return 'is what a lazy loader shows until the picture is there';
  return null;
}
