const COMBINING_MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
/** Letters that Unicode does not decompose although people type them plainly: "Łódź" is found as "lodz", "straße" as "strasse". */
const TYPED_PLAINLY: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøłđðþı]/g;

/** The form in which words are compared: lower case, without accents ("Café" → "cafe"). Not for display. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => TYPED_PLAINLY[letter] ?? letter);
}
