import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { literalBot, QUOTATIONS, RUST, responderOver } from '../bot/bot.ts';
import { buttonsOf, choiceOf, menusOf, type Pressed, pressOf } from '../bot/buttons.ts';
import { chatInput } from '../support/discord/payloads.ts';
import type { Discord } from '../support/discord/server.ts';
import type { Responder } from '../support/responder.ts';
import { held } from './answers.ts';
import { discordFor, doorTo } from './door.ts';

const ASK = { question: 'When was Rust merged?' };
const OTHER = '77';

/** A bot that has just been started, answering at once or after the door has put the interaction off. */
async function started(speed: string, shelf = QUOTATIONS): Promise<Discord> {
  const discord = await discordFor();
  const responder: Responder = responderOver(
    literalBot(shelf, undefined, [{ article: RUST, sentence: 0, question: RETOLD }]),
  );
  const putOff = held<void>();
  const slowly = async (interaction: APIInteraction) => {
    await putOff.promise;
    return responder.respond(interaction);
  };
  const respond = speed === 'late' ? slowly : responder.respond;
  const times = speed === 'late' ? { deferAfterMs: 20 } : {};
  const { log } = await doorTo(discord, { respond, deferral: responder.deferred, ...times });
  void log.first('slow').then(() => putOff.release());
  return discord;
}

const RETOLD = 'Who merged Rust?';
/** Another bot than the one under whose reply something is chosen or pressed. */
async function further(speed: string, shown: APIInteraction, next: (callback: unknown) => APIInteraction) {
  const answer = await (await started('at once')).ask(shown);
  const second = await started(speed);
  const result = await second.ask(next(answer.callback));
  expect(second.violations).toEqual([]);
  return result;
}

describe.each(['at once', 'late'])('a menu or question whose answer comes %s', (speed) => {
  it('changes the message with the menu', async () => {
    const { callback, messages } = await further(speed, chatInput('quote'), (shown) => {
      const [{ id = '', entries = [] } = {}] = menusOf(shown);
      return choiceOf(id, entries[2]?.value ?? '', { under: shown });
    });
    expect(callback.type).toBe(speed === 'late' ? 6 : 7);
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).toContain('**1 quotation** by Jonathan Corbet');
  });

  it('answers a question beside the message, in private', async () => {
    const page = chatInput('articles', { article: 'rust', private: false });
    const {
      callback,
      messages,
      private: hidden,
    } = await further(speed, page, (shown) => pressOf(idIn(shown, RETOLD), { hidden: false, under: shown }));
    expect(callback.type).toBe(speed === 'late' ? 5 : 4);
    expect(hidden).toBe(true);
    expect(JSON.stringify(messages)).toContain(`Asked: ${RETOLD}`);
  });
});

const idIn = (response: unknown, label: string): string =>
  buttonsOf(response).find((button) => button.label === label)?.id ?? `no ${label}`;

describe.each(['at once', 'late'])('a button whose answer comes %s', (speed) => {
  async function pressed(label: string, where: Pressed, options: object = ASK, shelf = QUOTATIONS) {
    const first = await started('at once');
    const answer = await first.ask(chatInput('ask', { ...ASK, ...options }));
    // The bot that is asked further is another one.
    const second = await started(speed, shelf);
    const result = await second.ask(pressOf(idIn(answer.callback, label), where));
    expect(second.violations).toEqual([]);
    return result;
  }

  it('changes a private message', async () => {
    const { callback, edits, followUps, messages } = await pressed('After', {});
    expect(callback.type).toBe(speed === 'late' ? 6 : 7);
    expect(edits).toHaveLength(speed === 'late' ? 1 : 0);
    expect(followUps).toEqual([]);
    expect(JSON.stringify(messages)).toContain('After: It has grown since.');
    expect(messages).toHaveLength(1);
  });

  it('changes the message of the person whose it is, and comes in private to somebody else', async () => {
    const own = await pressed('After', { hidden: false }, { private: false });
    expect(own.callback.type).toBe(speed === 'late' ? 6 : 7);
    const others = await pressed('After', { hidden: false, userId: OTHER }, { private: false });
    expect(others.callback.type).toBe(speed === 'late' ? 5 : 4);
    expect(others.private).toBe(true);
    expect(JSON.stringify(others.messages)).toContain('After: It has grown since.');
  });

  it('shares with everybody, and calls nobody', async () => {
    const shared = await pressed('Share', { userId: OTHER });
    expect(shared.callback.type).toBe(speed === 'late' ? 5 : 4);
    expect(shared.private).toBe(false);
    expect(JSON.stringify(shared.messages)).toContain('Shared by <@77>');
    expect(shared.messages).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it.each(['After', 'Share'])('tells only the person who presses %s that the article has changed', async (label) => {
    const told = await pressed(label, {}, ASK, new Map());
    const [last] = told.messages.slice(-1);
    expect(JSON.stringify(last)).toContain('The article has changed since');
    expect(Number(last?.flags) & 64).toBe(64);
    expect(told.removed).toBe(speed === 'late' && label === 'Share');
  });
});
