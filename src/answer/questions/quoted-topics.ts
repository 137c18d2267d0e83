import { setImmediate } from 'node:timers/promises';
import type { Library, QuotationInArticle } from '../../domain/library.ts';
import { speakerKey, speakerName } from '../../library/speakers.ts';
import { firstInTurn } from '../../search/suggest/topics.ts';
import { type FindNames, nameIndex } from '../quote/name-fit.ts';
import { speakersMeant } from '../quote/speakers.ts';
import { topicsOfQuotations } from './question-writers.ts';

/** The most articles whose quotations are read for topics, and the most lists of topics that are kept. */
const MOST_ARTICLES_READ = 24;
const MOST_KEPT = 64;

/** What the quotations of some articles are about, and how it is found by its words. */
interface TopicList {
  readonly topics: readonly string[];
  readonly find: FindNames;
}

/** A topic with the key of whoever speaks about it; null where the article does not say. */
interface SpokenTopic {
  readonly topic: string;
  readonly speaker: string | null;
}

/** Which quotations are meant: those of one article, or of somebody as typed; null means any. */
export interface TopicScope {
  readonly article: string | null;
  readonly speaker: string | null;
}

/** Finds topics of quotations: phrases that stand in them, so that asking for one finds a quotation. One for one state of the articles. */
export function createQuotedTopics(library: Library): (scope: TopicScope) => Promise<TopicList> {
  const ofArticles = kept((id: string) => topicsOfArticle(id, library));
  const lists = kept(async (key: string): Promise<TopicList> => {
    const { article, speaker } = JSON.parse(key) as TopicScope;
    const meant = speaker === null ? null : speakersMeant(speaker, await library.speakers());
    const keys = meant && new Set(meant.map(({ name }) => speakerKey(name)));
    const holders = meant?.flatMap(({ articles }) => articles) ?? (await library.articles()).map(({ id }) => id);
    const read = article === null ? [...new Set(holders)].slice(0, MOST_ARTICLES_READ) : [article];
    const topics: string[][] = [];
    for (const id of read) {
      const own = (await ofArticles(id)).filter(
        (one) => keys === null || (one.speaker !== null && keys.has(one.speaker)),
      );
      topics.push(own.map(({ topic }) => topic));
    }
    const different = new Map<string, string>();
    for (const topic of firstInTurn(topics, Number.POSITIVE_INFINITY)) {
      const folded = topic.toLowerCase();
      if (!different.has(folded)) different.set(folded, topic);
    }
    const all = [...different.values()];
    return { topics: all, find: nameIndex(all) };
  });
  return ({ article, speaker }) => lists(JSON.stringify({ article, speaker }));
}

async function topicsOfArticle(id: string, library: Library): Promise<readonly SpokenTopic[]> {
  // Other people's questions in between.
  await setImmediate();
  const article = await library.article(id);
  if (!article) return [];
  const quotations: readonly QuotationInArticle[] = await library.quotations({
    speaker: null,
    article: id,
    kind: null,
  });
  return topicsOfQuotations(
    article,
    quotations.map(({ quotation }) => quotation),
  ).map(({ topic, quotation: { speaker } }) => ({
    topic,
    speaker: speaker && speakerKey(speakerName(article, speaker)),
  }));
}

/** Keeps what was worked out last, and nothing that failed. */
function kept<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.delete(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
