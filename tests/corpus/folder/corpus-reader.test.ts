import { chmod, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { judgeArticle, openArticle, type ReadArticle } from '../../../src/corpus/article/read-article.ts';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import type { OpenedFile } from '../../../src/corpus/file/opened-file.ts';
import { CorpusReader } from '../../../src/corpus/folder/corpus-reader.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { readCorpus } from '../../support/read-corpus.ts';
import { folderWith } from '../../support/watched-folder.ts';

interface Reads {
  readonly folder: string;
  /** Reads again; `opened` and `judged` are the ids that were worked on. */
  read(): Promise<{
    ids: string[];
    articles: readonly ReadArticle[];
    opened: string[];
    judged: string[];
    faults: string[];
    warnings: string[];
    isUnsettled: boolean;
  }>;
  write(name: string, text: string): Promise<void>;
  /** Makes an article unreadable in a way that only its reading finds out. */
  breaks: Set<string>;
}

async function corpus(files: Readonly<Record<string, string>>): Promise<Reads> {
  const folder = await folderWith([]);
  const opened: string[] = [];
  const judged: string[] = [];
  const breaks = new Set<string>();
  const reader = new CorpusReader<OpenedFile, ReadArticle>(folder, DEFAULT_LIMITS, {
    open: async (file) => {
      opened.push(file.id);
      if (breaks.has(file.id)) throw new Fault(file.path, 'reading it takes longer than 20 s', 'shorten it');
      return openArticle(file);
    },
    judge: async (file, rules, repeated) => {
      judged.push(file.id);
      return judgeArticle(file, rules, repeated);
    },
  });
  const reads: Reads = {
    folder,
    breaks,
    async read() {
      opened.length = 0;
      judged.length = 0;
      const { articles, faults, warnings, isUnsettled } = await reader.read();
      const below = ({ line }: Fault): string => line.replaceAll(folder + path.sep, '').replaceAll(folder, '.');
      return {
        ids: articles.map(({ article }) => article.id),
        articles,
        opened: [...opened].sort(),
        judged: [...judged].sort(),
        faults: faults.map(below),
        warnings: warnings.map(below),
        isUnsettled,
      };
    },
    async write(name, text) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      // Long ago, so that the stamp is trusted at once.
      await old(file);
    },
  };
  for (const [name, text] of Object.entries(files)) await reads.write(name, text);
  return reads;
}

let clock = 1_600_000_000;
/** Gives a file a time of its own. A change of permissions or name shows by itself. */
const old = (file: string): Promise<void> => utimes(file, ++clock, clock);

const THREE = { 'a.md': 'The tide is high.', 'b.md': 'The bell is silent.', 'c.md': 'The keeper is away.' };

describe('what is as it was', () => {
  it('is not read again, and its article is the same object', async () => {
    const { read, write } = await corpus(THREE);
    const first = await read();
    await write('b.md', 'The bell has rung.');
    await write('d.md', 'The boat is new.');
    const second = await read();
    expect(second).toMatchObject({ ids: ['a', 'b', 'c', 'd'], opened: ['b', 'd'], judged: ['b', 'd'] });
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.articles[2]?.article).toBe(first.articles[2]?.article);
    expect(second.articles[1]?.article.text).toBe('The bell has rung.');
  });

  it('is not read again when only its time is new', async () => {
    const { read, write } = await corpus(THREE);
    await read();
    await write('b.md', THREE['b.md']);
    expect(await read()).toMatchObject({ opened: [], judged: [] });
  });

  it('keeps its article when its file says the same in another way', async () => {
    const { read, write } = await corpus(THREE);
    const first = await read();
    await write('b.md', `${THREE['b.md']}\n\n<!-- nothing -->\n`);
    const second = await read();
    expect(second.judged).toEqual(['b']);
    expect(second.articles[1]?.article).toBe(first.articles[1]?.article);
  });

  it('is looked at again when it was touched so lately that its stamp says nothing', async () => {
    const { read, folder } = await corpus(THREE);
    const file = path.join(folder, 'a.md');
    await writeFile(file, 'The tide is low!!');
    expect((await read()).isUnsettled).toBe(true);
    await writeFile(file, 'The tide is out!!');
    const { articles } = await read();
    expect(articles[0]?.article.text).toBe('The tide is out!!');
  });
});

