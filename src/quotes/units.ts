import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import { type Passage, pairMarks } from './pair-marks.ts';
import { type Token, tokenize } from './tokens.ts';

/** A sentence as the narrator tells it: quoted passages are single tokens, so a sentence inside one does not end it. */
export interface Unit extends Span {
  /** The index of its block. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Whether it begins its block, and whether it ends it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The article's units in order. Code, and blocks that are left out of the index, have none. */
export function readUnits(article: Article): Unit[] {
  const { text, blocks, sentences } = article;
  const spoken = blocks.filter((block) => block.dropped === null && block.kind !== 'code');
  const passages = pairMarks(text, spoken);
  const units: Unit[] = [];
  let passage = 0;
  let sentence = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.dropped !== null || block.kind === 'code') continue;
    const own: Passage[] = [];
    for (; passage < passages.length; passage++) {
      const candidate = passages[passage];
      if (candidate === undefined || candidate.start >= block.end) break;
      own.push(candidate);
    }
    const ends: number[] = [];
    while (sentence < sentences.length && (sentences[sentence]?.block ?? 0) < index) sentence++;
    for (; sentences[sentence]?.block === index; sentence++) ends.push(sentences[sentence]?.end ?? block.end);
    if (block.kind === 'heading') continue;
    for (const unit of cut(text, tokenize(text, block, own), ends, index)) units.push(unit);
  }
  return units;
}

/** How far behind a quoted question its speaker and verb may stand: “Really?” Weiss, a retired nurse from a village nearby, said. */
const SPEAKER_WITHIN = 14;

/** Whether the sentence goes on after a quoted question or exclamation: “Do I think so?” Finch asked. */
function isSpokenOn(text: string, tokens: readonly Token[], at: number): boolean {
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
function cut(text: string, tokens: readonly Token[], ends: readonly number[], block: number): Unit[] {
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
