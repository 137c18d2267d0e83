import { type Article, type SentenceText, sentenceText } from '../../domain/article.ts';
import { measured } from '../../language/languages/english/measures.ts';
import { CURRENCY_WORDS } from '../../language/languages/english/request-words.ts';
import { FUTURE, PRESENT } from '../../language/languages/english/tenses.ts';
import { SentenceMark } from '../../library/analysis/article-outline.ts';
import { ofEach } from '../../library/out-of-reach.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { SpeakerWords } from '../index/speaker-words.ts';
import type { Surroundings } from '../index/surroundings.ts';
import type { WordFacts } from '../index/word-facts.ts';
import { type ResolvedQuestion, shareOf } from '../question/question-in-library.ts';
import type { RankingCandidate } from './candidates.ts';
import { type KeptRuns, sharedNgrams } from './character-ngrams.ts';
import { matchRow, offersAnswer, type RowMatch, termsOfHeading, termsOfRow } from './row-match.ts';

/** The articles and the table with their sentences. */
interface SentenceSources {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
}

/** The text of a row's sentence. */
function sentenceAt(row: number, { articles, table }: SentenceSources): SentenceText {
  const holder = table.articleOf[row] ?? 0;
  const article = articles[holder];
  return (article && sentenceText(article, row - (table.firstRow[holder] ?? 0))) ?? NO_SENTENCE;
}

const NO_SENTENCE: SentenceText = { text: '', span: { start: 0, end: 0 } };

/** Whether the sentence of a row is a question. */
const asks = (row: number, { marks }: Surroundings): boolean => ((marks[row] ?? 0) & SentenceMark.question) !== 0;

/** Returns a function that gives the terms in the column names of a row's table, or null for a row outside tables. */
function columnsReader(sources: RankingSources, termsAt: (row: number) => number): (row: number) => number | null {
  const known = new Map<number, number | null>();
  return (row) => {
    const rows: number[] = [];
    let at = row;
    while (!known.has(at) && rows.length < LONGEST_TABLE && isTableRow(at, sources.around)) rows.push(at--);
    const first = rows.at(-1);
    const columns = known.get(at) ?? (first === undefined ? null : termsAt(first));
    if (first === undefined) known.set(row, columns);
    for (const one of rows) known.set(one, columns);
    return columns;
  };
}

/** How many rows back the first row of a table is looked for. */
const LONGEST_TABLE = 100;
/** Whether a row stands in a table. */
const isTableRow = (row: number, { marks }: Surroundings): boolean => ((marks[row] ?? 0) & SentenceMark.cells) !== 0;

/** The input of all features: one candidate, the question, and the candidate's surroundings. Terms are bits. */
export interface RankingInput {
  readonly resolved: ResolvedQuestion;
  readonly here: RowMatch;
  /** The sentence before; null without one, and where this one has nothing of the type that is asked for. */
  readonly before: RowMatch | null;
  /** The candidate's own full-text score, and the best one of the pool. */
  readonly own: number;
  readonly best: number;
  /** Its score with what its paragraph lends it, as a share of the best one's. */
  readonly spread: number;
  /** The share of the question's three-letter runs that the sentence has. */
  readonly letters: number;
  /** The same of four-letter runs, weighted by how few candidates have them; and the best of the pool. */
  readonly telling: number;
  readonly mostRareLetters: number;
  /** `telling` of the sentence before; 0 when that is no candidate. */
  readonly rareLettersBefore: number;
  /** Terms in the sentences before and after, in the second one before, in the rest of the paragraph, and in heading and title. */
  readonly previous: number;
  readonly next: number;
  readonly beforePrevious: number;
  readonly paragraph: number;
  readonly heading: number;
  /** Terms in the names and roles of those whose words the sentence holds. */
  readonly speakers: number;
  /** Whether the sentence asks, and whether the one before it does. */
  readonly asks: boolean;
  readonly replies: boolean;
  /** For a row of a table the terms in its first row, which names the columns; null for other sentences. */
  readonly columns: number | null;
  /** Whether the sentence holds somebody's words. */
  readonly spoken: boolean;
  /** Terms in the article's title. */
  readonly title: number;
  /** Terms in the heading above, without the title. */
  readonly above: number;
  /** The share of the question's weight in that heading when it is nearly the question ("How do I upgrade?" under "Upgrading"); else 0. */
  readonly leads: number;
  /** How many sentences of the section stand before it. */
  readonly inSection: number;
  /** When a list is asked for, how much the sentence is one, from 0 to 1; and whether it has a sum of money when a price is. */
  readonly enumerates: number;
  readonly money: boolean;
  /** When the question asks for what is still to come, or for what is there already: 1 if the sentence tells of that, −1 if of the contrary, else 0. */
  readonly tense: number;
  /** Whether it has what the question wants measured. */
  readonly measured: boolean;
  /** Number among the article's sentences, from 1, and within the paragraph, from 0. */
  readonly ordinal: number;
  readonly inParagraph: number;
}

