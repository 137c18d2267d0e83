import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Bot } from '../../src/bot/command.ts';
import { createResponder } from '../../src/bot/respond.ts';
import type { Library } from '../../src/domain/library.ts';
import { type CorpusChange, describeChange } from '../../src/library/corpus-change.ts';
import { LiveLibrary, type StateBuilder } from '../../src/library/live-library.ts';
import type { OpenLibrary } from '../../src/library/open-library.ts';
import { memoryRetriever } from '../../src/search/memory-retriever.ts';
import type { Respond } from '../../src/transports/interaction.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { lastingThreads } from '../support/lasting-threads.ts';
import { folderWith, inTime, noticesCame, ownClock, pass } from '../support/watched-folder.ts';

lastingThreads();

/** Changes are one as long as no time passes between them, which it does only while a test waits. */
const TIMES = { quietMs: 80, mostMs: 3_600_000, lookMs: 200 };
/** However far the clock moves while a thread is at work, its time is never over. */
const LIMITS = { readingMs: 1_000_000_000 };

interface Following<State> {
  readonly folder: string;
  readonly live: LiveLibrary<State>;
  readonly changes: CorpusChange[];
  readonly warnings: string[];
  readonly failures: unknown[];
  write(name: string, text: string): Promise<void>;
  /** Waits until there have been so many changes. */
  changed(count: number): Promise<void>;
  /** The same of failures. */
  failed(count: number): Promise<void>;
}

async function follow<State>(
  files: Readonly<Record<string, string>>,
  build: StateBuilder<State>,
): Promise<Following<State>> {
  ownClock(['setTimeout', 'clearTimeout']);
  const folder = await folderWith([]);
  const write = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    // Whole or not at all, whenever it is read.
    const unfinished = path.join(folder, `.${path.basename(name)}`);
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const [last = ''] = Object.keys(files).slice(-1);
  await write(last, 'It says something else until the folder is followed.');
  const live = await LiveLibrary.open(folder, build, { times: TIMES, limits: LIMITS });
  onTestFinished(() => live.close());
  const changes: CorpusChange[] = [];
  const warnings: string[] = [];
  const failures: unknown[] = [];
  live.follow({
    changed: (change) => changes.push(change),
    warned: (fault) => warnings.push(fault.line.replaceAll(folder + path.sep, '')),
    failed: (error) => failures.push(error),
  });
  // The first look and the first reading are over when they have found something: from now on all is quiet.
  await write(last, files[last] ?? '');
  await inTime(() => changes.length > 0);
  changes.length = 0;
  const changed = (count: number): Promise<void> => inTime(() => changes.length >= count);
  const failed = (count: number): Promise<void> => inTime(() => failures.length >= count);
  return { folder, live, changes, warnings, failures, write, changed, failed };
}

/** The library is the state. */
const plain: StateBuilder<OpenLibrary> = function* (library) {
  yield;
  return library;
};
const textsOf = ({ articles }: OpenLibrary): string[] => articles.map(({ text }) => text);

const TWO = { 'a.md': 'The tide is high.', 'b.md': 'The bell is silent.' };

