import { expect, it } from 'vitest';
import { chatInput, type Setting } from '../../support/discord/payloads.ts';
import { literalBot, responderOver } from '../bot.ts';
import { labelsOf, press, pressOf } from '../buttons.ts';
import { isHidden, markdownOf, shownOf } from '../shown.ts';

const restarted = () => responderOver(literalBot());
const verify = (options: Record<string, string | boolean>, setting: Setting = {}) =>
  restarted().respond(chatInput('verify', { text: 'We will *ship* it', ...options }, setting));

it('posts a verdict as it stands for everybody, and names who shares it', async () => {
  const verdict = await verify({});
  expect(labelsOf(verdict)).toEqual(['Share']);
  const shared = await press(restarted(), verdict, 'Share', { userId: '42' });
  expect(shared).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } });
  expect(isHidden(shared)).toBe(false);
  expect(markdownOf(shared)).toBe(`-# Shared by <@42>\n${markdownOf(verdict)}`);
  expect(labelsOf(shared)).toEqual([]);
});

it('is not there where everybody sees the reply, or nobody else is there', async () => {
  expect(labelsOf(await verify({ private: false }))).toEqual([]);
  expect(labelsOf(await verify({}, { guild: null }))).toEqual([]);
  expect(labelsOf(await verify({}, { guild: null, elsewhere: true }))).toEqual(['Share']);
  expect(labelsOf(await restarted().respond(chatInput('quote', { private: false })))).toEqual([]);
});

it('is refused under what everybody sees, and is the presser’s to wait for', async () => {
  const { respond, deferred } = restarted();
  const verdict = await verify({});
  expect(shownOf(await press({ respond }, verdict, 'Share', { hidden: false })).shown).toContain(
    'does nothing any more',
  );
  expect(deferred(pressOf('S'))).toEqual({ type: 5 });
});

it('makes nothing of a message that is not there', async () => {
  expect(shownOf(await restarted().respond(pressOf('S'))).shown).toContain('There is nothing to show here.');
});
