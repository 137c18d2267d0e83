/**
 * Texts that have made readers of texts slow: a piece again and again, for everything that reads what comes from outside. The work may
 * grow as fast as the text and no faster: `tests/growth.test.ts` counts its steps, and `npm run bench -- growth` measures its CPU time,
 * which also sees what happens within a regular expression.
 */
import { questionIn } from '../../src/bot/ask/question-in-message.ts';
import { blockQuote } from '../../src/bot/reply/markdown.ts';
import { linkToWords } from '../../src/bot/reply/source-link.ts';
import { quotedParts } from '../../src/bot/verify/quoted-parts.ts';
import { findBoilerplate } from '../../src/corpus/article/boilerplate.ts';
import { NO_RULES } from '../../src/corpus/file/override-rules.ts';
import { scanTags } from '../../src/corpus/html/dom/scan-tags.ts';
import { readPlain } from '../../src/corpus/plain/plain.ts';
import { Fault } from '../../src/domain/fault.ts';
import { onOneLine } from '../../src/language/one-line.ts';
import { sentenceSpans } from '../../src/language/sentences/sentences.ts';
import { parseDiscordMarkdown } from '../../src/preview/page/markdown/parse.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import { literalArticle } from './literal-articles.ts';
import { openCorpus } from './opened.ts';
import { readArticle } from './read-corpus.ts';

/** Something that reads texts, and what to give it. */
export interface Reader {
  readonly name: string;
  /** Characters of the longer text whose steps are counted, where the usual number is not right. */
  readonly counted?: number;
  /** No longer text ever gets there. */
  readonly most?: number;
  /** What is prepared is no part of the work. */
  readonly over: (text: string) => () => unknown;
  readonly pieces: readonly string[];
}

/** A block of sentences, of which there are more in `tests/bench/sentences.ts`. */
export const SENTENCE_PIECES: readonly string[] = [
  ...['1. ', '2) ', '(a) ', 'a.', 'a.a ', 'A.', 'ab.Ab ', '"" ', '"', '(', '()', '([{', 'a. (((( ', 'Mr. ', 'U.S. '],
  ...['.', '. ', '. . . ', '… ', '?!', 'a', ' ', '\n', 'a\n', 'A\n\n', '\r', '\t.', '\ud800', '\udc00. ', '🚀. '],
  ...['[1]', 'a. [1] ', '• ', '- ', 'a. - - ', '“A. ', '‘’ ', '“A?” Bb Cc Dd Ee ', 'abc.11 12 ', 'http://a.b/'],
  ...['http://a.b/ ', ':) ', '===== ', '文。', 'Figure 1 ', '1,000.', "'", '*', 'a. * '],
];

const ARTICLE_PIECES: readonly string[] = [
  ...['a', 'a ', 'a-', 'a"', '1. ', '.")] ', 'a [1] (', 'A line of words.\n\n', 'A line of words without an end\n'],
  ...['> ', '- ', '*a_ ', '[', '#\n', 'a\n=\n', '| a ', '[a]: b\n', '`', '<b>', '&amp;', ' ', '\n', '- a\n\n'],
];

const SPEECH_PIECES: readonly string[] = [
  ...['"', '“a ', "'a ", 'said ', 'Smith said ', 'he said ', 'Smith, the chair, said, ', ', noting that '],
  ...['according to ', '(', '“We will go now,” Smith said, ', '“We go and we go.\n\n', 'According to John Smith, '],
  ...['that, according to John Smith, ', 'according to John Smith and ', 'Anna Smith. '],
];

const TYPED_PIECES: readonly string[] = [
  ...['float ', 'the float ', '. ', 'a', '[', '[...', 'float … ', 'a’', '\u0301', '“', '漢'],
];

const MESSAGE_PIECES: readonly string[] = [
  " 'a",
  '“',
  '“a” ',
  '‘a',
  '> a\n',
  '[a](http',
  '<@',
  '*',
  '`',
  'A ',
  '— A ',
  ' ',
];