/** What ranking inputs are built from; immutable per library. */
export interface RankingSources {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
  readonly facts: WordFacts;
  readonly around: Surroundings;
  /** Word numbers of each article's title. */
  readonly titles: readonly Uint32Array[];
  /** Word numbers of the speakers' names by row, for the rows that hold somebody's words. */
  readonly speakers: SpeakerWords;
  /** The letters of the sentences; null where they are read at every question. */
  readonly runs: KeptRuns | null;
}

const NO_TERMS = 0;

/** The ranking inputs of all candidates of one question. Candidates are matched in full; of what surrounds them only the terms are found, once a row. */
export function rankingInputs(
  candidates: readonly RankingCandidate[],
  resolved: ResolvedQuestion,
  sources: RankingSources,
): RankingInput[] {
  const { table, facts, around } = sources;
  const read = new Map<number, RowMatch>();
  const match = (row: number): RowMatch => {
    let found = read.get(row);
    if (!found) {
      found = matchRow(row, resolved, table, facts);
      read.set(row, found);
    }
    return found;
  };
  const terms = new Map<number, number>();
  const termsAt = (row: number): number => {
    if (row < 0) return NO_TERMS;
    let found = terms.get(row);
    if (found === undefined) {
      found = read.get(row)?.terms ?? termsOfRow(row, resolved, table);
      terms.set(row, found);
    }
    return found;
  };
  const paragraphs = new Map<number, number>();
  const paragraphTerms = (row: number): number => {
    const first = around.blockFirst[row] ?? row;
    const known = paragraphs.get(first);
    if (known !== undefined) return known;
    let terms = 0;
    const last = Math.min(around.blockLast[row] ?? row, first + LONGEST_PARAGRAPH);
    for (let r = first; r <= last; r++) terms |= termsAt(r);
    paragraphs.set(first, terms);
    return terms;
  };
  const { type, wantsList, asksPrice, measures, tense } = resolved.question;
  const patterns = measures.map(measured);
  const texts = ofEach(candidates, ({ row }) => sentenceAt(row, sources));
  const best = candidates.reduce((most, { own }) => Math.max(most, own), 0);
  const bestSpread = candidates.reduce((most, { spread }) => Math.max(most, spread), 0) || 1;
  const { plain, telling } = sharedNgrams(
    tellingText(resolved),
    texts,
    sources.runs,
    candidates.map(({ row }) => row),
  );
  const columnsAt = columnsReader(sources, termsAt);
  const shares = new Map<number, number>();
  const leadsAt = (heading: number): number => {
    let share = shares.get(heading);
    if (share === undefined) {
      share = heading < 0 ? 0 : leadingShare(resolved, headingAround(heading, resolved, sources));
      shares.set(heading, share);
    }
    return share;
  };
  const place = new Map(candidates.map(({ row }, i) => [row, i]));
  const mostRareLetters = telling.reduce((most, share) => Math.max(most, share), 0);
  return candidates.map(({ row, own, spread }, i) => {
    const next = around.next[row] ?? -1;
    const previous = around.previous[row] ?? -1;
    const names = sources.speakers.get(row);
    const here = match(row);
    const heading = around.heading[row] ?? -1;
    const title = termsIn(sources.titles[table.articleOf[row] ?? 0], resolved);
    const share = leadsAt(heading);
    const above = share > 0 ? termsOfHeading(heading, resolved, table) : termsAt(heading);
    const text = texts[i] ?? NO_SENTENCE;
    const words = (): string => text.text.slice(text.span.start, text.span.end);
    return {
      resolved,
      here,
      before: previous >= 0 && mostRareLetters > 0 && offersAnswer(type, here) ? match(previous) : null,
      own,
      best,
      previous: termsAt(previous),
      spread: spread / bestSpread,
      letters: plain[i] ?? 0,
      telling: telling[i] ?? 0,
      mostRareLetters,
      rareLettersBefore: telling[place.get(previous) ?? -1] ?? 0,
      next: termsAt(next),
      beforePrevious: previous < 0 ? NO_TERMS : termsAt(around.previous[previous] ?? -1),
      paragraph: paragraphTerms(row),
      title,
      heading: above | title,
      speakers: termsIn(names, resolved),
      asks: asks(row, around),
      replies: termsAt(previous) !== NO_TERMS && asks(previous, around) && !asks(row, around),
      columns: columnsAt(row),
      spoken: names !== undefined,
      above,
      leads: share,
      inSection: heading < 0 ? 0 : row - heading - 1,
      enumerates: wantsList ? enumerationIn(text, columnsAt(row) !== null) : 0,
      tense: tense === null ? 0 : tenseOf(tense, words()),
      measured: patterns.some((pattern) => pattern.test(words())),
      money: asksPrice && MONEY.test(words()),
      ordinal: around.ordinal[row] ?? 0,
      inParagraph: row - (around.blockFirst[row] ?? row),
    };
  });
}

