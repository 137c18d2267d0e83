import { expect, it, vi } from 'vitest';
import { everyReply } from './every-reply.ts';
import { markedTexts, unmarkedIn } from './marked-texts.ts';

const marked = vi.hoisted(() => ({ now: null as ReturnType<typeof markedTexts> | null }));
vi.mock('../../src/bot/texts/languages.ts', async (original) => {
  const real = await original<typeof import('../../src/bot/texts/languages.ts')>();
  return { ...real, textsFor: (locale: unknown) => marked.now?.texts ?? real.textsFor(locale) };
});

/** Texts that no reply of these shows: Discord is told of them, or they are put together elsewhere. */
const NOT_IN_REPLIES = /^commands\.|^grammar\.|^problems\.nothingToShow$/;
/** Sections that the commands of these replies speak with. */
const SECTIONS = ['answers', 'cards', 'quotations', 'problems', 'buttons', 'general'];

it('every word of every reply is an article’s, a person’s, or comes from the words of a language', async () => {
  marked.now = markedTexts();
  const replies = await everyReply({});
  for (const [kind, response] of replies) {
    expect(unmarkedIn(response).match(/[a-z]+/gi) ?? [], kind).toEqual([]);
    expect(JSON.stringify(response), kind).toContain('⟦');
  }
  const { all, taken } = marked.now;
  const untaken = all.filter((path) => SECTIONS.includes(path.split('.')[0] ?? '') && !taken.has(path));
  expect(untaken.filter((path) => !NOT_IN_REPLIES.test(path))).toEqual([]);
});
