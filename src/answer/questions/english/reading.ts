import type { Article, Sentence } from '../../../domain/article.ts';
import type { Span } from '../../../domain/span.ts';
import { COMMON_WORDS, GENERAL_NOUNS, STOP_WORDS } from '../../../language/languages/english/common-words.ts';
import {
  AUXILIARIES,
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../../language/languages/english/grammar/function-words.ts';
import { IRREGULAR_FORMS } from '../../../language/languages/english/grammar/irregular-forms.ts';
import {
  DANGLING_WORDS,
  IRREGULAR_PLURALS,
  NO_LAST_WORDS,
  VERBS_NO_NOUNS,
} from '../../../language/languages/english/question-words.ts';
import { type Token, type Tokens, tokenize } from '../../../quotes/1-tokens/tokens.ts';
import { couldBeNoun } from '../../../quotes/grammar/could-be-noun.ts';
import { MOST_SENTENCES_READ } from '../candidate.ts';

/** A sentence of prose as questions are made of it. */
export interface ReadSentence {
  readonly index: number;
  readonly tokens: Tokens;
}

/** An article's prose, and how its words are written within a sentence. */
export interface ArticleReading {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  /** A sentence's first word as it is written within one; null if the article does not tell. */
  readonly withinSentence: (token: Token, next: Token | undefined) => string | null;
  /** Whether a word is written with a capital within sentences, and hardly ever small. */
  readonly isName: (lower: string) => boolean;
}

/** Reads the sentences that can answer. */
export function readArticle(article: Article): ArticleReading {
  const { text, sentences, blocks } = article;
  const read: ReadSentence[] = [];
  /** How often each word is written small, less how often with a capital within a sentence. */
  const small = new Map<string, number>();
  const count = (word: string, by: number) => small.set(word, (small.get(word) ?? 0) + by);
  for (const [index, sentence] of sentences.slice(0, MOST_SENTENCES_READ).entries()) {
    if (!sentence.indexed || !isProse(sentence, blocks[sentence.block]?.kind)) continue;
    const tokens = tokenize(text, sentence, []);
    read.push({ index, tokens });
    for (const [i, { kind, capital, lower }] of tokens.entries()) {
      if (kind !== 'word') continue;
      if (!capital) count(lower, 1);
      else if (tokens[i - 1]?.kind === 'word') count(lower, -1);
    }
  }
  return {
    text,
    sentences: read,
    withinSentence: (token, next) => {
      const word = text.slice(token.start, token.end);
      if (!token.capital) return word;
      if (DETERMINERS.has(token.lower)) return word.toLowerCase();
      if (/^.[^\p{Ll}]|\d/u.test(word) || /\p{Lu}/u.test(word.slice(1))) return word;
      const mostly = small.get(token.lower) ?? 0;
      if (mostly > 0) return word.charAt(0).toLowerCase() + word.slice(1);
      return mostly < 0 || next?.capital === true ? word : null;
    },
    isName: (lower) => (small.get(lower) ?? 0) < 0,
  };
}

const isProse = ({ start, end }: Sentence, kind: string | undefined): boolean =>
  (kind === 'paragraph' || kind === 'listItem' || kind === 'blockquote') && end - start <= 1_000;

/** The words of tokens [from, to) on one line. */
export const wordsOf = (text: string, tokens: Tokens, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');

/** Words that open no phrase of which a question could be made: what they mean stands elsewhere. */
const OPENS_NO_TOPIC = (lower: string): boolean =>
  DANGLING_WORDS.has(lower) || (DETERMINERS.has(lower) && lower !== 'the' && lower !== 'a' && lower !== 'an');

/** What ends like an adjective or adverb, and is hardly ever the noun of a phrase. */
const NO_NOUN_ENDING = /(?:ly|ous|ful|less|able|ible|ish|ing|ed|est|ive|ical|\.)$/;
/** "Eastern", "African": a name's ending that by itself names nothing. */
const NAME_AS_ADJECTIVE = /(?:ern|ese|ish|[ei]an|can)$/;

/** The most words of a phrase. */
const MOST_PHRASE_WORDS = 5;
const LONGEST_PHRASE = 45;

/** A noun phrase, as a range of tokens. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that begins at `from` and is complete before something that cannot be inside one; null where that is not sure. */
export function completePhrase(tokens: Tokens, from: number, limit: number): Phrase | null {
  let to = from;
  while (to < limit && isInside(tokens, to, from)) to++;
  const last = tokens[to - 1];
  const first = tokens[from];
  if (!first || !last || to === from || to - from > MOST_PHRASE_WORDS || OPENS_NO_TOPIC(first.lower)) return null;
  if (last.end - first.start > LONGEST_PHRASE || last.kind !== 'word' || DETERMINERS.has(last.lower)) return null;
  if (!last.capital && (NO_NOUN_ENDING.test(last.lower) || isVerbWord(last.lower))) return null;
  if (last.possessive || CALENDAR.has(last.lower) || NO_LAST_WORDS.has(last.lower)) return null;
  if (to - from === 1 && NAME_AS_ADJECTIVE.test(last.lower)) return null;
  if (to - from > 1 && !first.capital && /(?:ing|ed)$/.test(first.lower)) return null;
  for (let at = from; at < to - 1; at++) {
    const { kind, lower, capital, possessive } = tokens[at] ?? last;
    // "the patches fix | bugs": a noun with an ending before another word is more likely a subject with its verb.
    if (!capital && kind === 'word' && !possessive && /[^su]s$/.test(lower)) return null;
  }
  const own = tokens.slice(from, to);
  if (own.some(({ lower }) => AUXILIARIES.has(lower) || /n['’]t$/.test(lower))) return null;
  // "king James", and what is left of "of course Mr. Lowe"
  if (!first.capital && !DETERMINERS.has(first.lower) && own.some(({ capital }) => capital)) return null;
  return { from, to };
}

/** "written", "led", "represents": a form of a verb, and no noun. */
const isVerbWord = (lower: string): boolean =>
  isPlainVerb(lower) || (IRREGULAR_FORMS.has(lower) && !IRREGULAR_PLURALS.has(lower));

const isPlainVerb = (lower: string): boolean =>
  VERBS_NO_NOUNS.has(lower) || VERBS_NO_NOUNS.has(lower.replace(/s$/, ''));

/** Whether a token can be inside a noun phrase that began at `from`. */
function isInside(tokens: Tokens, at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false;
  if (at > from && (DETERMINERS.has(token.lower) || OPENS_NO_TOPIC(token.lower))) return false;
  if (token.kind === 'word' && (isAdverb(token.lower) || (!token.capital && isPlainVerb(token.lower)))) return false;
  return couldBeNoun(tokens, at);
}

/** Whether a phrase tells by itself what it is about: by two words, or by one that is rare or a name. */
export function tellsTopic(tokens: Tokens, { from, to }: Phrase): boolean {
  let weight = 0;
  for (let at = from; at < to; at++) {
    const { lower, capital, kind } = tokens[at] ?? { lower: '', capital: false, kind: 'sign' };
    if (DETERMINERS.has(lower) || STOP_WORDS.has(lower)) continue;
    const isName = capital && at > 0;
    weight += isName ? 2 : kind === 'number' || COMMON_WORDS.has(lower) || GENERAL_NOUNS.has(lower) ? 0.5 : 1;
  }
  return weight >= 1.5;
}

/** A phrase with what it would say little without: "the significance | of the moment", "the Rust | for Linux project". */
export function withComplement(tokens: Tokens, phrase: Phrase, limit: number): Phrase | null {
  const tie = tokens[phrase.to]?.lower;
  const last = tokens[phrase.to - 1];
  const belongs = tie === 'of' || (tie === 'for' && last?.capital === true && tokens[phrase.to + 1]?.capital === true);
  if (!belongs || phrase.to >= limit) return phrase;
  const inner = completePhrase(tokens, phrase.to + 1, limit);
  if (!inner || (tokens[inner.to - 1]?.end ?? 0) - (tokens[phrase.from]?.start ?? 0) > LONGEST_PHRASE) return null;
  return tokens[inner.to]?.lower === 'of' ? null : { from: phrase.from, to: inner.to };
}

/** Nouns that stand without an article although they are no plurals: "viability", "kernel development". */
const UNCOUNTED =
  /(?:ness|ity|ism|ment|tion|sion|ance|ence|ship|cy|ware|ics|fraud|safety|security|justice|health|media|data|control|reform|support)$/;

/** Whether a phrase is complete without "the" or "a": a name, a plural, or something that is not counted. */
function hasItsArticle(tokens: Tokens, { from, to }: Phrase): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return false;
  if (DETERMINERS.has(first.lower) || first.possessive || last.capital) return true;
  if (tokens[from + 1]?.possessive && first.capital) return true;
  return /[^su]s$/.test(last.lower) || IRREGULAR_PLURALS.has(last.lower) || UNCOUNTED.test(last.lower);
}

/** The phrases of a stretch that can be what it is about, the most telling first. */
export function topicsIn(tokens: Tokens, { start, end }: Span): Phrase[] {
  const first = tokens.findIndex((token) => token.start >= start);
  const limit = tokens.findIndex((token) => token.end > end);
  const to = limit < 0 ? tokens.length : limit;
  const found: (Phrase & { readonly weight: number })[] = [];
  for (let at = Math.max(0, first); first >= 0 && at < to; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    const opens =
      at === first ||
      token?.lower === 'the' ||
      (token?.capital === true && before?.capital !== true && !DETERMINERS.has(before?.lower ?? '')) ||
      (PREPOSITIONS.has(before?.lower ?? '') && before?.lower !== 'to') ||
      before?.kind === 'comma' ||
      SUBORDINATORS.has(before?.lower ?? '');
    const begun = opens ? completePhrase(tokens, at, to) : null;
    const phrase = begun && withComplement(tokens, begun, to);
    if (!phrase || !tellsTopic(tokens, phrase) || !hasItsArticle(tokens, phrase)) continue;
    found.push({ ...phrase, weight: weightOf(tokens, phrase) });
    at = phrase.to - 1;
  }
  return found.sort((a, b) => b.weight - a.weight || a.from - b.from);
}

function weightOf(tokens: Tokens, { from, to }: Phrase): number {
  const own = tokens.slice(from, to);
  const names = own.filter(({ capital }, i) => capital && from + i > 0).length;
  const the = own[0]?.lower === 'the' ? 1 : 0;
  const words = own.filter(({ lower }) => !DETERMINERS.has(lower)).length;
  return (names > 0 ? 1 : 0) + the + (words >= 2 && words <= 4 ? 1.5 : 0);
}

/** Whether a stretch says nothing that only another sentence would explain, and has no clause within it. */
export const standsAlone = (tokens: Tokens, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ kind, lower }) =>
        (kind === 'word' || kind === 'number') && !DANGLING_WORDS.has(lower) && !SUBORDINATORS.has(lower),
    );

/** Whether a token is surely a verb in the past or present. */
export const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && isFiniteVerb(token.lower);