describe('a stamp', () => {
  it('is trusted once the file has been left alone for long enough', async () => {
    const { read } = await corpus(THREE);
    expect((await read()).isUnsettled).toBe(true);
    vi.setSystemTime(new Date('2100-01-01'));
    onTestFinished(() => void vi.useRealTimers());
    expect((await read()).isUnsettled).toBe(false);
    expect((await read()).isUnsettled).toBe(false);
  });
});

describe('a file that goes', () => {
  it('goes, and one that comes back under another name is another article', async () => {
    const { read, folder } = await corpus(THREE);
    await read();
    await rm(path.join(folder, 'a.md'));
    await rename(path.join(folder, 'b.md'), path.join(folder, 'bells.md'));
    expect(await read()).toMatchObject({ ids: ['bells', 'c'], warnings: [], faults: [] });
  });

  it('gives its id to the next file that has a claim to it', async () => {
    const { read, folder } = await corpus({ 'a.md': 'The first one.', 'a.txt': 'The second one.' });
    expect(await read()).toMatchObject({ ids: ['a'], faults: [expect.stringContaining('already that of')] });
    await rm(path.join(folder, 'a.md'));
    const { articles, faults } = await read();
    expect([articles[0]?.article.text, faults]).toEqual(['The second one.', []]);
  });
});

