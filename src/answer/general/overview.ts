import type { Passage } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { endsInQuestion } from '../../language/characters.ts';
import { TermFlag, termsOf } from '../../language/terms.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';
import { inSlices, type Steps } from '../../runtime/steps.ts';
import { NearDuplicates } from '../ask/passages.ts';
import type { CitationIndex } from '../cite/citation-index.ts';
import { contextOf } from '../cite/context.ts';

/** Key sentences after the opening: with it a screenful. */
const MOST_KEY_SENTENCES = 3;
/** Sentences of this length say one thing and say it whole; in UTF-16 units. */
const SHORTEST_KEY = 45;
const LONGEST_KEY = 320;
/** Sentences that are compared. What a longer article is about, its first part says. */
const MOST_COMPARED = 2_000;
/** Sentences read per step: some milliseconds. */
const READ_A_STEP = 50;
/** How much it counts that a sentence stands early in the article and that it begins a paragraph, beside a likeness of 0 to 1 to the whole. */
const EARLY = 0.1;
const BEGINS_PARAGRAPH = 0.08;
/** A sentence with fewer words of a topic is like the whole by chance. */
const FULL_SENTENCE = 8;
/** How much less it counts when it is an item of a list, which seldom says what an article is about. */
const IN_LIST = 0.8;
/** How much a word counts more that the title or a heading has, too. */
const IN_HEADINGS = 1.5;
/** Two sentences with more in common than this say the same thing; the second adds nothing. */
const ALIKE = 0.5;

/** A sentence with the weights of its words, of length 1. */
interface WeighedSentence {
  readonly sentence: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Articles whose overview is kept: more than anybody asks about in a row. */
const KEPT_OVERVIEWS = 200;
const overviews = new RecentlyUsed<Article, readonly number[]>(KEPT_OVERVIEWS);

/** An article's opening and key sentences, in the article's order; the opening is the first of them, and `most` counts it. */
export async function overviewOf(article: Article, citations: CitationIndex, most: number): Promise<Passage[]> {
  const ranked = overviews.get(article) ?? overviews.set(article, await inSlices(keySentences(article)));
  const chosen = ranked.slice(0, Math.min(most, 1 + MOST_KEY_SENTENCES));
  const passages: Passage[] = [];
  for (const sentence of chosen.toSorted((a, b) => a - b)) {
    const { first, last } = citations.units.get(sentence) ?? { first: sentence, last: sentence };
    const [start, end] = [article.sentences[first]?.start, article.sentences[last]?.end];
    if (start === undefined || end === undefined || passages.some((before) => before.last >= first)) continue;
    // What the order says of a sentence's weight is the score: the opening first.
    const score = chosen.length - chosen.indexOf(sentence);
    passages.push({ article, first, last, start, end, score, context: contextOf(article, first) });
  }
  return passages;
}

/** The opening, then the key sentences, the most central first: as numbers of sentences. */
function* keySentences(article: Article): Steps<readonly number[]> {
  const { sentences, text } = article;
  const opening = openingOf(article);
  if (opening < 0) return [];
  const weighed = yield* weighedSentences(article);
  const centre = new Map<string, number>();
  for (const { weights } of weighed)
    for (const [key, weight] of weights) centre.set(key, (centre.get(key) ?? 0) + weight);
  const length = Math.sqrt([...centre.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  const scored = weighed.map(({ sentence, weights }, i) => {
    let likeness = 0;
    for (const [key, weight] of weights) likeness += (weight * (centre.get(key) ?? 0)) / length;
    const begins = sentences[sentence - 1]?.block === sentences[sentence]?.block ? 0 : BEGINS_PARAGRAPH;
    const block = article.blocks[sentences[sentence]?.block ?? -1];
    const fullness = Math.min(1, weights.size / FULL_SENTENCE) * (block?.kind === 'listItem' ? IN_LIST : 1);
    return { sentence, weights, score: (likeness + begins) * fullness + EARLY * (1 - i / weighed.length) };
  });
  yield;
  const chosen = scored.filter(({ sentence }) => sentence === opening);
  const repetition = new NearDuplicates();
  repetition.seen(text.slice(sentences[opening]?.start, sentences[opening]?.end));
  for (const candidate of scored.toSorted((a, b) => b.score - a.score || a.sentence - b.sentence)) {
    if (chosen.length > MOST_KEY_SENTENCES) break;
    const span = sentences[candidate.sentence];
    if (!span || candidate.sentence === opening || !canBeKey(article, candidate.sentence)) continue;
    if (chosen.some(({ weights }) => likenessOf(weights, candidate.weights) > ALIKE)) continue;
    if (repetition.seen(text.slice(span.start, span.end))) continue;
    chosen.push(candidate);
  }
  return [opening, ...chosen.map(({ sentence }) => sentence).filter((sentence) => sentence !== opening)];
}

/** The first sentence that may be an answer and asks nothing, in prose if there is any. */
function openingOf({ sentences, blocks, text }: Article): number {
  const says = (i: number): boolean => {
    const sentence = sentences[i];
    return sentence?.indexed === true && !endsInQuestion(text, sentence);
  };
  const inProse = sentences.findIndex(({ block }, i) => says(i) && blocks[block]?.kind === 'paragraph');
  return inProse >= 0 ? inProse : sentences.findIndex((_, i) => says(i));
}

/** Whether a sentence can be understood where it stands alone: prose of some length that neither asks nor points back. */
function canBeKey(article: Article, sentence: number): boolean {
  const { sentences, blocks, text } = article;
  const span = sentences[sentence];
  if (!span) return false;
  const length = span.end - span.start;
  const kind = blocks[span.block]?.kind;
  return (
    length >= SHORTEST_KEY &&
    length <= LONGEST_KEY &&
    (kind === 'paragraph' || kind === 'listItem' || kind === 'blockquote') &&
    !endsInQuestion(text, span) &&
    contextOf(article, sentence).length === 0
  );
}

/** The sentences with their words weighed: a word of the headings counts more, one that stands in every second sentence hardly. */
function* weighedSentences(article: Article): Steps<WeighedSentence[]> {
  const { sentences, text, title, blocks } = article;
  const counted: { sentence: number; counts: Map<string, number> }[] = [];
  const holders = new Map<string, number>();
  for (const [sentence, span] of sentences.entries()) {
    if (!span.indexed) continue;
    if (counted.length >= MOST_COMPARED) break;
    if (counted.length % READ_A_STEP === 0) yield;
    const counts = new Map<string, number>();
    for (const { key, flags } of termsOf(text, span))
      if ((flags & (TermFlag.stop | TermFlag.part)) === 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const key of counts.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
    counted.push({ sentence, counts });
  }
  const headings = [
    title,
    ...blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(0, 100)
      .map(({ start, end }) => text.slice(start, end)),
  ];
  const inHeadings = new Set(headings.flatMap((heading) => termsOf(heading.slice(0, 200)).map(({ key }) => key)));
  yield;
  return counted.map(({ sentence, counts }) => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [key, count] of counts) {
      const rarity = Math.log(1 + counted.length / (holders.get(key) ?? 1));
      const weight = Math.sqrt(count) * rarity * (inHeadings.has(key) ? IN_HEADINGS : 1);
      weights.set(key, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [key, weight] of weights) weights.set(key, weight / length);
    return { sentence, weights };
  });
}

function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let likeness = 0;
  for (const [key, weight] of a) likeness += weight * (b.get(key) ?? 0);
  return likeness;
}
