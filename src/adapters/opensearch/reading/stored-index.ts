import { Unavailable } from '../../../domain/fault.ts';
import { type Connection, PartialAnswer } from '../connection.ts';
import { type AboutIndex, documentId } from '../format/index-fields.ts';

/** A place that a search found. */
export interface FoundPlace {
  readonly article: number;
  readonly row: number;
  /** The last row, for what has several. */
  readonly last: number;
  /** Packed bytes of the article. */
  readonly size: number;
}

/** One version of the index, by its own name. Immutable. */
export interface StoredIndex {
  readonly name: string;
  readonly about: AboutIndex;
  /** Documents by their ids, in that order, with all their fields, because a node would take them apart to leave some out; null for those that are not there. */
  documents<T>(ids: readonly string[]): Promise<(T | null)[]>;
  /** The places that a search finds, in its order, or the best first. */
  places(search: object, most: number): Promise<FoundPlace[]>;
  /** The words that a search finds, in its order. */
  words(search: object, most: number): Promise<string[]>;
}

interface ManyAnswer {
  readonly docs: readonly { readonly found?: boolean; readonly _source?: unknown }[];
}

interface SearchAnswer {
  readonly hits: { readonly hits: readonly { readonly fields?: Readonly<Record<string, readonly unknown[]>> }[] };
}

interface AboutAnswer {
  readonly _index: string;
  readonly _source: { readonly about: AboutIndex };
}

/** Documents fetched per request. */
const DOCUMENTS_AT_ONCE = 500;
/** A node aborts a search after this, because nobody waits any longer. */
const SEARCH_TIME = '3s';
/** Of equal ones the first: in the order of its segments each copy of the index would give others. */
const BEST_FIRST = [{ _score: 'desc' }, { article: 'asc' }, { row: 'asc' }];
const PLACE_FIELDS = ['article', 'row', 'last', 'size'] as const;

/** The index that an alias points to now; null if there is none. */
export async function pointedAt(
  connection: Connection,
  alias: string,
): Promise<{ readonly name: string; readonly about: AboutIndex } | null> {
  const answer = await connection.send<AboutAnswer>({
    ...{ method: 'GET', path: `/${alias}/_doc/${documentId.about}`, query: { realtime: false } },
  });
  return answer?._source ? { name: answer._index, about: answer._source.about } : null;
}

/** Opens an index version by its name. */
export function storedIndex(connection: Connection, name: string, about: AboutIndex): StoredIndex {
  const some = async <T>(ids: readonly string[]): Promise<(T | null)[]> => {
    const answer = await twice(() =>
      connection.send<ManyAnswer>({
        ...{ method: 'POST', path: `/${name}/_mget`, body: { ids } },
        query: { realtime: false },
      }),
    );
    if (!answer) throw unreadablePart();
    return answer.docs.map(({ found, _source }) => (found ? (_source as T) : null));
  };
  const search = async (body: object): Promise<SearchAnswer['hits']['hits']> => {
    const answer = await twice(() =>
      connection.send<SearchAnswer>({
        ...{ method: 'POST', path: `/${name}/_search` },
        query: { allow_partial_search_results: false },
        body: { ...body, track_total_hits: false, _source: false, stored_fields: '_none_', timeout: SEARCH_TIME },
      }),
    );
    if (!answer) throw unreadablePart();
    return answer.hits.hits;
  };
  return {
    name,
    about,
    documents: async (ids) => {
      const found = [];
      for (let at = 0; at < ids.length; at += DOCUMENTS_AT_ONCE)
        found.push(...(await some<never>(ids.slice(at, at + DOCUMENTS_AT_ONCE))));
      return found;
    },
    places: async (query, most) => {
      const hits = await search({ sort: BEST_FIRST, ...query, size: most, docvalue_fields: PLACE_FIELDS });
      return hits.map(({ fields = {} }) => {
        const number = (field: string): number => Number(fields[field]?.[0] ?? 0);
        return { article: number('article'), row: number('row'), last: number('last'), size: number('size') };
      });
    },
    words: async (query, most) => {
      const hits = await search({ ...query, size: most, docvalue_fields: ['word'] });
      return hits.map(({ fields = {} }) => String(fields.word?.[0] ?? ''));
    },
  };
}

/** Repeats a request once after a partial answer: after a node was lost, parts fail until the other nodes use the copies. */
const twice = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (error instanceof PartialAnswer) return ask();
    throw error;
  });

const unreadablePart = (): Unavailable => new Unavailable('a part of the index cannot be read');
