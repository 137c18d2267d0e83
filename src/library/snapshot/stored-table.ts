import { inSlices, type Steps } from '../../runtime/steps.ts';
import type { SentenceTable } from '../sentence-table.ts';
import { Vocabulary } from '../vocabulary.ts';
import { type FileSection, textLines, UnusableSections } from './section-file.ts';

/** The columns of numbers that are kept; which article a row is of follows from where the articles begin. */
const NUMBER_COLUMNS = ['firstRow', 'from', 'forms', 'stems'] as const;

/** Words that are written at once. */
const WORDS_A_PIECE = 4_096;

/** A table as sections of a file. */
export function* tableSections(table: SentenceTable): Generator<FileSection> {
  for (const name of NUMBER_COLUMNS) yield { name, pieces: columnPieces(table[name]) };
  yield { name: 'flags', pieces: columnPieces(table.flags) };
  yield { name: 'words', pieces: vocabularyLines(table.vocabulary) };
}

/** A column's raw bytes, in pieces. */
function* columnPieces(column: Uint32Array | Uint8Array): Generator<Uint8Array> {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  for (let at = 0; at < bytes.length; at += WORDS_A_PIECE * 64) yield bytes.subarray(at, at + WORDS_A_PIECE * 64);
}

/** A word a line: words have letters, digits and signs, never white space. */
function* vocabularyLines(vocabulary: Vocabulary): Generator<Uint8Array> {
  for (let id = 0; id < vocabulary.size; id += WORDS_A_PIECE) {
    const words: string[] = [];
    for (let i = id; i < Math.min(id + WORDS_A_PIECE, vocabulary.size); i++) words.push(`${vocabulary.word(i)}\n`);
    yield Buffer.from(words.join(''));
  }
}

/**
 * Reads what `tableSections` wrote.
 * @throws {UnusableSections} when the columns do not belong together.
 */
export async function readTable(read: (name: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<SentenceTable> {
  const numbers = async (name: string): Promise<Uint32Array> => {
    const bytes = await read(name);
    if (bytes.length % 4 !== 0) throw new UnusableSections(`its part "${name}" is damaged`);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  };
  const firstRow = await numbers('firstRow');
  const from = await numbers('from');
  const forms = await numbers('forms');
  const stems = await numbers('stems');
  const flags = await read('flags');
  const vocabulary = await inSlices(readVocabulary(await read('words')));
  const rows = from.length - 1;
  if (
    rows < 0 ||
    firstRow.at(-1) !== rows ||
    from.at(-1) !== forms.length ||
    stems.length !== forms.length ||
    flags.length !== forms.length
  )
    throw new UnusableSections('its columns do not belong together');
  const articleOf = new Uint32Array(rows);
  for (let article = 0; article < firstRow.length - 1; article++)
    articleOf.fill(article, firstRow[article], firstRow[article + 1]);
  return { vocabulary, rows, articleOf, firstRow, from, forms, stems, flags };
}

function* readVocabulary(bytes: Uint8Array): Steps<Vocabulary> {
  let count = 0;
  for (const byte of bytes) if (byte === NEW_LINE) count++;
  const vocabulary = new Vocabulary(count);
  let line = 0;
  for (const word of textLines(bytes)) {
    if (line++ % WORDS_A_PIECE === 0) yield;
    vocabulary.add(word);
  }
  // A repeated word would shift the numbers of all words after it.
  if (vocabulary.size !== count) throw new UnusableSections('its words do not belong together');
  return vocabulary;
}

const NEW_LINE = 0x0a;
