import { type Evidence, holderNamed } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';
import { textBeside } from './text-beside.ts';

const NAMES = / (?:qr|qrcode|qrcodes|erweima|ewm|qr ?code) /;
const TEXT =
  /^\s*(?:.{0,12}(?:二维码|二維碼|扫码|扫一扫)(?:.{0,6})|(?:the )?qr[- ]?code|.{0,12}QRコード|QR ?코드)\s*$/i;

/** What asks the reader to take the telephone out. */
const REQUEST =
  /扫(?:描|一扫)?.{0,8}(?:二维码|码)|掃.{0,8}(?:二維碼|碼)|长按.{0,10}(?:二维码|识别)|识别.{0,6}二维码|\bscan (?:the|this|me|our)?\s*(?:qr[- ]?)?code\b|QR-?コード.{0,6}(?:読|スキャン)|QR-?Code scannen/i;

/** Codes for telephones: to follow, to pay, to read elsewhere. */
export const qrCode: DecorativeRule = {
  reason: 'qr-code',
  summary: 'a code for telephones to read',
  applies: (evidence) => {
    const { picture, own, file, isCaptioned } = evidence;
    if (NAMES.test(own) || TEXT.test(picture.alt ?? '') || TEXT.test(picture.title ?? '')) return true;
    if (isCaptioned) return false;
    if (isSquare(evidence) && isAskedFor(evidence)) return true;
    return NAMES.test(file) || holderNamed(evidence, / (?:qr|qrcode|append qr|appendqr|erweima) /, 300) !== undefined;
  },
};

const isSquare = ({ width, height }: Evidence) => width === height || height === null;

/** Whether a short line above or below asks to scan it. */
function isAskedFor({ picture: { element } }: Evidence): boolean {
  return REQUEST.test(textBeside(element, 'after', 30)) || REQUEST.test(textBeside(element, 'before', 20));
}