const MARKDOWN_PIECES: readonly string[] = [
  ...['*', '**', '_', '`', '[', '](', '[]', '||', '~~', '> ', '- ', '\\', '<', '***a', '_*', '[a](https://', ':a'],
  ...['1', '1.', ' ', '\n', '\u2028', '~', '|', ':', '_a', '<@'],
];

const TAG_PIECES: readonly string[] = ['<', '<a ', '<a b="', '<!--', '<script>', '</p', "<p a='>", '<![CDATA['];

const LINE_PIECES: readonly string[] = ['"', '-> a ', 'sign up ', 'are you ', '->', 'x'];

/** The files are read as they come from a folder; what is refused is read as far as that takes. */
const article = (path: string) => (text: string) => {
  const bytes = Buffer.from(`It is here. ${text}`);
  return () => {
    try {
      return readArticle({ path, id: 'a', bytes });
    } catch (error) {
      if (error instanceof Fault) return null;
      throw error;
    }
  };
};

/** Everything that reads what comes from outside. */
export async function readers(): Promise<readonly Reader[]> {
  const { answerer } = await openCorpus('corpus');
  return [
    {
      name: 'sentences',
      over: (text) => () => sentenceSpans(text, { start: 0, end: text.length }, 'en'),
      pieces: SENTENCE_PIECES,
    },
    { name: 'plain text', over: article('a.txt'), pieces: ARTICLE_PIECES },
    // Somebody else's parser does the most of it, and slowly while its steps are counted, too.
    { name: 'Markdown', counted: 1_000, over: article('a.md'), pieces: ARTICLE_PIECES },
    { name: 'tags of a page', over: (text) => () => scanTags(text, 400), pieces: TAG_PIECES },
    {
      name: 'boilerplate',
      counted: 900,
      most: 900,
      over: (text) => {
        const { blocks } = readPlain(text, 'en');
        const setting = { language: 'en', rules: [NO_RULES, NO_RULES], repeated: new Set<string>() } as const;
        return () => findBoilerplate(text, blocks, setting);
      },
      pieces: LINE_PIECES,
    },
    {
      // Clauses are looked at within a window: only what is much longer grows evenly.
      name: 'quotations',
      counted: 8_000,
      over: (text) => {
        const bytes = Buffer.from(`A line that is always here.\n\n${text}`);
        const { article: read } = readArticle({ path: 'a.txt', id: 'a', bytes });
        return () => findQuotations(read);
      },
      pieces: SPEECH_PIECES,
    },
    {
      name: 'quotations of people with one surname',
      over: (text) => {
        const names = Array.from({ length: text.length / 14 }, (_, i) => `Anna${i} Smith.`).join(' ');
        const { article: read } = readArticle({ path: 'a.txt', id: 'a', bytes: Buffer.from(names) });
        return () => findQuotations(read);
      },
      pieces: ['Smith'],
    },
    {
      name: 'what is to be verified',
      most: 4_000,
      over: (text) => () => answerer.verify({ text, article: null }),
      pieces: TYPED_PIECES,
    },
    {
      name: 'what a message quotes and asks',
      most: 10_000,
      over: (text) => () => [quotedParts(text), questionIn(text, 300)],
      pieces: MESSAGE_PIECES,
    },
    { name: 'Discord’s Markdown, escaped', over: (text) => () => blockQuote(text), pieces: MARKDOWN_PIECES },
    {
      name: 'Discord’s Markdown, drawn',
      most: 4_000,
      over: (text) => () => parseDiscordMarkdown(text),
      pieces: MARKDOWN_PIECES,
    },
    { name: 'one line', over: (text) => () => onOneLine(text, 100), pieces: [' \n', ' ', 'a', 'a '] },
    {
      name: 'a link to words',
      counted: 16_000,
      over: (text) => {
        const holder = literalArticle('a', [[`${text}ends.`]], { source: { url: 'https://example.org/a' } });
        const start = holder.text.length - 40;
        return () => linkToWords(holder, { start, end: start + 10 });
      },
      pieces: ['so it goes on and on and ', 'a ', 'ab'],
    },
  ];
}