describe('a file that can no longer be read', () => {
  it.each([
    ['empty', ''],
    ['no text', 'a\0b'],
    ['with broken front matter', '---\ntitle: [\n---\nThe tide.'],
  ])('because it is %s keeps its last good version, with a warning, until it is mended', async (_, broken) => {
    const { read, write } = await corpus(THREE);
    const first = await read();
    await write('a.md', broken);
    const second = await read();
    expect(second).toMatchObject({ ids: ['a', 'b', 'c'], faults: [] });
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.warnings).toEqual([expect.stringMatching(/^a\.md: .*; its last good version stays in use → /)]);
    expect((await read()).warnings).toEqual(second.warnings);
    await write('a.md', 'The tide has turned.');
    const third = await read();
    expect(third.articles[0]?.article.text).toBe('The tide has turned.');
    expect(third.warnings).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('because it may not, the same; permission is enough to mend it', async () => {
    const { read, folder } = await corpus(THREE);
    await read();
    await chmod(path.join(folder, 'a.md'), 0);
    expect((await read()).warnings).toEqual([expect.stringContaining('may not be opened')]);
    await chmod(path.join(folder, 'a.md'), 0o644);
    expect((await read()).warnings).toEqual([]);
  });

  it('because it took too long is not tried again before it changes', async () => {
    const { read, write, breaks } = await corpus(THREE);
    await read();
    breaks.add('a');
    await write('a.md', 'The tide is endless.');
    expect(await read()).toMatchObject({
      ids: ['a', 'b', 'c'],
      warnings: [expect.stringContaining('longer than 20 s')],
    });
    expect(await read()).toMatchObject({ opened: [], warnings: [expect.stringContaining('longer than 20 s')] });
  });

  it('and never could, is a fault beside the others', async () => {
    const { read, write } = await corpus({ ...THREE, 'x.md': '' });
    expect(await read()).toMatchObject({ ids: ['a', 'b', 'c'], faults: [expect.stringMatching(/^x\.md: /)] });
    await write('x.md', 'At last.');
    expect(await read()).toMatchObject({ ids: ['a', 'b', 'c', 'x'], faults: [] });
  });
});

describe('the folder', () => {
  it('may go and come back: what was read stays in use meanwhile', async () => {
    const { read, write, folder } = await corpus(THREE);
    await read();
    await rename(folder, `${folder}-away`);
    expect(await read()).toMatchObject({
      ids: ['a', 'b', 'c'],
      warnings: [
        '.: there is no such folder; what was read before stays in use → create it and put articles (.md, .txt) into it',
      ],
    });
    await mkdir(folder);
    await write('n.md', 'The new one.');
    expect(await read()).toMatchObject({ ids: ['n'], warnings: [] });
  });

  it('that is emptied is empty', async () => {
    const { read, folder } = await corpus(THREE);
    await read();
    for (const name of Object.keys(THREE)) await rm(path.join(folder, name));
    expect(await read()).toMatchObject({ ids: [], faults: [], warnings: [] });
  });

  it('is not left through links, whatever they are changed to', async () => {
    const { read, folder } = await corpus(THREE);
    const outside = path.join(path.dirname(folder), 'outside.md');
    await writeFile(outside, 'The secret is here.');
    await read();
    await rm(path.join(folder, 'a.md'));
    await symlink(outside, path.join(folder, 'a.md'));
    const { ids, faults } = await read();
    expect(ids).toEqual(['b', 'c']);
    expect(faults).toEqual([expect.stringContaining('leads out of the corpus')]);
  });
});

const CALL = 'Sign up for our newsletter today';
const ADVERT = `Would you like more? ${CALL}!`;
const droppedIn = (articles: readonly ReadArticle[]): string[] =>
  articles.flatMap(({ article }) => (article.blocks.some(({ dropped }) => dropped !== null) ? [article.id] : []));

describe('what holds for all articles', () => {
  it('a corpus-wide rule is applied to those that it fits, and only these are read again', async () => {
    const { read, write, folder } = await corpus({ ...THREE, 'd.md': 'A line.\n\nOur own bell is for sale.' });
    const first = await read();
    await write('.verbatim.yaml', 'drop: [The BELL]');
    const second = await read();
    expect(second.judged).toEqual(['b']);
    expect(droppedIn(second.articles)).toEqual(['b']);
    expect(second.articles[0]).toBe(first.articles[0]);
    await write('.verbatim.yaml', 'drop: [own bell]');
    expect(droppedIn((await read()).articles)).toEqual(['d']);
    await write('.verbatim.yaml', 'drop: [');
    const broken = await read();
    expect([droppedIn(broken.articles), broken.faults.length]).toEqual([['d'], 1]);
    await rm(path.join(folder, '.verbatim.yaml'));
    expect(droppedIn((await read()).articles)).toEqual([]);
  });

  it('a line that a third article brings, or that goes with it, is judged anew in the others', async () => {
    // By itself the call is not enough to be left out in the middle of an article.
    const middle = (n: number): string =>
      [
        ...Array(6).fill(`Sentence ${n} stands here.`),
        'Readers say that they click here.',
        ...Array(6).fill(`More of ${n}.`),
      ].join('\n\n');
    const { read, write, folder } = await corpus({ 'a.md': middle(1), 'b.md': middle(2), 'x.md': 'Apart.' });
    const first = await read();
    expect(droppedIn(first.articles)).toEqual([]);
    await write('c.md', middle(3));
    const second = await read();
    expect(second.judged).toEqual(['a', 'b', 'c']);
    expect(droppedIn(second.articles)).toEqual(['a', 'b', 'c']);
    await rm(path.join(folder, 'c.md'));
    const third = await read();
    expect(third.judged).toEqual(['a', 'b']);
    expect(droppedIn(third.articles)).toEqual([]);
  });
});

describe('after any changes', () => {
  const name = fc.constantFrom('a.md', 'a.txt', 'b.md', 'deep/c.md', 'd.md', '.verbatim.yaml');
  const text = fc.constantFrom(
    'The tide is high.',
    `The bell is silent.\n\n${ADVERT}\n\nIt was sold.`,
    `Nobody knows.\n\n${ADVERT}`,
    `The keeper left.\n\n${ADVERT}\n\nHe came back.\n\nShare\n\nThat was all.`,
    'drop: [the bell]',
    'keep: [newsletter]',
    'drop: [tide, keeper]',
  );
  const change = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), name, text }),
    fc.record({ kind: fc.constant('remove' as const), name }),
  );

  it('the articles are those that reading the folder for the first time gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), async (rounds) => {
        const { read, write, folder } = await corpus({ 'a.md': 'The first.', 'z.md': 'The last.' });
        try {
          await read();
          for (const changes of rounds) {
            for (const one of changes) {
              if (one.kind === 'write') await write(one.name, one.text);
              else await rm(path.join(folder, one.name), { force: true });
            }
            const followed = await read();
            const fresh = await readCorpus(folder);
            // A rules file that is no rules file leaves those before it in use, which a first reading cannot know.
            if (fresh.faults.some(({ subject }) => subject.endsWith('.verbatim.yaml'))) return;
            expect(followed.articles.map(({ article }) => article)).toEqual(
              fresh.articles.map(({ article }) => article),
            );
          }
        } finally {
          await rm(path.dirname(folder), { recursive: true, force: true });
        }
      }),
      { numRuns: 40 },
    );
  });
});
