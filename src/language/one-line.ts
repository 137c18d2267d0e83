/** The longest character, in UTF-16 units; one with more accents may be split. */
const LONGEST_CHARACTER = 32;
/** What belongs to the character before it: accents, joiners, the second half of a surrogate pair. */
const CONTINUES_CHARACTER = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u;

/** The last place up to `end` where `text` can be cut without splitting a character. */
function characterBorder(text: string, end: number): number {
  let border = end;
  for (let steps = 0; border > 0 && steps < LONGEST_CHARACTER; steps++, border--) {
    if (!CONTINUES_CHARACTER.test(text.charAt(border)) && text.charAt(border - 1) !== '\u200d') break;
  }
  return border;
}

/** The end of the last whole word before `end`, or `end` at a character's border when there is no white space in between. */
export function wordBorder(text: string, start: number, end: number): number {
  if (end >= text.length || /\s/.test(text.charAt(end))) return end;
  for (let at = end - 1; at > start; at--) if (/\s/.test(text.charAt(at))) return at;
  return Math.max(start + 1, characterBorder(text, end));
}

/** White space other than a single space. Replacing every space by a space would take ten times as long. */
const UNFOLDED = / \s+|[^\S ]\s*/g;

/** The months in the languages that the bot knows, each by its first letters or in full. */
const MONTHS =
  'jan(?:uary|uar|vier)?|jän(?:ner)?|jänner|janeiro|enero|ene|feb(?:ruary|ruar|rero)?|fév(?:rier)?|fev(?:ereiro)?|mar(?:ch|s|zo|ço)?|märz|mär|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|jun(?:e|i|io|ho)?|juin|jul(?:y|i|io|ho)?|juil(?:let)?|aug(?:ust)?|août|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|set(?:embro)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embro)?|déc(?:embre)?|dic(?:iembre)?';
/** The parts of a date: days, months, years. */
const DATE_PART = new RegExp(`^(?:\\d{1,4}(?:st|nd|rd|th|er|\\.|º)?,?|(?:${MONTHS})\\.?,?)$`, 'i');
/** What stands between and before them. */
const WITHIN_DATES = /^(?:of|de|del|to|bis|[-–])$/i;
const BEFORE_DATES = /^(?:in|on|since|until|by|from|im|am|seit|vom|en|le|depuis|el|desde|em|no|the|dem|den)$/i;
/** A date has no more words than this. */
const MOST_DATE_WORDS = 6;
/** A date without spaces, up to where it would be cut: "2022年10". */
const UNSPACED_DATE = /\d[\d年月]*$/;

/** A place to cut that is not within a date: before "in October | 2022" if that is where it would be cut, else the same. */
function beforeDate(line: string, border: number): number {
  if (/^[\d年月日]/.test(line.slice(border))) {
    const from = line.slice(0, border).search(UNSPACED_DATE);
    return from > 0 ? from : border;
  }
  const [next = '', afterNext = ''] = line
    .slice(border, border + 40)
    .trim()
    .split(' ', 2);
  const goesOn = DATE_PART.test(next) || (WITHIN_DATES.test(next) && DATE_PART.test(afterNext));
  if (!goesOn) return border;
  let from = border;
  for (let words = 0; words < MOST_DATE_WORDS && from > 0; words++) {
    const start = line.lastIndexOf(' ', from - 1) + 1;
    const word = line.slice(start, from);
    if (!DATE_PART.test(word) && !WITHIN_DATES.test(word) && !(from < border && BEFORE_DATES.test(word))) break;
    from = Math.max(0, start - 1);
  }
  const date = `${line.slice(from, border)} ${next} ${afterNext}`;
  // "May" and "the second of" are no date without a number.
  return from > 0 && from < border && /\d/.test(date) ? from : border;
}

/** White space folded, and cut at a word, and not within a date, with "…" when longer than `most` UTF-16 units. Plain text, for suggestions. */
export function onOneLine(text: string, most: number): string {
  // Fold only what can be shown, because the text may be huge.
  const line = text
    .slice(0, most * 4)
    .replace(UNFOLDED, ' ')
    .trim();
  if (line.length <= most) return line;
  return `${line.slice(0, beforeDate(line, wordBorder(line, 0, most - 1))).trimEnd()}…`;
}
