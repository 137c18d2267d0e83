import { inSlices, type Steps } from '../../runtime/steps.ts';
import type { SentenceTable } from '../sentence-table.ts';
import { Vocabulary } from '../vocabulary.ts';
import { type Section, UnusableSections } from './section-file.ts';
import { linesOf } from './text-lines.ts';

/** The columns of numbers that are kept; which article a row is of follows from where the articles begin. */
const NUMBERS = ['firstRow', 'from', 'forms', 'stems'] as const;

/** Words that are written at once. */
const A_PIECE = 4_096;

/** A table as sections of a file. */
export function* columnsOf(table: SentenceTable): Generator<Section> {
  for (const name of NUMBERS) yield { name, pieces: piecesOf(table[name]) };
  yield { name: 'flags', pieces: piecesOf(table.flags) };
  yield { name: 'words', pieces: wordsOf(table.vocabulary) };
}

/** A column's bytes as they are, in pieces. */
function* piecesOf(column: Uint32Array | Uint8Array): Generator<Uint8Array> {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  for (let at = 0; at < bytes.length; at += A_PIECE * 64) yield bytes.subarray(at, at + A_PIECE * 64);
}

/** A word a line: words have letters, digits and signs, never white space. */
function* wordsOf(vocabulary: Vocabulary): Generator<Uint8Array> {
  for (let id = 0; id < vocabulary.size; id += A_PIECE) {
    const words: string[] = [];
    for (let i = id; i < Math.min(id + A_PIECE, vocabulary.size); i++) words.push(`${vocabulary.word(i)}\n`);
    yield Buffer.from(words.join(''));
  }
}

/**
 * Reads what `columnsOf` wrote.
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
  const vocabulary = await inSlices(wordsIn(await read('words')));
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

function* wordsIn(bytes: Uint8Array): Steps<Vocabulary> {
  let count = 0;
  for (const byte of bytes) if (byte === LINE_END) count++;
  const vocabulary = new Vocabulary(count);
  let line = 0;
  for (const word of linesOf(bytes)) {
    if (line++ % A_PIECE === 0) yield;
    vocabulary.add(word);
  }
  // Otherwise a word would stand twice, and every number after it for another word.
  if (vocabulary.size !== count) throw new UnusableSections('its words do not belong together');
  return vocabulary;
}

const LINE_END = 0x0a;
