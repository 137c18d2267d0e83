import type { GeneralKind, Query, SourceFact } from '../../domain/answer.ts';
import type { ArticleSummary, Library } from '../../domain/library.ts';
import { fold } from '../../language/fold.ts';
import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { type ReadKind, readKind } from '../../language/question-kinds.ts';
import { firstForms, stem } from '../../language/terms.ts';
import { inSlices, type Steps } from '../../runtime/steps.ts';

/** What a question is about, and which articles it may mean. */
interface MeantGenerally {
  readonly kind: GeneralKind;
  readonly fact: SourceFact;
  /** The articles whose name the question has: usually none, sometimes one. Empty when it names none. */
  readonly named: readonly ArticleSummary[];
}

/**
 * Whether a question is about an article as a whole, its source, the collection or the bot; null for an ordinary one. Its form decides, and
 * the articles: a word of theirs that its form does not account for ("who wrote the Rust abstractions?") makes it an ordinary question,
 * unless it belongs to the name of an article ("summarize Rust in the Linux kernel").
 */
export async function meantGenerally({ question }: Query, library: Library): Promise<MeantGenerally | null> {
  const read = readKind(question);
  if (!read) return null;
  const { kind, fact, rest, respelt } = read;
  const named = rest.length > 0 ? await articlesNamed(read, await library.articles()) : [];
  const foreign = named.length > 0 ? [] : rest;
  if (foreign.some(({ isTolerable }) => !isTolerable)) return null;
  const doubtful = [...respelt, ...foreign.map(({ word }) => word)];
  return (await areUnknown(doubtful, library)) ? { kind, fact, named } : null;
}

/** Whether none of the words, in whatever form, stands in an article. */
async function areUnknown(words: readonly string[], library: Library): Promise<boolean> {
  if (words.length === 0) return true;
  const forms = words.flatMap((word) => firstForms(word, 1));
  const terms = [...new Set(forms.flatMap((form) => [form, stem(form)]))];
  const unknown = await library.unknownTerms(terms, null);
  return terms.every((term) => unknown.has(term));
}

/** The share of a title's words that a question needs to name the article when it has no word such as "article". */
const LEAST_OF_TITLE = 0.75;
/** How many of a title's words it needs then: "Rust" alone is a subject, not a title. */
const FEWEST_TITLE_WORDS = 2;

/** The articles that a question about one of them names, by the words that its form does not account for. */
async function articlesNamed(
  { kind, rest, namesText }: ReadKind,
  articles: readonly ArticleSummary[],
): Promise<ArticleSummary[]> {
  if (kind === 'corpus' || kind === 'bot') return [];
  const words = rest.map(({ word }) => word).filter((word) => !BEFORE_A_NAME.has(word));
  if (words.every((word) => STOP_WORDS.has(word))) return [];
  const known = titleWords.get(articles) ?? inSlices(indexTitles(articles));
  titleWords.set(articles, known);
  const holders = await known;
  const [rarest = []] = words.map((word) => holders.get(word) ?? []).sort((a, b) => a.length - b.length);
  let best = 0;
  let named: ArticleSummary[] = [];
  for (const index of rarest) {
    const article = articles[index];
    const share = article ? shareOfTitle(words, article, namesText) : 0;
    if (!article || share === 0 || share < best) continue;
    if (share > best) named = [];
    best = share;
    named.push(article);
  }
  return named;
}

/** How much of a title's words a question has, if all of its own are among them and they are enough to name the article; else 0. */
function shareOfTitle(words: readonly string[], article: ArticleSummary, namesText: boolean): number {
  const own = new Set(wordsOfName(article));
  if (!words.every((word) => own.has(word))) return 0;
  const naming = (list: Iterable<string>): number => [...list].filter((word) => !STOP_WORDS.has(word)).length;
  const [theirs, all] = [naming(new Set(words)), Math.max(1, naming(new Set(namesIn(article.title))))];
  const share = Math.min(1, theirs / all);
  return namesText || (theirs >= FEWEST_TITLE_WORDS && share >= LEAST_OF_TITLE) ? share : 0;
}

/** What stands between "the article" and its name. */
const BEFORE_A_NAME: ReadonlySet<string> = new Set([
  'about',
  'on',
  'called',
  'titled',
  'uber',
  'sur',
  'sobre',
  'namens',
  'intitule',
]);

/** Which articles have a word in their name, by their places in the list. A list never changes, so this is kept for as long as the list. */
const titleWords = new WeakMap<readonly ArticleSummary[], Promise<Map<string, number[]>>>();

/** Titles read per step: some tenths of a millisecond. */
const TITLES_A_STEP = 100;

function* indexTitles(articles: readonly ArticleSummary[]): Steps<Map<string, number[]>> {
  const holders = new Map<string, number[]>();
  for (const [index, article] of articles.entries()) {
    if (index % TITLES_A_STEP === 0) yield;
    for (const word of new Set(wordsOfName(article))) {
      const list = holders.get(word) ?? [];
      list.push(index);
      holders.set(word, list);
    }
  }
  return holders;
}

/** The words of an article's title and id. */
const wordsOfName = ({ title, id }: ArticleSummary): string[] => [...namesIn(title), ...namesIn(id)];

/** Longer titles are read as far as this, in UTF-16 units. */
const LONGEST_TITLE_READ = 300;

const namesIn = (name: string): string[] => fold(name.slice(0, LONGEST_TITLE_READ)).match(/[\p{L}\p{N}]+/gu) ?? [];
