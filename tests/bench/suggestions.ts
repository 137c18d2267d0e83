import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { COMMANDS } from '../../src/bot/commands.ts';
import type { FocusedOption, Options } from '../../src/bot/interaction/options.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { articleMaker } from './plausible-articles.ts';
import { percentile } from './process-figures.ts';

/** Characters of an article with about a hundred sentences. */
const ARTICLE = 11_000;

/** What suggestions cost in a library of so many articles of a hundred sentences: microseconds of processor time, for what is typed letter by letter. */
export async function benchSuggestions(articles: number, phrases: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  try {
    const make = articleMaker(11);
    for (let i = 0; i < articles; i++) await writeFile(path.join(folder, `article-${i}.md`), make(ARTICLE));
    const opened = await openLibrary(folder);
    const retriever = createMemoryRetriever(opened.articles, opened.quotationsOf, opened.table);
    const bot = { answerer: createAnswerer(opened.library, retriever), library: opened.library };
    const speakers = (await opened.library.speakers()).map(({ name }) => name);
    const sentences = opened.articles.map(({ text, sentences: [, , , one] }) => text.slice(one?.start, one?.end));
    const count = opened.articles.reduce((sum, { sentences: { length } }) => sum + length, 0);
    const quotations = opened.extent.quotations;
    console.log(
      `\nSuggestions over ${articles} articles, ${count} sentences, ${quotations} quotations, ${speakers.length} speakers: CPU microseconds a keystroke`,
    );
    console.log(`${''.padEnd(36)}${'median'.padStart(10)}${'p99'.padStart(10)}${'most'.padStart(10)}`);
    const cases: [command: string, option: string, typed: readonly string[]][] = [
      ['ask', 'question', sentences],
      ['ask', 'article', opened.articles.map(({ title }) => title)],
      ['quote', 'speaker', speakers],
    ];
    for (const [name, option, texts] of cases) {
      const command = COMMANDS.find(({ data }) => data.name === name);
      const typed = prefixes(texts, phrases);
      const times: number[] = [];
      for (const round of [0, 1]) {
        for (const text of typed) {
          const begun = process.cpuUsage();
          await command?.suggest(
            { name: option, typed: text },
            optionsWith({ name: option, typed: text }),
            Promise.resolve(bot),
          );
          const { user, system } = process.cpuUsage(begun);
          if (round === 1) times.push(user + system);
        }
      }
      const [median, p99, most] = [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(0).padStart(10));
      console.log(`${`/${name} ${option}:, ${times.length} keystrokes`.padEnd(36)}${median}${p99}${most}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stands in the field after each letter, for texts from all over the list. */
function prefixes(texts: readonly string[], phrases: number): string[] {
  const step = Math.max(1, Math.floor(texts.length / phrases));
  return texts
    .filter((_, i) => i % step === 0)
    .slice(0, phrases)
    .flatMap((text) => Array.from({ length: Math.min(text.length, 60) + 1 }, (_, end) => text.slice(0, end)));
}

const optionsWith = (focused: FocusedOption): Options => ({
  text: (name) => (name === focused.name ? focused.typed : null),
  flag: () => null,
  focused,
});
