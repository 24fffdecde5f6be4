import { isWithin, mayBeWithin } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

const CLASSES = / (?:smiley|smilies|emoji|emojis|emoticon|emoticons|twemoji) /;
const FOLDERS = / (?:smileys?|smilies|emojis?|emoticons?|emotions?|twemoji|faces?) /;
/** `:-)`, `;D`, `8-)`, `(^_^)`, `:wink:` */
const FACE = /^\s*(?:[:;=8xX][-'^o]?[)(DPpOo/\\|*]|\(?\^[_o.]?\^\)?|:[a-z_]{2,20}:)\s*$/;
/** An emoji, or [smile] in any script, which stands for other small pictures as well. */
const SIGN =
  /^\s*(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\u200d|\ufe0f)*|\[[\p{L}\p{N}]{1,8}\])\s*$/u;

/** Faces in the text. */
export const smiley: DecorativeRule = {
  reason: 'smiley',
  summary: 'a smiley or an emoji',
  applies: (evidence) => {
    const { picture, own, folders } = evidence;
    const alt = (picture.alt ?? '').slice(0, 40);
    if (!mayBeWithin(evidence, 128)) return false;
    if (CLASSES.test(own) || FACE.test(alt)) return true;
    if (/ (?:smileys?|smilies|emojis?|emoticons?|twemoji) /.test(folders)) return true;
    return SIGN.test(alt) && (isWithin(evidence, 64) || FOLDERS.test(folders));
  },
};
