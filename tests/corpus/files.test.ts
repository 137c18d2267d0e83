import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/domain/fault.ts';
import { readArticle } from '../support/read-corpus.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const read = (content: Uint8Array | string, path = 'corpus/a.txt', options = {}) =>
  readArticle({ path, id: 'a', bytes: typeof content === 'string' ? bytes(content) : content }, options);

function faultOf(content: Uint8Array | string, path?: string, options = {}): Fault {
  try {
    read(content, path, options);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Files that cannot be read: what is said of them, and what is to be done. */
const FAULTS: readonly [name: string, content: Uint8Array | string, message: string, remedy: string][] = [
  ['empty', '', 'the file is empty', 'write the article into it'],
  ['white space', ' \n\t\n', 'nothing but white space', 'write the article into it'],
  ['front matter only', '---\ntitle: A\n---\n\n', 'no article below it', 'below the second "---"'],
  ['not UTF-8', bytes('One.\nCaf', [0xe9], ' two.'), 'byte 9 (0xE9, line 2) is not valid UTF-8', 'save it as UTF-8'],
  [
    'not UTF-8, after a replacement character of its own',
    bytes('\uFFFD x', [0xff]),
    'byte 6 (0xFF, line 1)',
    'save it as UTF-8',
  ],
  ['cut off within a character', bytes('ab', [0xe2, 0x82]), 'byte 3 (0xE2, line 1)', 'save it as UTF-8'],
  ['NUL', 'One.\nTwo\0.', 'line 2 holds a NUL character', 'plain text in UTF-8'],
  ['UTF-16 without its mark', bytes([0x48, 0, 0x69, 0, 0x2e, 0]), 'NUL character', 'it may be UTF-16'],
  ['UTF-16 cut off', bytes([0xff, 0xfe, 0x48, 0, 0x69]), 'not valid UTF-16', 'save it as UTF-8'],
  ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'this is a PDF', 'convert it to text first'],
  ['RTF', '{\\rtf1\\ansi One sentence.}', 'this is a document of a word processor', 'save it as HTML or text'],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR'), 'this is a picture', 'the page'],
  ['an archive', bytes('PK', [3, 4, 20, 0, 0, 0], 'word/document.xml'), 'this is an archive', 'unpack it'],
  ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0xd0]), 'this is no text', 'plain text in UTF-8'],
  ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x48, 0, 0, 0]), 'UTF-32', 'save it as UTF-8'],
];

describe('files that cannot be read', () => {
  it.each(FAULTS)('%s', (_name, content, message, remedy) => {
    const fault = faultOf(content);
    expect([fault.subject, fault.message, fault.remedy]).toEqual([
      'corpus/a.txt',
      expect.stringContaining(message),
      expect.stringContaining(remedy),
    ]);
  });

  it.each([
    ['size', { fileBytes: 10 }, 'has 26 bytes, more than the 10 that are read'],
    ['line length', { lineLength: 12 }, 'line 2 has 14 characters, more than the 12'],
  ])('limits the %s', (_name, limits, message) => {
    expect(faultOf('First line.\nA second line.', 'corpus/a.txt', limits).message).toContain(message);
  });

  it('refuses other kinds of files and Markdown without words', () => {
    expect(faultOf('x', 'corpus/a.docx').line).toContain('this kind of file is not read');
    expect(faultOf('<!-- nothing -->\n\n---', 'corpus/a.md').message).toContain('a reader sees nothing');
  });
});

describe('encodings', () => {
  it.each([
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'One.\nTwo.')],
    ['CRLF', bytes('One.\r\nTwo.')],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...Buffer.from('One.\nTwo.', 'utf16le')])],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [...Buffer.from('One.\nTwo.', 'utf16le').swap16()])],
  ])('%s', (_name, content) => expect(read(content).article.text).toBe('One.\nTwo.'));
});

describe('places in the file', () => {
  it('counts line ends as the file has them, and front matter', () => {
    const { article, places } = read('---\r\ntitle: T\r\n---\r\n\r\nOne *is*\r\nhere.\r\n\r\nTwo.', 'corpus/a.md');
    expect(article.text).toBe('One is\nhere.\n\nTwo.');
    expect(places.inFile(article.text.indexOf('One'))).toEqual({ offset: 22, line: 5, column: 1 });
    expect(places.inFile(article.text.indexOf('is'))).toEqual({ offset: 27, line: 5, column: 6 });
    expect(places.inFile(article.text.indexOf('here'))).toEqual({ offset: 32, line: 6, column: 1 });
    expect(places.inFile(article.text.indexOf('Two'))).toEqual({ offset: 41, line: 8, column: 1 });
    expect(places.inFile(article.text.length)).toEqual({ offset: 45, line: 8, column: 5 });
  });

  it('leaves plain text where it is', () => {
    const { article, places } = read('One.\n\nTwo.');
    expect(article.sentences.map(({ start }) => places.inFile(start))).toEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 6, line: 3, column: 1 },
    ]);
  });
});
