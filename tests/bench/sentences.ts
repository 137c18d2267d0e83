import { judgeArticle, openArticle } from '../../src/corpus/article/read-article.ts';
import type { OpenedFile } from '../../src/corpus/file/opened-file.ts';
import { NO_RULES } from '../../src/corpus/file/override-rules.ts';
import { sentenceSpans } from '../../src/language/sentences/sentences.ts';
import { HOSTILE_PIECES } from '../support/hostile-text.ts';
import { articleMaker } from './plausible-articles.ts';

/** Megabytes of news a second of CPU time, and seconds of CPU time a megabyte of anything. */
const NEWS_TARGET = 10;
const HOSTILE_TARGET = 1;
const MB = 1_000_000;
/** Lines of the table of slow inputs. */
const SHOWN = 15;
/** Characters of an article of news. */
const ARTICLE = 5_000;

/** What has made other readers of sentences slow, each repeated: lists of numbers, signs that never close, stops without an end. */
const SLOW: readonly string[] = [
  ...['1. ', '1. 1', '. ', '.', '?!', '…', '. . . ', '"', '“', '”', "'", '’', '(', ')', '[', ']', '([“', '.)', '.”'],
  ...['U.S. ', 'Mr. ', 'a.m. ', 'No. 5 ', 'J. R. R. ', 'e.g. ', '3.14', 'www.a.b', 'Yahoo! ', '[17]', '“a.” he said. '],
  ...['a', 'A', ' ', '\n', '- ', '• ', ':) ', 'Figure 1.', '(a) ', 'iv. ', '— ', 'a. b', 'A. B', '🎉', 'é', '漢字。'],
  'שלום. ',
];

/** Sentences and reading by size: ordinary news, and what is made to be slow. */
export function benchSentences(news: number, hostile: number): void {
  const make = articleMaker(11);
  const articles = Array.from({ length: Math.ceil(news / ARTICLE) }, () => make(ARTICLE));
  const paragraphs = articles.flatMap((article) => article.split('\n\n').filter((block) => !/^[-#]/.test(block)));
  const length = sizeOf(paragraphs);
  cutAll(paragraphs.slice(0, 2_000));
  console.log(`\nReading, by CPU time`);
  line(
    `sentences of ${(length / MB).toFixed(1)} MB of news, MB/s`,
    length / MB / seconds(() => cutAll(paragraphs)),
    '≥ 10',
    (speed) => speed >= NEWS_TARGET,
  );
  const files = articles.map((text, i) => ({ path: `${i}.md`, id: `${i}`, bytes: Buffer.from(text) }));
  const size = sizeOf(articles) / MB;
  const opened = (): OpenedFile[] => files.map((file) => openArticle(file));
  opened();
  line(`Markdown of ${size.toFixed(1)} MB of news, MB/s`, size / seconds(opened));
  const judged = opened();
  line(
    'the rest of reading it: boilerplate, sentences, MB/s',
    size / seconds(() => judged.map((file) => judgeArticle(file, NO_RULES, new Set()))),
  );
  // The compiler's own work is no part of what is measured.
  for (let i = 0; i < 5; i++) cutAll(SLOW.map((piece) => piece.repeat(500)));
  const pieces = [...new Set([...SLOW, ...HOSTILE_PIECES])];
  const inputs = pieces.map((piece) => ({
    name: JSON.stringify(piece),
    text: piece.repeat(Math.ceil(hostile / piece.length)),
  }));
  inputs.push({
    name: 'all of these in turn',
    text: pieces.join('').repeat(Math.ceil(hostile / pieces.join('').length)),
  });
  const slow = inputs.map(({ name, text }) => ({ name, cost: (seconds(() => cutAll([text])) * MB) / text.length }));
  slow.sort((a, b) => b.cost - a.cost);
  console.log(`Sentences of ${slow.length} hostile inputs of ${hostile / MB} MB each: the slowest`);
  // In less than a megabyte one collection of garbage is most of the time.
  const isJudged = hostile >= MB;
  for (const { name, cost } of slow.slice(0, SHOWN))
    line(`${name} again and again, s/MB`, cost, '≤ 1', (taken) => !isJudged || taken <= HOSTILE_TARGET);
}

const cutAll = (paragraphs: readonly string[]): void => {
  for (const text of paragraphs) sentenceSpans(text, { start: 0, end: text.length });
};

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** CPU time of some work, in seconds: every thread's, so that what the collector does counts too. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function line(name: string, figure: number, target = '', isMet: (figure: number) => boolean = () => true): void {
  const verdict = target === '' ? '' : `   ${target}${isMet(figure) ? '' : '   MISSED'}`;
  console.log(`${name.padEnd(52)}${figure.toFixed(2).padStart(10)}${verdict}`);
}
