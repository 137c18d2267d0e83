import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInteraction } from '../../src/transports/interaction.ts';
import { buttonsOf } from '../bot/buttons.ts';
import { chatInput } from '../support/discord/payloads.ts';
import type { RecordedRequest } from '../support/discord/rest-server.ts';
import type { Discord } from '../support/discord/server.ts';
import { anyInteraction } from '../support/interactions.ts';
import { openCorpus } from '../support/opened.ts';
import { responderOver } from '../support/responder.ts';
import { discordFor, doorTo } from './door.ts';
import { httpDoorFor, send } from './http.ts';

const INTERACTIONS = 150;

/** Every run sends the same, but for ids and tokens, which are never the same twice. */
const SEED = 20_261_121;

/** Resolves with the body of the first answer that Discord is sent for an interaction. */
function callbackText(discord: Discord, path: string): Promise<string> {
  return new Promise((resolve) => {
    const look = (request: RecordedRequest): void => {
      if (request.path !== path) return;
      discord.events.off('request', look);
      resolve(request.text);
    };
    discord.events.on('request', look);
  });
}

it(`${INTERACTIONS} generated interactions get the same answer, byte for byte, by the gateway and by HTTP`, async () => {
  const { answerer, library } = await openCorpus('corpus');
  const { respond, deferred: deferral } = responderOver({ answerer, library });
  const discord = await discordFor({ validate: false });
  discord.events.setMaxListeners(INTERACTIONS);
  const { log } = await doorTo(discord, { respond, deferral });
  const { url } = await httpDoorFor(discord, { respond, deferral });

  const questions = ['Who leads the Rust for Linux effort?', 'What did Greg Kroah-Hartman say about misc drivers?'];
  const asked = questions.map((question) => respond(chatInput('ask', { question })));
  const buttons = (await Promise.all(asked)).flatMap(buttonsOf).flatMap(({ id }) => (id === '' ? [] : [id]));
  const known = {
    questions: [...questions, 'What is the tipping point?', 'drivers'],
    articles: ['rust-in-the-linux-kernel'],
    speakers: ['Jonathan Corbet', 'kroah-hartman'],
    topics: ['viability', 'data races'],
    buttons,
    menus: [],
  };

  const lengths: number[] = [];
  let strange = 0;
  for (const interaction of fc.sample(anyInteraction(known), { numRuns: INTERACTIONS, seed: SEED })) {
    const body = JSON.stringify(interaction);
    const http = send(url, { body, headers: discord.key.headers(body) });
    if (!isInteraction(interaction)) {
      strange += 1;
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
      expect([400, 200]).toContain((await http).status);
      continue;
    }
    const gateway = callbackText(discord, `/interactions/${interaction.id}/${interaction.token}/callback`);
    discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    const [{ status, text }, callback] = await Promise.all([http, gateway]);
    expect(status).toBe(200);
    expect(text).toBe(callback);
    lengths.push(text.length);
  }
  expect(lengths.length).toBeGreaterThan(INTERACTIONS / 2);
  expect(new Set(lengths).size).toBeGreaterThan(20);
  expect(strange).toBeGreaterThan(0);
  await discord.ask(chatInput('ask', { question: 'Has everything arrived?' }));
  expect(log.of('error')).toHaveLength(strange);
});