/** A heading that has so much of the question's weight, with its article's title, says what its section answers. */
const LEADING_SHARE = 0.75;
/** So much of the weight must be the heading's own and not the title's: an article's name does not lead to its first sentence. */
const OWN_SHARE = 0.4;
/** What a heading is worth that has nothing of the question that is not in the title, too: "Annual fees" in "Rules and fees". */
const WITHOUT_OWN = 0.5;

/** What a heading and its article's title have of a question; terms as bits. */
export interface HeadingTerms {
  readonly heading: number;
  readonly title: number;
  /** Whether the heading is the title, or stands over the whole article. */
  readonly isTitle: boolean;
}

/** What the heading in a row, and the title above it, have of a question. */
export function headingAround(
  row: number,
  resolved: ResolvedQuestion,
  { table, titles }: Pick<RankingSources, 'table' | 'titles'>,
): HeadingTerms {
  const holder = table.articleOf[row] ?? 0;
  const words = titles[holder] ?? NO_WORDS;
  const own = table.stems.subarray(table.from[row] ?? 0, table.from[row + 1] ?? 0);
  const isTitle = row === table.firstRow[holder] || words.every((word) => own.includes(word));
  return { heading: termsOfHeading(row, resolved, table), title: termsIn(words, resolved), isTitle };
}

const NO_WORDS = new Uint32Array();

/** The share of the question's weight in a heading when it says what its section answers; else 0. */
export function leadingShare(resolved: ResolvedQuestion, { heading, title, isTitle }: HeadingTerms): number {
  if (isTitle) return 0;
  // "4.0.0" is what "When was version 4.0.0 released?" is about, though its heading has nothing else of it.
  const isNumbered = resolved.numbers !== 0 && (resolved.numbers & ~heading) === 0;
  const counted = 1 - shareOf(resolved, (isNumbered ? resolved.unknown : resolved.unknownCommon) & ~heading);
  if (counted <= 0) return 0;
  const isOwn = shareOf(resolved, heading & ~title) >= OWN_SHARE * counted;
  const share = shareOf(resolved, isOwn ? heading | title : heading) / counted;
  return share < LEADING_SHARE ? 0 : isOwn ? share : WITHOUT_OWN * share;
}

/** "€5", "5 pounds", "at no charge". */
const MONEY = new RegExp(
  `[€£$¥₹]\\s?\\d|\\d\\s?(?:[€£¥₹]|(?:${[...CURRENCY_WORDS].join('|')})\\b)|\\b(?:for free|free of charge|at no (?:charge|cost)|costs? nothing)\\b`,
  'i',
);

/** Things side by side: commas, semicolons, a last "and" or "or"; a row of a table is one. */
function enumerationIn({ text, span }: SentenceText, isRow: boolean): number {
  if (isRow) return 1;
  const between = text.slice(span.start, span.end).match(/[,;，、]\s|\s(?:and|or|und|et|y|e)\s/gu)?.length ?? 0;
  return Math.min(1, between / ENOUGH_BETWEEN);
}

const ENOUGH_BETWEEN = 4;

function tenseOf(asked: 'future' | 'present', words: string): number {
  if (FUTURE.test(words)) return asked === 'future' ? 1 : -1;
  return asked === 'present' && PRESENT.test(words) ? 1 : 0;
}

/** The most sentences of a block that count as its paragraph; a longer block is a wall of text. */
const LONGEST_PARAGRAPH = 30;

/** The question without words whose letters would match words of another meaning: "criticizes" where articles say "critical". */
function tellingText({ question, terms, byLookalike, unknown }: ResolvedQuestion): string {
  let unlike = NO_TERMS;
  for (const [, bits] of byLookalike) unlike |= bits;
  unlike &= unknown;
  let { text } = question;
  terms.forEach(({ place: { start, end } }, i) => {
    if (unlike & (1 << i)) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  });
  return text;
}

/** The terms among some words. */
export function termsIn(words: Uint32Array | undefined, resolved: ResolvedQuestion): number {
  let terms = 0;
  if (words) for (const word of words) terms |= resolved.byWord.get(word);
  return terms;
}