describe('what happens in the folder', () => {
  it.each<[name: string, change: (corpus: Following<OpenLibrary>) => Promise<unknown>, said: string, texts: string[]]>([
    [
      'a file that is added',
      ({ write }) => write('deep/c.md', 'Ann said it is late.'),
      '1 added, 0 changed, 0 removed; 3 articles, 3 sentences, 1 quotation, 0 left out',
      ['The tide is high.', 'The bell is silent.', 'Ann said it is late.'],
    ],
    [
      'a file that is changed',
      ({ folder }) => writeFile(path.join(folder, 'a.md'), 'The tide is low.\n\nAdvertisement'),
      '0 added, 1 changed, 0 removed; 2 articles, 2 sentences, 0 quotations, 1 left out',
      ['The tide is low.\n\nAdvertisement', 'The bell is silent.'],
    ],
    [
      'a file that goes',
      ({ folder }) => rm(path.join(folder, 'a.md')),
      '0 added, 0 changed, 1 removed; 1 article, 1 sentence, 0 quotations, 0 left out',
      ['The bell is silent.'],
    ],
    [
      'a file that is renamed',
      ({ folder }) => rename(path.join(folder, 'a.md'), path.join(folder, 'z.md')),
      '1 added, 0 changed, 1 removed; 2 articles, 2 sentences, 0 quotations, 0 left out',
      ['The bell is silent.', 'The tide is high.'],
    ],
    [
      'an editor’s save, which puts a new file in the place of the old one',
      async ({ write, folder }) => {
        await write('.a.md.tmp', 'The tide is out.');
        await rename(path.join(folder, 'a.md'), path.join(folder, 'a.md~'));
        await rename(path.join(folder, '.a.md.tmp'), path.join(folder, 'a.md'));
        await rm(path.join(folder, 'a.md~'));
      },
      '0 added, 1 changed, 0 removed; 2 articles, 2 sentences, 0 quotations, 0 left out',
      ['The tide is out.', 'The bell is silent.'],
    ],
    [
      'the last file that goes',
      async ({ folder }) => {
        await rm(path.join(folder, 'a.md'));
        await rm(path.join(folder, 'b.md'));
      },
      '0 added, 0 changed, 2 removed; 0 articles, 0 sentences, 0 quotations, 0 left out',
      [],
    ],
  ])('%s is in the next state', async (_name, change, said, texts) => {
    const corpus = await follow(TWO, plain);
    const before = corpus.live.current;
    await change(corpus);
    await corpus.changed(1);
    expect(corpus.changes.map(describeChange)).toEqual([said]);
    expect(textsOf(corpus.live.current).sort()).toEqual([...texts].sort());
    // The state before is what it was, for whoever still has it.
    expect(textsOf(before)).toEqual(Object.values(TWO));
    expect([corpus.warnings, corpus.failures]).toEqual([[], []]);
  });

  it('a folder that is moved away leaves the state as it is, and the one that comes back is read', async () => {
    const { live, folder, changes, changed, warnings } = await follow(TWO, plain);
    await rename(folder, `${folder}-away`);
    await inTime(() => warnings.length > 0);
    expect([changes, textsOf(live.current)]).toEqual([[], Object.values(TWO)]);
    expect(warnings).toEqual([expect.stringContaining('there is no such folder; what was read before stays in use')]);
    await writeFile(path.join(`${folder}-away`, 'c.md'), 'The boat is new.');
    await rename(`${folder}-away`, folder);
    await changed(1);
    expect(textsOf(live.current)).toEqual([...Object.values(TWO), 'The boat is new.']);
  });

  it('a file that becomes unreadable keeps its last good version; the warning is said once', async () => {
    const { live, write, changed, changes, warnings } = await follow(TWO, plain);
    await write('a.md', '');
    await write('c.md', 'The boat is new.');
    await changed(1);
    expect(textsOf(live.current)).toEqual([...Object.values(TWO), 'The boat is new.']);
    await write('d.md', 'The boat is old.');
    await changed(2);
    expect(warnings).toEqual([
      expect.stringMatching(/^a\.md: the file is empty; its last good version stays in use → /),
    ]);
    await write('a.md', 'The tide has turned.');
    await changed(3);
    expect(textsOf(live.current)[0]).toBe('The tide has turned.');
    expect(changes.at(-1)).toMatchObject({ added: 0, changed: 1, removed: 0 });
  });

  it('fifty files at once are one new state', async () => {
    const { live, write, changed, changes } = await follow(TWO, plain);
    await Promise.all(Array.from({ length: 50 }, (_, i) => write(`n${i}.md`, `Number ${i} is here.`)));
    await changed(1);
    // What comes afterwards is the next change, and the only one.
    await write('last.md', 'The last is here.');
    await inTime(() => live.current.articles.length === 53);
    expect(changes).toMatchObject([
      { added: 50, articles: 52 },
      { added: 1, articles: 53 },
    ]);
  });

  it('what changed between reading and following is not missed', async () => {
    const folder = await folderWith(['a.md']);
    const live = await LiveLibrary.open(folder, plain, { times: TIMES });
    onTestFinished(() => live.close());
    await writeFile(path.join(folder, 'b.md'), 'Two.');
    const change = await new Promise<CorpusChange>((resolve, reject) =>
      live.follow({ changed: resolve, warned: reject, failed: reject }),
    );
    expect(change).toMatchObject({ added: 1, articles: 2 });
  });

  it('a mistake in the program is said, and the state before stays', async () => {
    const { live, write, failures, failed, changed } = await follow(TWO, function* (library: OpenLibrary) {
      yield;
      if (library.articles.length === 3) throw new Error('three are too many');
      return library;
    });
    await write('c.md', 'The boat is new.');
    await failed(1);
    expect(failures).toEqual([new Error('three are too many')]);
    expect(live.current.articles).toHaveLength(2);
    await write('d.md', 'The boat is old.');
    await changed(1);
    expect(live.current.articles).toHaveLength(4);
  });

  it('after closing nothing changes any more', async () => {
    const { live, write, changes } = await follow(TWO, plain);
    await write('c.md', 'The boat is new.');
    await live.close();
    const { current } = live;
    await write('d.md', 'The boat is old.');
    await noticesCame();
    await pass(1_000);
    expect([changes.length, live.current === current]).toEqual([0, true]);
  });
});

