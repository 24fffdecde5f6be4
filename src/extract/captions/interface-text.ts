const list = (texts: string): string[] => texts.split('|');

/** What sites write under pictures for the hand and not for the eye, in lower case, without the punctuation round it. */
const INTERFACE = new Set([
  ...list(
    'enlarge|enlarge image|enlarge this image|view image|view photo|view larger|view larger image|view full size|view gallery',
  ),
  ...list(
    'click to enlarge|click to view|click image to enlarge|click on image to enlarge|click for larger image|larger image',
  ),
  ...list(
    'zoom|zoom in|expand|expand image|open image|open in new tab|full screen|fullscreen|close|play|pause|next|previous|prev',
  ),
  ...list(
    'hide caption|toggle caption|show caption|caption|image caption|photo caption|caption options|loading|loading...',
  ),
  ...list(
    'share|tweet|pin it|pin|save|download|print|email|copy link|advertisement|advertisement - continue reading below|ad',
  ),
  ...list('slide|gallery|photo gallery|read more|see more|more|view this post on instagram|link to image|source image'),
  ...list(
    'vergrößern|bild vergrößern|bild in großansicht|zum vergrößern klicken|bildunterschrift|anzeige|teilen|schließen|merken',
  ),
  ...list('agrandir|agrandir l’image|cliquez pour agrandir|plein écran|fermer|partager|légende|publicité|voir l’image'),
  ...list(
    'ampliar|ampliar imagen|ampliar foto|compartir|cerrar|ver imagen|publicidad|clicar para ampliar|ingrandisci|condividi',
  ),
  ...list('увеличить|поделиться|реклама|закрыть|powiększ|forstørr|förstora|vergroten|suurenna'),
  ...list(
    '点击查看大图|点击图片查看大图|点击放大|查看大图|查看原图|点击查看原图|放大|分享|广告|保存|下载|分享到|¶|点击图片可放大',
  ),
  ...list(
    '拡大|拡大する|画像を拡大する|画像を拡大|クリックで拡大|クリックすると拡大します|写真を拡大|シェア|ツイート|保存する|広告',
  ),
  ...list('크게보기|이미지 크게보기|사진 크게보기|사진확대|확대|확대보기|이미지 확대|이미지확대|공유|닫기|광고'),
]);

/** Marks that apps and feeds put under every picture. */
const BOILERPLATE =
  /^(?:图片发自.{0,20}|发自.{1,12}app|在这里插入图片描述|图片描述|输入图片说明|请输入图片描述|image description|photo by admin|placeholder)$/iu;

/** Attributes that a broken editor wrote as text: `data-origin-width="0" …`. */
const ATTRIBUTES = /^[a-z]{1,20}(?:-[a-z]{1,20}){1,4}=["”]/i;

/** A word that only announces a caption. */
const ANNOUNCER =
  /^(?:image caption|photo caption|picture caption|caption|bildunterschrift|bildtext|légende|pie de foto|leyenda|didascalia|legenda|подпись|图说|图注|圖說|キャプション|캡션)(?:\s?[:：,，]\s{0,3}|\s{1,3}(?=\p{Lu}))/iu;

/** `▲ text`, and what else points to the picture that it belongs to. */
const MARKER = /^(?:[▲△▴▵▼▽▾▿↑↓⬆⬇☝👆👇⇧●◆■*\s\u3000]|\ufe0f){1,12}/u;

const LONGEST = 60;

/** Whether the text is for using the page, not for reading. */
export function isInterfaceText(text: string): boolean {
  if (ATTRIBUTES.test(text)) return true;
  if (text.length > LONGEST) return false;
  const bare = text
    .replace(/^[\s([（【[+>»›:：]{1,5}|[\s)\]）】+>»›:：.…]{1,5}$/gu, '')
    .toLowerCase()
    .replaceAll("'", '’');
  return (
    INTERFACE.has(bare) ||
    BOILERPLATE.test(bare) ||
    /^(?:image|photo|bild|slide)? ?\d{1,3} ?(?:\/|of|von|de|sur) ?\d{1,3}$/u.test(bare)
  );
}

/** The text without markers and announcers before it. */
export function withoutAnnouncer(text: string): string {
  const bare = text.replace(MARKER, '');
  return (bare === '' ? text : bare).replace(ANNOUNCER, '').trim();
}
