import { documentId } from '../../../src/adapters/opensearch/format/index-fields.ts';
import type { FoundPlace, StoredIndex } from '../../../src/adapters/opensearch/reading/stored-index.ts';
import { corpusDocuments } from '../../../src/adapters/opensearch/writing/corpus-documents.ts';
import type { OpenLibrary } from '../../../src/library/open-library.ts';
import type { MemoryRetriever } from '../../../src/search/memory-retriever.ts';

/** What `sentenceSearch` asks for. */
interface SentenceQuery {
  readonly query: {
    readonly function_score?: {
      readonly query: {
        readonly bool: { readonly filter: readonly { readonly terms: { readonly keys: string[] } }[] };
      };
      readonly functions: readonly { readonly filter: { readonly term: { readonly keys: string } } }[];
    };
  };
}

/**
 * The documents of a library as an index would give them back; sentences are found by the index in memory. Other searches find
 * nothing. Tells what is lost on the way into the documents and out of them, without a cluster.
 */
export async function indexInMemory(
  opened: OpenLibrary,
  memory: MemoryRetriever,
): Promise<StoredIndex & { readonly read: ReadonlySet<string> }> {
  const { documents, about } = await corpusDocuments(opened, { code: '', print: '' });
  const stored = new Map<string, string>();
  for (const { id, fields } of documents) stored.set(id, JSON.stringify(fields));
  const read = new Set<string>();
  const { table } = opened;
  return {
    ...{ name: 'in-memory', about: about(), read, words: async () => [] },
    documents: async <T>(ids: readonly string[]) =>
      ids.map((id) => {
        read.add(id);
        const fields = stored.get(id);
        return fields === undefined ? null : (JSON.parse(fields) as T);
      }),
    places: async (search, most) => {
      const asked = (search as SentenceQuery).query.function_score;
      if (!asked) return [];
      const keys = asked.functions.map(({ filter }) => filter.term.keys);
      const telling = asked.query.bool.filter[0]?.terms.keys.length ?? 0;
      return memory.index.search(keys, telling, most).best.map(({ row: at }) => {
        const article = table.articleOf[at] ?? 0;
        const row = at - (table.firstRow[article] ?? 0);
        return JSON.parse(stored.get(documentId.sentence(article, row)) ?? '{}') as FoundPlace;
      });
    },
  };
}
