import type { Article } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { contains, overlaps, type Span, slice } from '../../domain/span.ts';
import { PLAIN_SPEECH } from '../../language/languages/english/speech/reporting-verbs.ts';
import { speakerKey, speakerName } from '../../library/speakers.ts';
import type { Texts } from '../texts/texts.ts';
import { inline } from './markdown.ts';
import { type SpokenWords, shownWords } from './spoken-words.ts';

/** What is needed to show how an article introduces somebody's words. */
type IntroducedWords = Pick<Quotation, 'kind' | 'content' | 'cue' | 'mention'>;

/** The longest stretch from the name to the cue that is shown whole (two lines on a phone), in characters; longer ones are shown in pieces. */
const LONGEST_STRETCH = 160;
/** The longest gap between the cue and the words that is shown too, in characters: "emphasized to reporters that …". */
const LONGEST_GAP = 40;

/** The longest piece of an introduction, in characters of Markdown. */
const LONGEST_INTRODUCTION = 170;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where an article says whose words they are: pieces in its own order, and on which side of them the words are. */
interface Introduction {
  readonly pieces: readonly Span[];
  /** `between` if the words are on both sides, or between the pieces. */
  readonly words: 'after' | 'before' | 'between';
}

/**
 * The part outside of what is shown that names and introduces the speaker: "Kroah-Hartman further mentioned that", "told
 * reporters,". Null if it is in view already, or there is none.
 */
function introductionOf(text: string, said: IntroducedWords, shown: Span): Introduction | null {
  const outside = [said.mention, said.cue]
    .filter((span) => span !== null)
    .filter((span) => span.end > span.start && !contains(shown, span))
    .sort((a, b) => a.start - b.start);
  const [first, last = first] = outside;
  if (!first || !last) return null;
  const words = shownWords(text, said);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const side = last.end <= start ? 'after' : first.start >= end ? 'before' : 'between';
  const pieces = joined(text, first, last, words) ?? outside;
  return { pieces: side === 'after' ? upTo(text, pieces, start) : pieces, words: side };
}

/** One stretch from the first piece to the last, unless it is long, crosses the end of a paragraph or contains the words themselves. */
function joined(text: string, first: Span, last: Span, words: readonly Span[]): readonly Span[] | null {
  const stretch = { start: first.start, end: Math.max(first.end, last.end) };
  if (stretch.end - stretch.start > LONGEST_STRETCH || slice(text, stretch).includes('\n\n')) return null;
  return words.some((piece) => overlaps(piece, stretch)) ? null : [stretch];
}

/** An opening mark that belongs to the words: "sagte: „". */
const OPENS = /(?<=^|[\s:,([—–-])["“„‟«»‹‚‘'「『([]{1,3}$/u;

/** The pieces, extended by what is between the last of them and the words: an object, a "that", a comma. */
function upTo(text: string, pieces: readonly Span[], start: number): readonly Span[] {
  const last = pieces.at(-1);
  if (!last || start - last.end > LONGEST_GAP || text.slice(last.end, start).includes('\n')) return pieces;
  const between = text.slice(last.end, start).trimEnd().replace(OPENS, '').trimEnd();
  const end = last.end + between.length;
  return end - last.start > LONGEST_STRETCH ? pieces : [...pieces.slice(0, -1), { start: last.start, end }];
}

/** The words of a name or of somebody's mention, folded. */
const nameWords = (name: string): string[] => speakerKey(name).match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Whether a mention names somebody as the attribution does, whole or in part: "Corbet", "Jonathan Corbet, Executive Editor of LWN", but not "he". */
function repeatsName(mention: string, name: string): boolean {
  const [here, there] = [nameWords(mention), nameWords(name)];
  return there.every((word) => here.includes(word)) || here.every((word) => there.includes(word));
}

/** Introductions without what the attribution has just said: each name stands once. */
function withoutName(text: string, pieces: readonly Span[], mention: Span): Span[] {
  return pieces.flatMap((piece) => {
    if (!overlaps(piece, mention)) return [piece];
    return [
      { start: piece.start, end: Math.min(mention.start, piece.end) },
      { start: Math.max(mention.end, piece.start), end: piece.end },
    ].flatMap((rest) => trimmed(text, rest));
  });
}

/** Signs that hang on what was left out. */
const LOOSE_START = /^[\s,;.:)–—-]+/;
const LOOSE_END = /[\s,;(–—-]+$/;

function trimmed(text: string, { start, end }: Span): Span[] {
  const words = end > start ? text.slice(start, end).replace(LOOSE_END, '') : '';
  const from = words.length - words.replace(LOOSE_START, '').length;
  return LETTER_OR_DIGIT.test(words) ? [{ start: start + from, end: start + words.length }] : [];
}

/**
 * Where the article says whose words they are, if that is not in view and tells more than the line that names them: the verb of a report
 * ("… denied that …"), a name that had to be resolved ("he told"), or a lead-in from another paragraph. Null otherwise.
 */
export function tellingIntroduction(article: Article, said: SpokenWords, shown: Span, { cards }: Texts): string | null {
  const { text } = article;
  const { kind, mention, speaker } = said;
  const introduction = introductionOf(text, said, shown);
  if (!introduction) return null;
  const { words } = introduction;
  const isNamed =
    mention !== null && speaker !== null && repeatsName(slice(text, mention), speakerName(article, speaker));
  const isNear = mention !== null && (contains(shown, mention) || !text.slice(mention.end, shown.start).includes('\n'));
  if (isNamed && isNear && kind === 'direct') return null;
  const pieces = isNamed ? withoutName(text, introduction.pieces, mention) : introduction.pieces;
  const [first] = pieces;
  if (!first || (isNamed && pieces.every((piece) => onlySays(slice(text, piece))))) return null;
  const isCut = first.start !== introduction.pieces[0]?.start;
  const named = pieces.map((piece) => inline(slice(text, piece), LONGEST_INTRODUCTION)).join(' … ');
  return `-# ${cards.introducedBy(`${words === 'before' || isCut ? '… ' : ''}${named}${words === 'after' ? ' …' : ''}`)}`;
}

/** "said", "says that": no more than that somebody's words are reported. */
const onlySays = (words: string): boolean => nameWords(words).every((word) => PLAIN_SPEECH.has(word));
