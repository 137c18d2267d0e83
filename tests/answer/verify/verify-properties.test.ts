import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { writtenWords } from '../../../src/answer/verify/written-words.ts';
import { slice } from '../../../src/domain/span.ts';
import { STOP_WORDS } from '../../../src/language/languages/english/common-words.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type OpenedCorpus, openCorpus } from '../../support/opened.ts';
import { runs } from '../../support/runs.ts';

let corpora: OpenedCorpus[];
beforeAll(async () => {
  corpora = [await openCorpus('corpus'), await openCorpus('tests/questions/corpus')];
});

/** A sentence of an article, and which of the corpora has it. */
const anySentence = () =>
  fc.nat().map((n) => {
    const all = corpora.flatMap(({ articles }, which) =>
      articles.flatMap((article) =>
        article.sentences
          .filter(({ indexed }) => indexed)
          .map((sentence) => ({ which, words: slice(article.text, sentence) })),
      ),
    );
    return all[n % all.length] ?? { which: 0, words: '' };
  });

const verified = async (which: number, text: string) => {
  const corpus = corpora[which];
  if (!corpus) throw new Error(`there is no corpus ${which}`);
  return corpus.answerer.verify({ text, article: null });
};

/** What typography does to a text without changing a word. */
const TYPOGRAPHY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[“”"]/g, ['"', '“', '”', '„', '«', '”']],
  [/[’']/g, ["'", '’', 'ʼ', '`']],
  [/[-–—]/g, ['-', '–', '—', '\u2011', '\u2010', '−']],
  [/ /g, [' ', '  ', '\u00a0', '\n', '\u202f', '\u2009', ' \t']],
  [/(?<=\p{L})(?=\p{L})/gu, ['', '', '', '', '\u00ad', '\u200b', '\u2060', '\ufeff']],
  [/…/g, ['…', '...', '. . .']],
];

const typographic = (words: string) =>
  fc.infiniteStream(fc.nat(100)).map((numbers) => {
    const next = (): number => Number(numbers.next().value ?? 0);
    const changed = TYPOGRAPHY.reduce(
      (text, [pattern, ways]) => text.replace(pattern, () => ways[next() % ways.length] ?? ''),
      words,
    );
    const form = (['NFC', 'NFD', 'NFC'] as const)[next() % 3] ?? 'NFC';
    const bare = next() % 2 === 0 ? changed.replace(/[.,:]\s*$/u, '') : changed;
    const opened = next() % 2 === 0 ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
    return (['', '“', '"', '... ', '(', '– '][next() % 6] ?? '') + opened.normalize(form);
  });

it('any sentence is exact whatever typography does to it, and found where it stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySentence().chain((found) => typographic(found.words).map((text) => ({ ...found, text }))),
      async ({ which, words, text }) => {
        const { verdict, pieces } = await verified(which, text);
        expect(verdict, text).toBe('exact');
        const [first] = pieces;
        const last = pieces.at(-1);
        const keys = (written: string): string[] => writtenWords(written).map(({ key }) => key.toLowerCase());
        if (pieces.length !== 1 || !first?.passage || first !== last) return;
        expect(keys(words).join(' ')).toContain(keys(slice(first.passage.article.text, first.passage)).join(' '));
      },
    ),
    { numRuns: runs(60, 300) },
  );
});

it('a sentence with one word replaced is altered, and the difference is that word', async () => {
  let tried = 0;
  let replaced = 0;
  await fc.assert(
    fc.asyncProperty(anySentence(), fc.nat(), async ({ which, words }, n) => {
      tried++;
      const all = writtenWords(words).filter(({ isWord }) => isWord);
      const telling = all.filter(({ key }) => /^\p{L}{4,}$/u.test(key) && !STOP_WORDS.has(key.toLowerCase()));
      const word = telling[n % Math.max(1, telling.length)];
      if (!word || all.length < 6) return;
      replaced++;
      const text = `${words.slice(0, word.start)}zyxomere${words.slice(word.end)}`;
      const { verdict, pieces } = await verified(which, text);
      expect(verdict, text).toBe('altered');
      const differences = pieces.flatMap(({ passage, differences }) =>
        differences.map(({ typed, written }) => [slice(text, typed), slice(passage?.article.text ?? '', written)]),
      );
      expect(differences, text).toEqual([['zyxomere', words.slice(word.start, word.end)]]);
    }),
    { numRuns: runs(60, 300) },
  );
  expect(replaced).toBeGreaterThan((2 * tried) / 3);
});

it('words of the articles in an order of their own are never called exact unless they stand there so', async () => {
  const vocabulary = corpora.flatMap(({ articles }) => articles.flatMap(({ text }) => text.split(/\s+/)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 4, maxLength: 40 }),
      fc.constantFrom(0, 1),
      async (numbers, which) => {
        const text = numbers.map((n) => vocabulary[n % vocabulary.length] ?? '').join(' ');
        const corpus = corpora[which];
        if (!corpus) return;
        const { verdict, pieces } = await verified(which, text);
        const bare = (words: string): string =>
          words
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim();
        const stands = corpus.articles.some((article) => bare(article.text).includes(bare(text)));
        if (verdict === 'exact' && pieces.length === 1) expect(stands, text).toBe(true);
      },
    ),
    { numRuns: runs(60, 300) },
  );
});

it('whatever is typed: spans within their texts, and every exact word the article’s', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText({ maxLength: 60 }), anySentence(), fc.boolean(), async (noise, found, mixed) => {
      const text = mixed ? `${noise} ${found.words} ${noise}` : noise;
      const { pieces } = await verified(found.which, text);
      expect(pieces.length).toBeGreaterThan(0);
      for (const { typed, passage, verdict, differences } of pieces) {
        expect(typed.end).toBeLessThanOrEqual(text.length);
        if (!passage) continue;
        const { article } = passage;
        expect(corpora[found.which]?.articles).toContain(article);
        let at = passage.start;
        for (const { typed: mine, written } of differences) {
          expect(mine.start).toBeGreaterThanOrEqual(typed.start);
          expect(mine.end).toBeLessThanOrEqual(typed.end);
          expect(written.start).toBeGreaterThanOrEqual(at);
          expect(written.end).toBeLessThanOrEqual(passage.end);
          at = written.end;
        }
        if (verdict !== 'exact') continue;
        const keys = (words: string): string =>
          writtenWords(words)
            .map(({ key }) => key)
            .join(' ')
            .toLowerCase();
        expect(keys(slice(article.text, passage))).toBe(keys(slice(text, typed)));
      }
    }),
    { numRuns: runs(40, 200) },
  );
});
