import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyCorpus, startBuiltBot } from '../support/built-bot.ts';
import { chatInput } from '../support/discord/payloads.ts';

type Asked = readonly [command: string, options: Readonly<Record<string, string>>];

/** What is asked: six questions, and `/quote` in six ways. */
const QUESTIONS: Readonly<Record<'ask' | 'quote', readonly Asked[]>> = {
  ask: [
    ['ask', { question: 'Who leads the Rust for Linux effort?' }],
    ['ask', { question: 'What did Greg Kroah-Hartman say about misc drivers?' }],
    ['ask', { question: 'When will the targeted drivers be merged into mainline?' }],
    ['ask', { question: 'Why was Rust chosen for the kernel?' }],
    ['ask', { question: 'How many lines of Rust are in the kernel?', article: 'rust-in-the-linux-kernel' }],
    ['ask', { question: 'What does Linus Torvalds think about Rust?' }],
  ],
  quote: [
    ['quote', {}],
    ['quote', { speaker: 'kroah-hartman' }],
    ['quote', { topic: 'drivers' }],
    ['quote', { speaker: 'corbet', topic: 'rust' }],
    ['quote', { article: 'rust-in-the-linux-kernel', kind: 'direct' }],
    ['quote', { speaker: 'torvalds', kind: 'indirect' }],
  ],
};

/** Asked first, so that what is loaded for the first question has been loaded. */
const BEFORE: readonly Asked[] = [
  ['ask', { question: 'Which zebra sings opera on Neptune?' }],
  ['quote', { topic: 'zebra' }],
];

/** The files with a function that ran between an interaction in and its reply out. */
export interface FilesRun {
  readonly ask: readonly string[];
  readonly quote: readonly string[];
}

/** Asks the bot of a checkout, in a process for each kind of question. */
export async function filesRun(root: string): Promise<FilesRun> {
  const [ask, quote] = await Promise.all([filesRunFor(root, QUESTIONS.ask), filesRunFor(root, QUESTIONS.quote)]);
  return { ask, quote };
}

/** So many looks in a row at which nothing has run: the corpus has been opened, and nobody looks whether it has changed. */
const QUIET_LOOKS = 4;
const MOST_LOOKS = 100;
const LOOK_MS = 300;

async function filesRunFor(root: string, questions: readonly Asked[]): Promise<string[]> {
  const corpusDir = copyCorpus(process.cwd(), null);
  const starter = fileURLToPath(new URL('./covered-start.js', import.meta.url));
  const bot = await startBuiltBot({
    corpusDir,
    args: [starter, path.resolve(root, 'dist'), 'start'],
    ipc: true,
  });
  const ranSince = async (): Promise<string[]> => {
    bot.child.send('what ran?');
    return (await once(bot.child, 'message'))[0];
  };
  const ask = async ([command, options]: Asked): Promise<void> => {
    const { status, body } = await bot.ask(chatInput(command, options));
    if (status !== 200 || !body.startsWith('{"type":4')) throw new Error(`no reply to /${command}: ${status} ${body}`);
  };
  try {
    for (const asked of BEFORE) await ask(asked);
    for (let looks = 0, quiet = 0; quiet < QUIET_LOOKS; looks++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const files = await ranSince();
      quiet = files.length === 0 ? quiet + 1 : 0;
      if (looks === MOST_LOOKS) throw new Error(`these run without a question: ${files.join(', ')}`);
    }
    const ran = new Set<string>();
    for (const asked of questions) {
      await ask(asked);
      for (const file of await ranSince()) ran.add(file);
    }
    return [...ran].toSorted();
  } finally {
    await bot.stop();
    rmSync(corpusDir, { recursive: true, force: true });
  }
}
