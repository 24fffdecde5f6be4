const list = (names: string): string[] => names.split('|');

/** Wire services, photo agencies and stock libraries, in lower case: their name alone is a credit. */
const AGENCIES: ReadonlySet<string> = new Set([
  ...list(
    'ap|ap photo|associated press|the associated press|afp|afp photo|reuters|upi|getty|getty images|istock|istockphoto',
  ),
  ...list(
    'shutterstock|alamy|alamy stock photo|corbis|zuma|zuma press|zuma wire|sipa|sipa press|sipa usa|magnum photos|epa',
  ),
  ...list(
    'pa wire|pa media|pa images|press association|rex|rex features|rex/shutterstock|epa-efe|efe|europa press|abaca',
  ),
  ...list(
    'imago|imago images|picture alliance|picture-alliance|dpa|ddp|dapd|kna|epd|ullstein bild|akg-images|wireimage',
  ),
  ...list(
    'filmmagic|nurphoto|anadolu|anadolu agency|anadolu ajansı|dha|iha|ansa|lapresse|lusa|agência brasil|folhapress',
  ),
  ...list(
    'notimex|cuartoscuro|anp|belga|tt nyhetsbyrån|scanpix|ritzau|ritzau scanpix|ntb|lehtikuva|mti|pap|agencja gazeta',
  ),
  ...list('čtk|tass|тасс|ria novosti|риа новости|укринформ|унiан|уніан|aap|aap image|xinhua|imaginechina|photodisc'),
  ...list(
    'moodboard|digital vision|adobe stock|depositphotos|dreamstime|123rf|fotolia|unsplash|pexels|pixabay|hulton archive',
  ),
  ...list(
    'wikimedia commons|wikicommons|新华社|新華社|中新社|中新网|视觉中国|視覺中國|东方ic|ic photo|cfp|vcg|人民视觉|图虫创意|摄图网',
  ),
  ...list(
    '全景网|全景视觉|千图网|包图网|共同通信|共同通信社|時事通信|時事通信社|afp時事|ロイター|アフロ|pixta|ゲッティイメージズ',
  ),
  ...list(
    '연합뉴스|뉴시스|뉴스1|게티이미지|게티이미지뱅크|게티이미지코리아|로이터|셔터스톡|픽사베이|언스플래시|클립아트코리아',
  ),
]);

/** Platforms and other places that pictures are taken from; alone they may as well be the subject. */
const SUPPLIERS: ReadonlySet<string> = new Set([
  ...list(
    'pa|tt|aa|ani|pti|antara|bernama|cna|sputnik|keystone|bloomberg|magnum|handout|pool|stock photo|bettmann|corbis news',
  ),
  ...list(
    'flickr|wikimedia|wikipedia|creative commons|public domain|gemeinfrei|instagram|twitter|facebook|youtube|tumblr',
  ),
  ...list(
    'pinterest|reddit|tiktok|linkedin|weibo|wechat|vk|giphy|imgur|deviantart|nasa|esa|noaa|usgs|library of congress',
  ),
  ...list(
    'national archives|u.s. air force|u.s. army|u.s. navy|getty images news|getty images entertainment|bbc|cnn|nbc|cbs|abc',
  ),
  ...list(
    '网络|網絡|網路|互联网|官网|官方|官方微博|微博|新浪微博|微信公众号|受访者|受访者供图|央视|央视网|百度|中央社|共同|時事|中国新闻网',
  ),
]);

/** Whether this is the name of an agency or a stock library, which alone says whose a picture is. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase());
}

/** Whether pictures are supplied under this name: agencies and platforms. */
export function isSupplier(name: string): boolean {
  return isAgency(name) || SUPPLIERS.has(name.trim().toLowerCase());
}
