import type { BrowserContextOptions, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import { sampleMessages } from '../../src/cli/verbs/preview.ts';
import { openPreview, type PreviewOptions } from '../../src/preview/preview.ts';
import { type OpenedCorpus, openCorpus } from '../support/opened.ts';
import { responderOver } from '../support/responder.ts';
import { type BotPage, usingPage } from './bot-page.ts';

let opened: Promise<OpenedCorpus> | null = null;

/** The articles that come with the bot. */
export function shippedCorpus(): Promise<OpenedCorpus> {
  opened ??= openCorpus('corpus');
  return opened;
}

/** The whole bot behind a preview of its own, at its page in the browser. */
export async function usingBot(
  use: (page: BotPage) => Promise<void>,
  window: BrowserContextOptions = {},
  options: Partial<PreviewOptions> = {},
): Promise<void> {
  const corpus = await shippedCorpus();
  const { respond, deferred } = responderOver(corpus);
  const preview = await openPreview({
    port: 0,
    commands: COMMAND_DATA,
    samples: await sampleMessages(corpus),
    respond,
    deferral: deferred,
    report: () => undefined,
    ...options,
  });
  try {
    await usingPage(preview.address, use, window);
  } finally {
    await preview.close();
  }
}

/** The block quotes of a message, each of which must stand in an article, word for word. */
export async function verbatimQuotes(message: Locator): Promise<string[]> {
  const quotes = (await message.locator('blockquote').allInnerTexts()).map((quote) => quote.trim());
  const text = (await shippedCorpus()).articles.map((article) => article.text).join('\n');
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) for (const line of quote.split('\n')) expect(text).toContain(line);
  return quotes;
}
