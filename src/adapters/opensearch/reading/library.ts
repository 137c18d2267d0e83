import type { Library, QuotationFilter, QuotationInArticle } from '../../../domain/library.ts';
import { speakerKey, speakerName } from '../../../library/speakers.ts';
import type { ClusterArticle } from './cluster-article.ts';
import type { IndexVersion } from './index-version.ts';

/** Articles read at a time when going through many; these are in memory in addition to the cache. */
const ARTICLES_READ_TOGETHER = 64;
/** The most quotations without a filter: hundreds of pages, instead of the whole corpus. */
const MOST_OF_ALL = 2_000;

/** The library of one index version. */
export function clusterLibrary(version: IndexVersion): Library {
  const { summaries, speakers } = version;
  const bySpeaker = new Map(speakers.map((speaker) => [speakerKey(speaker.name), speaker]));

  /** The ordinals of the articles that may have quotations that pass a filter, ascending. */
  function holders({ speaker, article }: QuotationFilter): number[] {
    const only = article === null ? null : version.ordinalOf(article);
    if (only === undefined) return [];
    if (only !== null) return [only];
    if (speaker === null) return summaries.flatMap(({ quotations }, ordinal) => (quotations > 0 ? [ordinal] : []));
    return (bySpeaker.get(speakerKey(speaker))?.articles ?? []).flatMap((id) => version.ordinalOf(id) ?? []);
  }

  return {
    articles: async () => summaries,
    article: async (id) => {
      const ordinal = version.ordinalOf(id);
      return ordinal === undefined ? null : ((await version.articles([ordinal]))[0] ?? null);
    },
    quotations: async (filter) => {
      const found: QuotationInArticle[] = [];
      const isOfAll = filter.speaker === null && filter.article === null;
      const ordinals = holders(filter);
      for (let at = 0; at < ordinals.length; at += ARTICLES_READ_TOGETHER) {
        for (const article of await version.articles(ordinals.slice(at, at + ARTICLES_READ_TOGETHER)))
          found.push(...quotationsIn(article, filter));
        if (isOfAll && found.length >= MOST_OF_ALL) return found.slice(0, MOST_OF_ALL);
      }
      return found;
    },
    speakers: async () => speakers,
    unknownTerms: async (terms, id) => {
      const known = await version.words.lookUp(terms);
      const unknown = new Set(terms.filter((term) => known.id(term) < 0));
      const ordinal = id === null ? undefined : version.ordinalOf(id);
      if (ordinal === undefined) return unknown;
      const [article] = await version.articles([ordinal]);
      const { forms = [], stems = [] } = article?.columns ?? {};
      const here = new Set([...forms, ...stems]);
      return new Set(terms.filter((term) => !here.has(known.id(term))));
    },
  };
}

function quotationsIn(article: ClusterArticle, { speaker: name, kind }: QuotationFilter): QuotationInArticle[] {
  const speaker = name === null ? null : speakerKey(name);
  return article.quotations.flatMap((quotation, ordinal) => {
    if (kind !== null && quotation.kind !== kind) return [];
    const own = quotation.speaker && speakerKey(speakerName(article, quotation.speaker));
    return speaker === null || own === speaker ? [{ article, quotation, ordinal }] : [];
  });
}
