import { TermFlag } from '../../../language/terms.ts';
import { marksOf } from '../../../library/analysis/article-outline.ts';
import type { OpenLibrary } from '../../../library/open-library.ts';
import type { SentenceTable } from '../../../library/sentence-table.ts';
import { atOnce } from '../../../runtime/steps.ts';
import { exhibitPlaces, wordsOfExhibit } from '../../../search/exhibits/code-and-captions.ts';
import { listPostings } from '../../../search/index/postings.ts';
import { indexedRows, statisticsOf } from '../../../search/index/row-statistics.ts';
import { surroundingsOf } from '../../../search/index/surroundings.ts';
import { wordFacts } from '../../../search/index/word-facts.ts';
import { canBeMeant, skeleton } from '../../../search/question/spelling.ts';
import { canBeAsked, headKey, isShownHeading } from '../../../search/suggest/entry-points.ts';
import { rowLength, topicKind, topicsOf, topicWords } from '../../../search/suggest/topics.ts';
import { columnsOfArticle } from '../format/article-columns.ts';
import { type AboutIndex, documentId, FORMAT, indexKey, keysText } from '../format/index-fields.ts';
import { deflateList, packArticle } from '../format/packed-article.ts';
import { packWordPage, wordPageCount } from '../format/word-pages.ts';

/** A document of the index. */
export interface ClusterDocument {
  readonly id: string;
  readonly fields: object;
}

/** All documents of a corpus, made one after the other; and how many articles they are made from. */
export interface CorpusDocuments {
  readonly documents: Iterable<ClusterDocument>;
  /** Known when all documents have been made. */
  readonly about: () => AboutIndex;
}

/** Entries of a list that are packed together. */
const ENTRIES_A_PAGE = 2_000;
/** Places to begin with; twice the suggestions that Discord shows. */
const MOST_FIRST = 50;
/** Articles among which they are looked for. */
const ARTICLES_BEGUN_WITH = 200;

/** Makes the documents of a library. @param code identifies the program that analysed it @param print identifies its state */
export async function corpusDocuments(
  { articles, quotationsOf, table, library, extent }: OpenLibrary,
  { code, print }: Pick<AboutIndex, 'code' | 'print'>,
): Promise<CorpusDocuments> {
  const { ordinal } = atOnce(surroundingsOf(articles, table));
  const facts = atOnce(wordFacts(table));
  const statistics = statisticsOf(atOnce(listPostings(table, indexedRows(ordinal))));
  const summaries = await library.articles();
  const speakers = await library.speakers();
  const first = atOnce(topicsOf(articles.slice(0, ARTICLES_BEGUN_WITH), table)).first(null, MOST_FIRST);
  const places = first.map((row) => {
    const holder = table.articleOf[row] ?? 0;
    return [holder, row - (table.firstRow[holder] ?? 0)] as const;
  });
  let exhibits = 0;

  function* documents(): Generator<ClusterDocument> {
    for (const [holder, article] of articles.entries()) {
      const quotations = quotationsOf(holder);
      const packed = packArticle(article, quotations, columnsOfArticle(article, quotations, table, holder));
      yield { id: documentId.article(holder), fields: { packed: base64(packed) } };
      const base = table.firstRow[holder] ?? 0;
      const marks = marksOf(article);
      for (const i of article.sentences.keys()) {
        const row = base + i;
        if (rowLength(table, row) === 0) continue;
        const place = { article, sentence: i };
        const keys = ordinal[row] ? keysOfRow(table, row) : '';
        const isTopic = topicKind(marks[i] ?? 0) !== null;
        const fields = {
          ...{ article: holder, row: i, size: packed.length },
          ...(keys === '' ? {} : { keys }),
          ...(canBeAsked(place) ? { head: headKey(place), heading: isShownHeading(place) ? 1 : 0 } : {}),
          ...(isTopic ? { topic: spelt(table, topicWords(table, row)), words: rowLength(table, row) } : {}),
        };
        yield { id: documentId.sentence(holder, i), fields };
      }
      for (const place of atOnce(exhibitPlaces([article]))) {
        const own = new Set<number>();
        for (const k of wordsOfExhibit({ ...place, holder }, table))
          own.add(table.stems[k] ?? 0).add(table.forms[k] ?? 0);
        exhibits++;
        yield {
          id: documentId.exhibit(holder, place.first),
          fields: {
            article: holder,
            row: place.first,
            last: place.last,
            size: packed.length,
            exhibit: spelt(table, own),
          },
        };
      }
    }
    yield* words();
    yield* listPages('articles', summaries);
    yield* listPages('speakers', speakers);
  }

  function* words(): Generator<ClusterDocument> {
    const { vocabulary, forms } = table;
    const isForm = new Uint8Array(vocabulary.size);
    for (const form of forms) isForm[form] = 1;
    for (let id = 0; id < vocabulary.size; id++) {
      const word = vocabulary.word(id);
      const fields = {
        ...{ row: id, frequency: facts.frequency[id] ?? 0, topics: statistics.frequency[id] ?? 0 },
        // Only whole words are suggested and used as corrections.
        ...(isForm[id] && indexKey(word) === word ? { word } : {}),
        ...(isForm[id] && canBeMeant(word) ? { skeleton: skeleton(word) } : {}),
      };
      yield { id: documentId.word(word), fields };
    }
    for (let page = 0; page < wordPageCount(vocabulary.size); page++)
      yield { id: documentId.page('words', page), fields: { packed: base64(packWordPage(vocabulary, page)) } };
  }

  const about = (): AboutIndex => ({
    ...{ format: FORMAT, code, print },
    ...extent,
    rows: table.rows,
    documents: statistics.rows,
    averageLength: statistics.averageLength,
    exhibits,
    words: table.vocabulary.size,
    pages: {
      articles: pageCount(summaries),
      speakers: pageCount(speakers),
      words: wordPageCount(table.vocabulary.size),
    },
    first: places,
  });
  return { documents: documents(), about };
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

const spelt = ({ vocabulary }: SentenceTable, words: Iterable<number>): string[] =>
  Array.from(words, (word) => indexKey(vocabulary.word(word)));

const pageCount = (list: readonly unknown[]): number => Math.ceil(list.length / ENTRIES_A_PAGE);

function* listPages(name: string, list: readonly unknown[]): Generator<ClusterDocument> {
  for (let page = 0; page < pageCount(list); page++) {
    const packed = deflateList(list.slice(page * ENTRIES_A_PAGE, (page + 1) * ENTRIES_A_PAGE));
    yield { id: documentId.page(name, page), fields: { packed: base64(packed) } };
  }
}

/** A row's topic words, repeated as often as they occur. */
function keysOfRow({ from, stems, flags, vocabulary }: SentenceTable, row: number): string {
  const words: string[] = [];
  const end = from[row + 1] ?? 0;
  for (let k = from[row] ?? 0; k < end; k++)
    if (!((flags[k] ?? 0) & TermFlag.stop)) words.push(vocabulary.word(stems[k] ?? 0));
  return keysText(words);
}
