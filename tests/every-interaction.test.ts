import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { buttonsOf, menusOf, pressOf } from './bot/buttons.ts';
import { quotesIn } from './bot/shown.ts';
import { limitViolations } from './support/discord/limits.ts';
import { openapiAvailable, openapiSkipReason, validateBody } from './support/discord/openapi.ts';
import { chatInput } from './support/discord/payloads.ts';
import { standIn } from './support/drawn-text.ts';
import { anyInteraction } from './support/interactions.ts';
import { type OpenedCorpus, openCorpus } from './support/opened.ts';
import { type Responder, responderOver } from './support/responder.ts';
import { runs } from './support/runs.ts';

/** `npm run fuzz` does the same with more of them. */
const INTERACTIONS = runs(400, 1_500);

let corpus: OpenedCorpus;
let responder: Responder;
const errors: Error[] = [];
beforeAll(async () => {
  corpus = await openCorpus('corpus');
  responder = responderOver(corpus, { onError: (error) => errors.push(error) });
});

const known = {
  questions: [
    'Who leads the Rust for Linux effort?',
    'What did Greg Kroah-Hartman say about misc drivers?',
    'What is the tipping point?',
    'What does Linus Torvalds think about Rust?',
    'When will the targeted drivers be merged into mainline?',
    'drivers',
  ],
  articles: ['rust-in-the-linux-kernel', 'Rust in the Linux kernel', '[Rust in the Linux kernel]'],
  speakers: ['Jonathan Corbet', 'kroah-hartman', 'prossimo', 'maintainers'],
  topics: ['viability', 'merge window', 'data races'],
};

/** The ids of buttons under some replies, and of those that they lead to. */
async function realButtons(): Promise<string[]> {
  const asked = known.questions.map((question) => chatInput('ask', { question }));
  const checked = known.questions.slice(0, 3).map((text) => chatInput('verify', { text }));
  const quotes = [{}, { topic: 'rust' }, { speaker: 'corbet' }].map((options) => chatInput('quote', options));
  const idsUnder = async (interaction: APIInteraction) =>
    buttonsOf(await responder.respond(interaction)).flatMap(({ id }) => (id === '' ? [] : [id]));
  const first = (await Promise.all([...asked, ...checked, ...quotes].map(idsUnder))).flat();
  const second = (await Promise.all(first.map((id) => idsUnder(pressOf(id))))).flat();
  return [...new Set([...first, ...second])];
}

it(`${INTERACTIONS} generated interactions over the shipped article: no rule broken, every quoted word verbatim${openapiAvailable ? '' : ` (${openapiSkipReason})`}`, async () => {
  let quoted = 0;
  const buttons = await realButtons();
  const menus = menusOf(await responder.respond(chatInput('quote'))).map(({ id, entries }) => ({
    id,
    values: entries.map(({ value }) => value),
  }));
  expect(menus.length).toBeGreaterThan(0);
  expect(buttons.length).toBeGreaterThan(20);
  await fc.assert(
    fc.asyncProperty(anyInteraction({ ...known, buttons, menus }), async (interaction) => {
      const response: unknown = JSON.parse(JSON.stringify(await responder.respond(interaction)));
      expect(limitViolations(response)).toEqual([]);
      expect(validateBody('post', '/interactions/1/token/callback', response)).toEqual([]);
      for (const words of quotesIn(response)) {
        quoted++;
        expect(standIn(corpus.articles, words), words).toBe(true);
      }
    }),
    { numRuns: INTERACTIONS },
  );
  expect(errors).toEqual([]);
  expect(quoted).toBeGreaterThan(INTERACTIONS / 10);
});
