/** The most frequent characters of running text, by language: about four tenths of all Han or Hangul in an article. */
export const COMMON_CHARACTERS = {
  simplified: new Set(
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日月文新',
  ),
  traditional: new Set(
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日月文新',
  ),
  japanese: new Set(
    '日一人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨事的者新',
  ),
  korean: new Set(
    '이다는을의에가고를하은로지한도사서기리어자대나해아시과인전그일정라들있스것수보부주게으여장제상만적면원선비요공안니구글성용국',
  ),
};

/** Bytes of the rows that a national standard reserves for characters in daily use, as `[first lead, last lead]`. */
const EVERYDAY_ROWS: Record<string, readonly [number, number]> = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x97],
  'euc-jp': [0xb0, 0xcf],
  'euc-kr': [0xb0, 0xc8],
};

const cache = new Map<string, Set<string>>();

/** The few thousand characters in daily use that an East Asian encoding keeps in its first rows (read off the encoding itself). */
export function everydayCharacters(encoding: string): Set<string> {
  const known = cache.get(encoding);
  if (known) return known;
  const [first, last] = EVERYDAY_ROWS[encoding] ?? [1, 0];
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      // Trails below 0xA1 are later extensions in the EUC family, and the standard's own rows in the other two.
      if (trail < 0xa1 && encoding !== 'big5' && encoding !== 'shift_jis') continue;
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if (decoded.length === 1 && decoded > '\u1100' && decoded < '\ue000') characters.add(decoded);
    }
  }
  cache.set(encoding, characters);
  return characters;
}
