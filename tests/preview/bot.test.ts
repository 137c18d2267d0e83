import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import { parseDiscordMarkdown, type Tree } from '../../src/preview/page/markdown/parse.ts';
import type { ChannelMessage } from '../../src/preview/page/protocol.ts';
import { openPreview, type Preview } from '../../src/preview/preview.ts';
import { type OpenedCorpus, openCorpus } from '../support/opened.ts';
import { responderOver } from '../support/responder.ts';
import { pageOf } from './page-client.ts';

/** The whole bot over the project's own article, behind the preview's door. */
let corpus: OpenedCorpus;
let preview: Preview;
beforeAll(async () => {
  corpus = await openCorpus('corpus');
  const { respond, deferred } = responderOver(corpus);
  preview = await openPreview({
    port: 0,
    commands: COMMAND_DATA,
    samples: ['Did Miguel Ojeda say that?'],
    respond,
    deferral: deferred,
    report: () => undefined,
  });
});
afterAll(() => preview.close());

const QUESTION = 'Who leads the Rust for Linux effort?';

/** A text display or a button, wherever it stands. */
interface Part {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
}
const partsOf = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...partsOf(part.components ?? [])]);
const parts = (message: ChannelMessage | undefined): Part[] => partsOf((message?.components ?? []) as readonly Part[]);
const quotesIn = (tree: Tree): string[] =>
  tree.flatMap((node) =>
    node.kind === 'quote' ? [node.inner.map((inner) => ('text' in inner ? inner.text : '')).join('')] : [],
  );

it('answers a question in the article’s words, and a pressed button under it', async () => {
  const page = await pageOf(preview);
  expect(await page.act({ act: 'command', name: 'ask', options: { question: QUESTION } })).toEqual({ result: 'done' });
  const [, reply] = await page.until((messages) => messages.length === 2);
  const shown = parts(reply).flatMap(({ content = '' }) => quotesIn(parseDiscordMarkdown(content)));
  const text = corpus.articles.map((article) => article.text).join('\n');
  expect(shown.length).toBeGreaterThan(0);
  for (const quote of shown) expect(text).toContain(quote);
  expect(shown.join(' ')).toContain('Miguel Ojeda');

  const after = parts(reply).find(({ label }) => label === 'After');
  expect(await page.act({ act: 'component', message: reply?.id ?? '', customId: after?.custom_id ?? '' })).toEqual({
    result: 'done',
  });
  const [, walked] = await page.until((messages) => messages[1]?.edited_timestamp !== null);
  const length = (message: ChannelMessage | undefined): number =>
    parts(message)
      .map(({ content = '' }) => content)
      .join('').length;
  expect(length(walked)).toBeGreaterThan(length(reply));
});

it('suggests articles while one is typed', async () => {
  const page = await pageOf(preview);
  const outcome = await page.act({
    act: 'typing',
    name: 'ask',
    options: { question: 'q', article: 'rust' },
    focused: 'article',
  });
  expect(outcome).toMatchObject({ result: 'choices', choices: [{ value: 'rust-in-the-linux-kernel' }] });
});

it('runs every command for messages on what somebody wrote', async () => {
  const page = await pageOf(preview);
  const [message] = page.messages();
  const names = COMMAND_DATA.flatMap(({ name, type }) => (type === 3 ? [name] : []));
  for (const name of names) {
    const before = page.messages().length;
    expect(await page.act({ act: 'message command', name, message: message?.id ?? '' })).toEqual({ result: 'done' });
    const messages = await page.until((all) => all.length > before);
    expect(parts(messages.at(-1)).some(({ content = '' }) => content !== '')).toBe(true);
  }
});
