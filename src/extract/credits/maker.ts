import { isAgency, isSupplier } from './agencies.ts';

/** Small words inside names and between them. */
const PARTICLES = new Set(
  'de da do del della der den di dos du des la le les van von vom zu af av of the and und et y e i for für fra at in'.split(
    ' ',
  ),
);
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** The endings of places that have files, against `main.js`. */
const DOMAIN =
  /^(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,5}(?:com|org|net|edu|gov|info|biz|tv|eu|uk|de|at|ch|fr|it|es|pt|br|nl|be|se|no|dk|fi|pl|cz|ru|ua|jp|cn|kr|tw|hk|in|au|ca|us)(?:\/\S{0,200})?$/iu;
const LICENCE =
  /(?:^|[\s,/|(])(?:CC[ -]?(?:BY|0)(?:[ -]?(?:NC|ND|SA))*(?: ?\d\.\d)?|public domain|gemeinfrei)(?=$|[\s,./)|])/iu;
/** What follows a person's or a house's name who took, drew or supplied a picture, in languages that put it last. */
const CJK_ENDING = /(?:摄影|攝影|供图|供圖|制图|製圖|绘图|撮影|写真提供|画像提供|촬영|제공)$/u;
const PLACE_ENDING = /(?:提供|官网|官方|截图|供图|图库|微博|公众号|日报|晚报|通讯社|[摄攝社网报])$/u;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇魏呂盧鐘譚陸範賈韋鄒';

const wordsOf = (text: string): string[] => text.split(/[\s,]+/u).filter((word) => word !== '');
const isCapitalised = (word: string): boolean => /^[^\p{L}]{0,3}(?:\p{Lu}|\p{Lo}|\d|@)/u.test(word);

/** Whether the text is made of names: no more than eight words, each with a capital, small words between them. */
export function isNames(text: string): boolean {
  if (
    text === '' ||
    text.length > 80 ||
    /[!?。！？]|\p{Ll}{2}\. |[\p{Script=Hangul}\p{Script=Han}]\.(?: |$)/u.test(text)
  )
    return false;
  if (CJK.test(text)) return text.length <= 16 && !/[，；]/u.test(text);
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 8) return false;
  return (
    isCapitalised(words[0]!) &&
    words.every((word) => isCapitalised(word) || PARTICLES.has(word) || !/\p{L}/u.test(word))
  );
}

/** Whether this is somebody's full name in a script with capitals: two to four words. */
export function isPerson(text: string): boolean {
  const words = wordsOf(text);
  const isName = (word: string) => /^\p{Lu}[\p{L}.'’-]{0,30}$/u.test(word);
  return words.length >= 2 && words.length <= 4 && isName(words[0]!) && isName(words.at(-1)!) && isNames(text);
}

/** Whether the text is a licence, alone or after a name: `CC BY-SA 4.0`, `Ann Doe / CC BY 2.0`. */
export function isLicensed(text: string): boolean {
  if (text.length > 100) return false;
  const found = LICENCE.exec(text);
  if (found === null) return false;
  const before = text.slice(0, found.index).replace(/[\s,/|(–—-]+$/u, '');
  return (before === '' || isNames(before)) && text.length - found.index < 40;
}

/** The licence that ends a text; null if none does. */
export function licenceAtEnd(text: string): string | null {
  const from = Math.max(0, text.length - 70);
  const found = LICENCE.exec(text.slice(from));
  if (found === null || from + found.index + found[0].length < text.trimEnd().length - 1) return null;
  return found[0].replace(/^[\s,/|(]/u, '');
}

/** Whether this is an address and nothing else. */
export function isAddress(text: string): boolean {
  return DOMAIN.test(text) || /^@[\w.]{2,40}$/u.test(text);
}

/** Whether this can be nothing but a line of credit: `Ann Doe/Reuters`, `AP Photo/Ann Doe`, `Ann Doe via Wikimedia Commons`. */
export function isCreditLine(text: string): boolean {
  if (text.length > 100 || text === '') return false;
  if (isAgency(text) || isLicensed(text) || isVerbLast(text)) return true;
  const inBrackets = /^([^()]{3,50}) \(([^()]{2,30})\)$/u.exec(text);
  if (inBrackets !== null) return isSupplier(inBrackets[2]!) && isNames(inBrackets[1]!);
  const parts = text.split(/\s*[/／—–|｜]\s*| - |, | [Vv]ia | für | pour | for /u);
  if (parts.length === 1) return false;
  if (parts.length > 6 || parts.some((part) => part.length > 50)) return false;
  if (isSupplier(parts.at(-1)!) || isAgency(parts[0]!))
    return parts.every((part) => isNames(part) || /^[\w.@-]+$/u.test(part));
  return /[/／]/u.test(text) && !text.includes(', ') && isPerson(parts[0]!) && parts.every(isNames);
}

/** `Ann Doe for NPR`, behind a sentence; alone such a line may be the name of a society. */
export function isOnAssignment(line: string): boolean {
  const [person = '', house = '', ...more] = line.split(' for ');
  return more.length === 0 && isPerson(person) && !/^(?:The|An?) /.test(person) && isNames(house);
}

/** `燃财经制图`, `山田太郎撮影`, `서울시 제공`: a name and the verb behind it, and no sentence. */
function isVerbLast(text: string): boolean {
  if (photographerAt(text) === 0) return true;
  return (
    text.length <= 20 &&
    CJK_ENDING.test(text) &&
    !/[，。,；：:的由＝=、]|\. /u.test(text) &&
    !/^[摄攝供제촬]/u.test(text)
  );
}

const PHOTOGRAPHER =
  /(?:^|[\s\u3000。，；,（(])((?:[^\s，。]{0,8}(?:记者|記者|通讯员|通訊員|摄影师)\s?\p{Script=Han}{1,4}(?:[ 、]\p{Script=Han}{1,4}){0,2} ?(?:[/／]?[摄攝]影?|[图圖])|\p{Script=Han}{2,4} ?[/／]?[摄攝]影?|\p{Script=Hangul}{2,4} ?(?:사진|선임)?기자(?: [\w.@-]{5,50})?))$/u;

/** Where `新华社记者 张三 摄` begins, which ends the text; -1 if nobody is named so. */
export function photographerAt(text: string): number {
  const from = Math.max(0, text.length - 70);
  const found = PHOTOGRAPHER.exec(text.slice(from));
  return found === null ? -1 : text.length - found[1]!.length;
}

/** Whether the value of a label that may name the subject looks like a maker all the same. */
export function isSurelyMaker(value: string): boolean {
  if (isSupplier(value) || isCreditLine(value)) return true;
  if (value.length > 40) return false;
  if (!CJK.test(value)) return false;
  return PLACE_ENDING.test(value) || (value.length <= 3 && value.length >= 2 && SURNAMES.includes(value[0]!));
}
