import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import { pairMarks, type QuotedPassage } from './pair-marks.ts';
import { type PlainTokens, type Token, type Tokens, tokenize } from './tokens.ts';

/** The article as its narrator's sentences: quoted passages are single tokens, so that a sentence inside one does not end it. */

/** Those of the ascending tokens that share nothing with any of the spans; one pass over both. */
export function tokensOutside(tokens: Tokens, spans: readonly Span[]): Token[] {
  const ascending = spans.toSorted((a, b) => a.start - b.start);
  let [next, end] = [0, 0];
  return tokens.filter((token) => {
    for (let span = ascending[next]; span !== undefined && span.start < token.end; span = ascending[++next])
      end = Math.max(end, span.end);
    return end <= token.start;
  });
}

/** A sentence as the narrator tells it: quoted passages are single tokens, so a sentence inside one does not end it. */
export interface NarratedSentence extends Span {
  /** The index of its block. */
  readonly block: number;
  readonly tokens: Tokens;
  /** Whether it begins its block, and whether it ends it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The article's sentences in order, without code and blocks that are left out of the index. */
export function narratedSentences(article: Article, plain: PlainTokens): NarratedSentence[] {
  const { text, blocks, sentences } = article;
  const spoken = blocks.filter((block) => block.dropped === null && block.kind !== 'code');
  const passages = pairMarks(text, spoken);
  const narrated: NarratedSentence[] = [];
  let nextPassage = 0;
  let nextSentence = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.dropped !== null || block.kind === 'code') continue;
    const own: QuotedPassage[] = [];
    for (; nextPassage < passages.length; nextPassage++) {
      const candidate = passages[nextPassage];
      if (candidate === undefined || candidate.start >= block.end) break;
      own.push(candidate);
    }
    const ends: number[] = [];
    while (nextSentence < sentences.length && (sentences[nextSentence]?.block ?? 0) < index) nextSentence++;
    for (; sentences[nextSentence]?.block === index; nextSentence++)
      ends.push(sentences[nextSentence]?.end ?? block.end);
    if (block.kind === 'heading') continue;
    const tokens = own.length === 0 ? plain.of(index) : tokenize(text, block, own);
    for (const sentence of cutIntoSentences(text, tokens, ends, index)) narrated.push(sentence);
  }
  return narrated;
}

/** How many tokens after a quoted question its speaker and verb may come: “Really?” Weiss, a retired nurse from a village nearby, said. */
const SPEAKER_WITHIN = 14;

/** Whether the sentence continues after a quoted question or exclamation: “Do I think so?” Finch asked. */
function isSpokenOn(text: string, tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'quoted' || !/[?!—–-][”"'’»]+$/.test(text.slice(token.end - 3, token.end))) return false;
  for (let i = at + 1; i < at + SPEAKER_WITHIN; i++) {
    const next = tokens[i];
    if (next === undefined || next.kind === 'quoted' || next.kind === 'stop') return false;
    const verb = next.capital ? undefined : speechVerb(next.lower);
    if (verb !== undefined && (verb.form === 'past' || verb.form === 'third')) return i > at + 1 || !next.capital;
  }
  return false;
}

/** Cuts a block's tokens at the ends of sentences; an end inside a quoted passage does not cut. */
function cutIntoSentences(text: string, tokens: Tokens, ends: readonly number[], block: number): NarratedSentence[] {
  const groups: Token[][] = [];
  let group: Token[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    group.push(token);
    const before = next;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= token.end) next++;
    if (next > before && ends[next - 1] === token.end && !isSpokenOn(text, tokens, at)) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups.map((own, i) => ({
    block,
    tokens: own,
    first: i === 0,
    last: i === groups.length - 1,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
  }));
}
