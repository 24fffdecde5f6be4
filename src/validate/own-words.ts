/**
 * Words that are keys in their own right though one slip makes a well-known key of them: English words, and the names
 * that authors of other languages give to the same thing.
 */
export const OWN_WORDS: ReadonlySet<string> = new Set(
  [
    'auteur autor autore categoria categorias categorie descripcion imagen titel titre',
    'bags border coder commands commented commenter contents course craft create creates data descriptive',
    'descriptor drift except fb_image feature features gender heading height heritage hover indexing',
    'inscription keyboard keyboards land lane last_date leader like line local locals locate long',
    'measured modifier modifiers older over passport pink plug polished prescription publish publisher',
    'publishers reader review seamless sender shape shared sizes slang states stats tabs tape titled',
    'undated unlimited unpublished untested update updates',
  ].flatMap((line) => line.split(' ')),
);
