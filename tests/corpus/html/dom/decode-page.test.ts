import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/corpus/html/dom/decode-page.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const utf16 = (text: string, mark: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);

describe('the encoding', () => {
  it.each<[name: string, page: Uint8Array, contentType: string | null, text: string]>([
    ['UTF-8 by its validity', Buffer.from('<p>é “ü”'), null, '<p>é “ü”'],
    ['Windows-1252 when it is not valid UTF-8', bytes('<p>caf\xe9 \x93a\x94 \x80'), null, '<p>café “a” €'],
    [
      'a mark before everything else',
      Buffer.from('\ufeff<meta charset=latin1>é'),
      'text/html; charset=koi8-r',
      '<meta charset=latin1>é',
    ],
    ['UTF-16 by its mark', utf16('<p>é', [0xff, 0xfe]), null, '<p>é'],
    ['UTF-16 without a mark', utf16('<p>é', []), null, '<p>é'],
    ['what the server says', bytes('<p>\xe4\xf6'), 'text/html; charset="ISO-8859-1"', '<p>äö'],
    ['what the page says', bytes('<meta charset=koi8-r><p>\xd0'), null, '<meta charset=koi8-r><p>п'],
    [
      'what the page says in the old way',
      bytes('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">\xcf'),
      null,
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">П',
    ],
    [
      'the XML declaration',
      bytes('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'),
      null,
      '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    ],
    ['Japanese', bytes('<meta charset=shift_jis>\x93\xfa'), null, '<meta charset=shift_jis>日'],
    ['a declaration that cannot be true', Buffer.from('<meta charset=utf-16>é'), null, '<meta charset=utf-16>é'],
    [
      'a name that nobody knows',
      Buffer.from('<meta charset=klingon>é'),
      'text/html; charset=wookiee',
      '<meta charset=klingon>é',
    ],
    ['broken UTF-8 that says it is UTF-8', bytes('<meta charset=utf-8>a\xffb'), null, '<meta charset=utf-8>a\ufffdb'],
  ])('%s', (_, page, contentType, text) => {
    expect(decodePage(page, contentType)).toBe(text);
  });

  it('makes all line ends one kind', () => {
    expect(decodePage(bytes('a\r\nb\rc\nd'), null)).toBe('a\nb\nc\nd');
  });
});
