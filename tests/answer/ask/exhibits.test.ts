import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

const LONG_CODE = [
  'fn open(path: &Path) -> File {',
  ...Array.from({ length: 20 }, (_, i) => `    step_${i}();`),
  '}',
  '',
  '/// Flushes the journal.',
  'fn flush_journal() {',
  '    sync();',
  '}',
  '',
  ...Array.from({ length: 20 }, (_, i) => `fn unrelated_${i}() {}`),
].join('\n');

const KERNEL = `# Building a kernel

The kernel is built with Clang on most machines. Linus Torvalds released the first version in 1991. A build takes an hour.

\`\`\`sh
make LLVM=1 menuconfig
make LLVM=1 -j8
\`\`\`

Rust support is switched on in the settings. The settings also name the default compiler, which is Clang.

\`\`\`
CONFIG_RUST=y
CONFIG_SAMPLES_RUST=m
\`\`\`

![Linus Torvalds at the summit in Wexley](torvalds.jpg)

*Linus Torvalds at the Wexley summit. Photo: Jane Doe*

The summit took place in October 2014. Torvalds spoke about drivers for an hour.

The toolchain is pinned, and HOST_CC is chosen by the settings.

\`\`\`sh
HOST_CC=clang rustup override set nightly
\`\`\`

\`\`\`rust
${LONG_CODE}
\`\`\`
`;

let ask: (question: string) => Promise<Answer>;
let close = (): void => {};
beforeAll(async () => {
  ask = await new Promise((ready) => {
    void withCorpus({ 'kernel.md': KERNEL }, async (folder) => {
      const { answerer } = await openCorpus(folder);
      ready((question) => answerer.ask({ question, article: null, limit: 10 }));
      await new Promise<void>((done) => {
        close = done;
      });
    });
  });
});
afterAll(() => close());

const kindOf = ({ passages: [first] }: Answer): string | undefined =>
  first?.article.blocks[first.article.sentences[first.first]?.block ?? -1]?.kind;
const wordsOf = ({ passages: [first] }: Answer): string => (first ? slice(first.article.text, first) : '');

describe('code and captions are the answer when they are asked for by their words', () => {
  it.each([
    ['What does make LLVM=1 menuconfig do?', 'make LLVM=1 menuconfig\nmake LLVM=1 -j8'],
    ['What is CONFIG_SAMPLES_RUST?', 'CONFIG_RUST=y\nCONFIG_SAMPLES_RUST=m'],
    [
      'Who took the photo of Linus Torvalds at the Wexley summit?',
      'Linus Torvalds at the Wexley summit. Photo: Jane Doe',
    ],
    ['What does the picture of Linus Torvalds show?', 'Linus Torvalds at the summit in Wexley'],
    ['Which photo is by Jane Doe?', 'Linus Torvalds at the Wexley summit. Photo: Jane Doe'],
    ['Which command sets the nightly override?', 'HOST_CC=clang rustup override set nightly'],
    ['rustup override', 'HOST_CC=clang rustup override set nightly'],
  ])('%s', async (question, words) => {
    const answer = await ask(question);
    expect(wordsOf(answer)).toBe(words);
    expect(answer).toMatchObject({ outcome: 'answered' });
  });

  it('of long code, the lines with the words and what stands with them', async () => {
    expect(wordsOf(await ask('What does flush_journal do?'))).toBe(
      '/// Flushes the journal.\nfn flush_journal() {\n    sync();\n}',
    );
  });

  it('and the words that only name it are not called missing', async () => {
    const { missing, question } = await ask('Who took the photo of Linus Torvalds at the Wexley summit?');
    expect(missing.map((span) => slice(question, span))).toEqual([]);
  });
});

describe('what is written as code stands under a question that prose does not answer, as the closest', () => {
  it.each(['When did CONFIG_SAMPLES_RUST become mandatory?', 'Why would Debian ship rustup override set?'])(
    '%s',
    async (question) => {
      const answer = await ask(question);
      expect(kindOf(answer)).toBe('code');
      expect(answer.outcome).toBe('uncertain');
    },
  );
});

describe('any other question is answered by prose alone', () => {
  it.each([
    ['When did Linus Torvalds release the first version?', '1991'],
    ['What is the kernel built with?', 'Clang'],
    ['When did the summit take place?', 'October 2014'],
    ['How is HOST_CC chosen?', 'HOST_CC is chosen'],
    ['What did Torvalds speak about?', 'drivers'],
    ['Which settings switch on Rust support?', 'Rust support'],
  ])('%s', async (question, words) => {
    const answer = await ask(question);
    expect(wordsOf(answer)).toContain(words);
    const kinds = answer.passages.map(
      ({ article, first }) => article.blocks[article.sentences[first]?.block ?? -1]?.kind,
    );
    expect(kinds).not.toContain('code');
    expect(kinds).not.toContain('caption');
  });
});
