import type { Library, QuotationFilter, QuotationInArticle } from '../../../domain/library.ts';
import { speakerKey, speakerName } from '../../../library/speakers.ts';
import type { ClusterArticle } from './cluster-article.ts';
import type { IndexVersion } from './index-version.ts';

/** Articles that are read at once when many are gone through; so many stay in memory besides the cache. */
const ARTICLES_READ_TOGETHER = 64;
/** Quotations of all articles that are listed when nothing narrows them down: hundreds of pages, where all would be the whole corpus. */
const MOST_OF_ALL = 2_000;

/** The library of one index version. */
export function clusterLibrary(generation: IndexVersion): Library {
  const { summaries, speakers } = generation;
  const bySpeaker = new Map(speakers.map((speaker) => [speakerKey(speaker.name), speaker]));

  /** The places of the articles that can hold quotations that pass a filter, in order. */
  function holders({ speaker, article }: QuotationFilter): number[] {
    const only = article === null ? null : generation.ordinalOf(article);
    if (only === undefined) return [];
    if (only !== null) return [only];
    if (speaker === null) return summaries.flatMap(({ quotations }, ordinal) => (quotations > 0 ? [ordinal] : []));
    return (bySpeaker.get(speakerKey(speaker))?.articles ?? []).flatMap((id) => generation.ordinalOf(id) ?? []);
  }

  return {
    articles: async () => summaries,
    article: async (id) => {
      const ordinal = generation.ordinalOf(id);
      return ordinal === undefined ? null : ((await generation.articles([ordinal]))[0] ?? null);
    },
    quotations: async (filter) => {
      const found: QuotationInArticle[] = [];
      const isOfAll = filter.speaker === null && filter.article === null;
      const ordinals = holders(filter);
      for (let at = 0; at < ordinals.length; at += ARTICLES_READ_TOGETHER) {
        for (const article of await generation.articles(ordinals.slice(at, at + ARTICLES_READ_TOGETHER)))
          found.push(...quotationsIn(article, filter));
        if (isOfAll && found.length >= MOST_OF_ALL) return found.slice(0, MOST_OF_ALL);
      }
      return found;
    },
    speakers: async () => speakers,
    unknownTerms: async (terms, id) => {
      const known = await generation.words.lookUp(terms);
      const unknown = new Set(terms.filter((term) => known.id(term) < 0));
      const ordinal = id === null ? undefined : generation.ordinalOf(id);
      if (ordinal === undefined) return unknown;
      const [article] = await generation.articles([ordinal]);
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
