import { describe, expect, it } from 'vitest';
import { isInteraction } from '../../src/transports/interaction.ts';
import { button, chatInput, ping } from '../support/discord/payloads.ts';

const SENT = chatInput('ask', { question: 'Who?' });
const DIRECT = chatInput('ask', { question: 'Who?' }, { guild: null });

describe('what can be answered', () => {
  it.each<[string, unknown]>([
    ['a command in a server', SENT],
    ['a command in a direct message', DIRECT],
    ['a button', button('m')],
    ['a ping, which nobody sends', ping()],
    ['a kind that is not known yet', { ...SENT, type: 99 }],
    ['an id and a token of any length', { ...SENT, id: '1', application_id: '0', token: 'a.b~c+d==' }],
  ])('%s', (_, sent) => {
    expect(isInteraction(sent)).toBe(true);
  });
});

describe('what cannot', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [SENT]],
    ['no type', { ...SENT, type: '2' }],
    ['no data', { ...SENT, data: null }],
    ['nobody who asks', { ...DIRECT, user: {} }],
    ['nobody who asks, in a server', { ...SENT, member: { user: null } }],
    ['an id of another type', { ...SENT, id: 1 }],
    ['no id', { ...SENT, id: '' }],
    ['an id that is no number', { ...SENT, id: '12a' }],
    ['an id that leads elsewhere', { ...SENT, id: '../../users/1' }],
    ['an application of that kind', { ...SENT, application_id: '1/2' }],
    ['no token', { ...SENT, token: '' }],
    ['a token that leads elsewhere', { ...SENT, token: '..' }],
    ['a token with a path', { ...SENT, token: 'a/b' }],
    ['a token with a query', { ...SENT, token: 'a?b' }],
    ['a token with white space', { ...SENT, token: 'a b' }],
    ['a token that no address can have', { ...SENT, token: 'a\ud83d' }],
  ])('%s', (_, sent) => {
    expect(isInteraction(sent)).toBe(false);
  });
});