/** Doors that all calls of a library wait at, until they are opened. */
class Doors {
  readonly #waiting: (() => void)[] = [];
  isShut = false;

  async pass(): Promise<void> {
    if (this.isShut) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets those through that wait. */
  let(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

function behind(doors: Doors, library: Library): Library {
  return {
    articles: () => doors.pass().then(() => library.articles()),
    article: (id) => doors.pass().then(() => library.article(id)),
    quotations: (filter) => doors.pass().then(() => library.quotations(filter)),
    speakers: () => doors.pass().then(() => library.speakers()),
    unknownTerms: (terms, article) => doors.pass().then(() => library.unknownTerms(terms, article)),
  };
}

const answering = (doors: Doors): StateBuilder<Bot> =>
  function* (opened) {
    const library = behind(doors, opened.library);
    return { library, answerer: createAnswerer(library, yield* memoryRetriever(opened, null)) };
  };

/** All files of one version say so, in every sentence and title. */
const version = (n: number): Record<string, string> =>
  Object.fromEntries(
    ['harbour', 'lighthouse', 'market'].map((place) => [
      `${place}.md`,
      `---\ntitle: The ${place} in edition${n}\n---\nThe keeper of the ${place} in edition${n} said that the bell was sold.`,
    ]),
  );
const filesChanged = (changes: readonly CorpusChange[]): number =>
  changes.reduce((sum, { changed }) => sum + changed, 0);
const editionsIn = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/edition\d+/g))];

/** Answers each interaction from the state of the moment at which it arrives. */
function respondFrom(current: () => Bot): Respond {
  const { respond } = createResponder({ visibility: 'private' });
  return (interaction) => respond(interaction, Promise.resolve(current()));
}

describe('a question that is being answered while the corpus changes', () => {
  it.each([
    ['ask', { question: 'What did the keeper say about the bell?' }],
    ['ask', { question: 'What did the keeper say about the bell?', article: 'market' }],
    ['quote', { topic: 'bell' }],
    ['quote', { speaker: 'keeper', article: 'market' }],
    ['quote', {}],
  ])('/%s %j sees the state of its beginning, to its end', async (command, options) => {
    const doors = new Doors();
    const { live, write, changes } = await follow(version(1), answering(doors));
    const respond = respondFrom(() => live.current);
    const alone = await respond(chatInput(command, options));

    doors.isShut = true;
    let reply: unknown = null;
    const answered = respond(chatInput(command, options)).then((response) => {
      reply = response;
    });
    let doorsPassed = 0;
    // The library changes while the question waits at each of its doors in turn.
    while (reply === null) {
      await expect.poll(() => doors.waiting > 0 || reply !== null).toBe(true);
      if (reply !== null) break;
      doorsPassed++;
      for (const [name, text] of Object.entries(version(doorsPassed + 1))) await write(name, text);
      await inTime(() => filesChanged(changes) >= 3 * doorsPassed);
      doors.let();
    }
    await answered;
    expect(doorsPassed).toBeGreaterThan(0);
    expect(editionsIn(reply)).toEqual(['edition1']);
    expect(reply).toEqual(alone);

    doors.isShut = false;
    expect(editionsIn(await respond(chatInput(command, options)))).toEqual([`edition${doorsPassed + 1}`]);
  });

  it('no reply is made of two states, however often it changes', async () => {
    const doors = new Doors();
    const { live, write, changes } = await follow(version(1), answering(doors));
    const respond = respondFrom(() => live.current);
    const seen: string[][] = [];
    let asking = true;
    const asked = Array.from({ length: 4 }, async () => {
      while (asking) {
        doors.isShut = Math.random() < 0.5;
        void pause(20 * Math.random()).then(() => {
          doors.isShut = false;
          doors.let();
        });
        seen.push(
          editionsIn(await respond(chatInput('ask', { question: 'What did the keeper say?', article: 'market' }))),
        );
        await pause(1);
      }
    });
    for (let n = 2; n <= 6; n++) {
      for (const [name, text] of Object.entries(version(n))) await write(name, text);
      await inTime(() => filesChanged(changes) >= 3 * (n - 1));
    }
    asking = false;
    doors.isShut = false;
    doors.let();
    await Promise.all(asked);
    expect(filesChanged(changes)).toBe(15);
    expect(seen.filter((editions) => editions.length !== 1)).toEqual([]);
    expect(new Set(seen.flat()).size).toBeGreaterThan(2);
  });
});
