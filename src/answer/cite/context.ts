import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { endsInQuestion } from '../../language/characters.ts';
import { BACK_POINTERS, GENERAL_NOUNS, POINTING_NOWHERE } from '../../language/languages/english/common-words.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';

/** The most sentences shown before a passage: "He …" after "They …" after the name. */
const MOST_CONTEXT_SENTENCES = 2;
/** Enough of a sentence to see how it begins. */
const SENTENCE_BEGINNING = 80;

/** The sentences that the beginning of a passage refers back to, in the article's order. Empty when it can be understood by itself. */
export function contextOf(article: Article, first: number): readonly Span[] {
  const { contexts } = contextsByArticle.getOrMake(article, () => ({
    sentences: article.sentences.length,
    contexts: new Map(),
  }));
  const known = contexts.get(first);
  if (known) return known;
  const found = readContext(article, first);
  contexts.set(first, found);
  return found;
}

/** Sentences of the articles whose contexts are cached: some megabytes at the most, and more than any series of questions touches. */
const KEPT_CONTEXT_SENTENCES = 50_000;
/** Contexts by article and sentence. Cached, because articles never change. */
const contextsByArticle = new RecentlyUsed<
  Article,
  { readonly sentences: number; readonly contexts: Map<number, readonly Span[]> }
>(KEPT_CONTEXT_SENTENCES, ({ sentences }) => sentences);

function readContext(article: Article, first: number): Span[] {
  const question = askedBefore(article, first);
  if (question !== null) return article.sentences.slice(question, first).map(({ start, end }) => ({ start, end }));
  const context: Span[] = [];
  for (let at = first; context.length < MOST_CONTEXT_SENTENCES && sentencePointsBack(article, at); at--) {
    const before = article.sentences[at - 1];
    if (!before?.indexed) break;
    context.unshift({ start: before.start, end: before.end });
  }
  return context;
}

/** The question that a sentence replies to: the sentence before it, with a "No." between them at the most; null without one. */
function askedBefore({ sentences, text }: Article, first: number): number | null {
  const asks = (at: number): boolean => {
    const sentence = sentences[at];
    return sentence?.indexed === true && endsInQuestion(text, sentence, SENTENCE_BEGINNING);
  };
  const before = sentences[first - 1];
  if (asks(first)) return null;
  if (asks(first - 1)) return first - 1;
  return before?.indexed === false && before.block === sentences[first]?.block && asks(first - 2) ? first - 2 : null;
}

/** "He …", "This …", "The effort is …": but not "The city of Ghent …" nor "It is clear that …". */
function sentencePointsBack({ sentences, text }: Article, at: number): boolean {
  const sentence = sentences[at];
  if (!sentence) return false;
  const beginning = text.slice(sentence.start, Math.min(sentence.end, sentence.start + SENTENCE_BEGINNING));
  const [, first = '', second = '', third = ''] =
    /^[^\p{L}\p{N}]*(\p{L}+)(?:\s+(\S+))?(?:\s+(\S+))?/u.exec(beginning) ?? [];
  const opener = first.toLowerCase();
  if (opener === 'the') return GENERAL_NOUNS.has(second) && !NAMES_IT.test(third);
  return BACK_POINTERS.has(opener) && !POINTING_NOWHERE.test(beginning);
}

/** What follows a noun that the sentence itself explains: "the city of Ghent", "the film Alien", "the law that …". */
const NAMES_IT = /^(?:of|for|in|at|on|that|which|who|to|\p{Lu}.*)$/u;
