import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.ts';
import { autocomplete, chatInput } from '../support/discord/payloads.ts';
import { literalBot, responderOver } from './bot.ts';
import { pressOf } from './buttons.ts';
import { isHidden, markdownOf } from './shown.ts';

/** A cooldown with a clock of its own. */
function cooldownAt(requests = 20, seconds = 60) {
  let now = 1_000;
  const cooldown = createCooldown({ requests, seconds }, () => now);
  if (!cooldown) throw new Error('there is a limit');
  return {
    cooldown,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('an allowance', () => {
  it('is as many questions at once as it says; then one for each share of the time', () => {
    const { cooldown, pass } = cooldownAt();
    for (let i = 0; i < 20; i++) expect(cooldown.waitFor('1', 'asking')).toBe(0);
    expect(cooldown.waitFor('1', 'asking')).toBeCloseTo(3_000, 6);
    // Asking in vain makes it no longer.
    pass(2_000);
    expect(cooldown.waitFor('1', 'asking')).toBeCloseTo(1_000, 6);
    pass(1_000);
    expect(cooldown.waitFor('1', 'asking')).toBe(0);
    expect(cooldown.waitFor('1', 'asking')).toBeGreaterThan(2_900);
    pass(60_000);
    for (let i = 0; i < 20; i++) expect(cooldown.waitFor('1', 'asking')).toBe(0);
  });

  it('is everybody’s own', () => {
    const { cooldown } = cooldownAt();
    for (let i = 0; i < 30; i++) cooldown.waitFor('1', 'asking');
    expect(cooldown.waitFor('2', 'asking')).toBe(0);
  });

  it('goes four times as far for buttons; typing costs no question, and has an end too', () => {
    const { cooldown } = cooldownAt();
    for (let i = 0; i < 800; i++) expect(cooldown.waitFor('1', 'typing')).toBe(0);
    expect(cooldown.waitFor('1', 'typing')).toBeGreaterThan(0);
    for (let i = 0; i < 80; i++) expect(cooldown.waitFor('1', 'pressing')).toBe(0);
    expect(cooldown.waitFor('1', 'pressing')).toBeGreaterThan(0);
    expect(cooldown.waitFor('1', 'asking')).toBeGreaterThan(0);
  });

  it.each([
    [20, 0],
    [0, 60],
  ])('%d questions in %d seconds are no limit', (requests, seconds) => {
    expect(createCooldown({ requests, seconds })).toBeNull();
  });
});

describe('a flood of people', () => {
  it('neither frees whoever asks too much nor holds up the others, and takes no more memory', () => {
    const { cooldown, pass } = cooldownAt();
    for (let i = 0; i < 20; i++) cooldown.waitFor('flooder', 'asking');
    let held = 0;
    for (let i = 0; i < 100_000; i++) if (cooldown.waitFor(`9${i}`, 'asking') > 0) held++;
    expect(held).toBe(0);
    expect(cooldown.waitFor('flooder', 'asking')).toBeGreaterThan(2_900);
    const before = process.memoryUsage();
    for (let i = 0; i < 400_000; i++) {
      if (i % 100 === 0) pass(3);
      cooldown.waitFor(`8${i}`, 'asking');
    }
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_000_000);
  });

  it('of which a thousand ask too much holds up hardly anybody else', () => {
    const { cooldown } = cooldownAt();
    for (let person = 0; person < 1_000; person++)
      for (let i = 0; i < 25; i++) cooldown.waitFor(`7${person}`, 'asking');
    let held = 0;
    for (let i = 0; i < 10_000; i++) if (cooldown.waitFor(`6${i}`, 'asking') > 0) held++;
    expect(held).toBeLessThan(20);
  });
});

describe('whoever asks too much', () => {
  const setUp = () => {
    const { cooldown, pass } = cooldownAt(3, 60);
    const bot = literalBot();
    return { ...responderOver(bot, { cooldown, visibility: 'public' }), bot, pass };
  };

  it('is told in private when to ask again, without a search', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_790_000_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    const { respond, bot, pass } = setUp();
    const ask = () => respond(chatInput('ask', { question: 'Who leads the effort?' }));
    for (let i = 0; i < 3; i++) await ask();
    expect(bot.queries).toHaveLength(3);
    const reply = await ask();
    expect(bot.queries).toHaveLength(3);
    expect(isHidden(reply)).toBe(true);
    const [, seconds] = /<t:(\d+):R>/.exec(markdownOf(reply)) ?? [];
    expect(Number(seconds)).toBe(1_790_000_020);
    expect((await respond(chatInput('ask', { question: 'q' }, { userId: '1290000000000000099' }))).type).toBe(4);
    expect(bot.queries).toHaveLength(4);
    pass(20_000);
    await ask();
    expect(bot.queries).toHaveLength(5);
  });

  it('gets no suggestions after a long while of typing, and presses in vain', async () => {
    const { respond } = setUp();
    const type = () => respond(autocomplete('ask', { question: 'rust' }, 'question'));
    expect(JSON.stringify(await type())).toContain('rust');
    for (let i = 0; i < 130; i++) await type();
    expect(await type()).toEqual({ type: 8, data: { choices: [] } });
    for (let i = 0; i < 12; i++) await respond(pressOf('x'));
    expect(markdownOf(await respond(pressOf('x')))).toMatch(/<t:\d+:R>/);
  });
});
