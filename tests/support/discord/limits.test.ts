import { describe, expect, it } from 'vitest';
import { commandViolations } from './command-limits.ts';
import { limitViolations } from './limits.ts';
import { openapiAvailable, openapiSkipReason, validateBody } from './openapi.ts';

const QUIET = { allowed_mentions: { parse: [] } };
const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const link = (more: object = {}) => ({ type: 2, style: 5, label: 'Open', url: 'https://example.com/a', ...more });
const press = (custom_id: string, more: object = {}) => ({ type: 2, style: 2, label: 'More', custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const v2 = (...components: object[]) => ({ type: 4, data: { flags: V2, components, ...QUIET } });
const says = (data: object) => ({ type: 4, data: { ...data, ...QUIET } });

describe('limitViolations', () => {
  it.each<[string, unknown]>([
    ['a text', says({ content: 'hello' })],
    ['a container', v2({ type: 17, components: [text('a'), row(link(), press('a'))] })],
    ['a section', v2({ type: 9, components: [text('a')], accessory: link() })],
    ['as much text as there may be', v2(text('x'.repeat(2000)), text('x'.repeat(2000)))],
    ['as many components', v2(...Array.from({ length: 40 }, () => text('x')))],
    ['a deferral', { type: 5, data: { flags: 64 } }],
    [
      'suggestions',
      { type: 8, data: { choices: Array.from({ length: 25 }, (_, i) => ({ name: 'x'.repeat(100), value: `${i}` })) } },
    ],
    ['no suggestions', { type: 8, data: { choices: [] } }],
    ['a change of buttons only', { type: 7, data: { components: [row(press('a'))], ...QUIET } }],
  ])('finds nothing in %s', (_, response) => {
    expect(limitViolations(response)).toEqual([]);
    expect(validateBody('POST', '/interactions/1/token/callback', response)).toEqual([]);
  });

  it.each<[RegExp, unknown]>([
    [/the message is empty/, says({ content: ' ' })],
    [/the message is empty/, v2()],
    [/over 2000/, says({ content: 'x'.repeat(2001) })],
    [/over 6000/, says({ embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) })],
    [/content: cannot stand beside/, { type: 4, data: { flags: V2, content: 'a', components: [text('a')], ...QUIET } }],
    [/embeds: cannot stand beside/, { type: 4, data: { flags: V2, embeds: [{}], components: [text('a')], ...QUIET } }],
    [/need the flag/, says({ components: [text('a')] })],
    [/41, over 40/, v2({ type: 17, components: Array.from({ length: 40 }, () => text('x')) })],
    [/4001 characters of text/, v2(text('x'.repeat(4000)), { type: 9, components: [text('x')], accessory: link() })],
    [/text display: empty/, v2(text('\n'))],
    [/half a character/, v2(text('a \ud83d b'))],
    [/half a character/, { type: 8, data: { choices: [{ name: 'a', value: 'a\ude00' }] } }],
    [/section: 4 texts/, v2({ type: 9, components: [1, 2, 3, 4].map(() => text('a')), accessory: link() })],
    [/section: no accessory/, v2({ type: 9, components: [text('a')] })],
    [/6 buttons, over 5/, v2(row(...[1, 2, 3, 4, 5, 6].map((n) => press(`${n}`))))],
    [/row: empty/, v2(row())],
    [/custom_id a is there twice/, v2(row(press('a')), { type: 17, components: [row(press('a'))] })],
    [/custom_id of 101 characters/, v2(row(press('x'.repeat(101))))],
    [/no custom_id/, v2(row(press('')))],
    [/label over 80/, v2(row(link({ label: 'x'.repeat(81) })))],
    [/neither label nor emoji/, v2(row(link({ label: '' })))],
    [/url of 513 characters/, v2(row(link({ url: `https://example.com/${'x'.repeat(493)}` })))],
    [/not a url/, v2(row(link({ url: 'javascript:alert(1)' })))],
    [/a link with a custom_id/, v2(row(link({ custom_id: 'a' })))],
    [/over 25/, { type: 8, data: { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: 'a' })) } }],
    [/name of 101 characters/, { type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'a' }] } }],
    [/name of 0 characters/, { type: 8, data: { choices: [{ name: '', value: 'a' }] } }],
    [/value of 101 characters/, { type: 8, data: { choices: [{ name: 'a', value: 'x'.repeat(101) }] } }],
    [/flags: 128 cannot be set/, { type: 5, data: { flags: 128 } }],
    [/allowed_mentions: absent/, { type: 4, data: { content: 'a' } }],
    [
      /allowed_mentions: calls everyone/,
      { type: 4, data: { content: 'a', allowed_mentions: { parse: ['everyone'] } } },
    ],
    [/is no response/, { type: 99 }],
    [/no message/, { type: 4 }],
  ])('finds %s', (complaint, response) => {
    expect(limitViolations(response).join('\n')).toMatch(complaint);
  });
});

describe('commandViolations', () => {
  const ask = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'A text', ...more });

  it('finds nothing in what is in order', () => {
    const commands = [
      ask({ options: [option('a', { required: true }), option('b', { autocomplete: true })] }),
      { type: 3, name: 'Ask This' },
    ];
    expect(commandViolations(commands)).toEqual([]);
    expect(validateBody('PUT', '/applications/1/commands', commands)).toEqual([]);
  });

  it.each<[RegExp, object[]]>([
    [/not in lower case/, [ask({ name: 'Ask' })]],
    [/is no name/, [ask({ name: 'ask me' })]],
    [/not in lower case/, [ask({ options: [option('Question')] })]],
    [/a required option after/, [ask({ options: [option('a'), option('b', { required: true })] })]],
    [
      /choices beside autocomplete/,
      [ask({ options: [option('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    ],
    [
      /26 choices/,
      [
        ask({
          options: [option('a', { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: 'a' })) })],
        }),
      ],
    ],
    [/en is no locale/, [ask({ name_localizations: { en: 'ask' } })]],
    [/description of 101/, [ask({ description: 'x'.repeat(101) })]],
    [/description of 0/, [ask({ description: '' })]],
    [/there twice/, [ask(), ask()]],
    [/two options of one name/, [ask({ options: [option('a'), option('a')] })]],
    [/min_length over max_length/, [ask({ options: [option('a', { min_length: 9, max_length: 3 })] })]],
    [/which only slash commands have/, [{ type: 3, name: 'Ask', description: 'no' }]],
  ])('finds %s', (complaint, commands) => {
    expect(commandViolations(commands).join('\n')).toMatch(complaint);
  });
});

describe(`Discord's own description${openapiSkipReason}`, () => {
  it.skipIf(!openapiAvailable)('names the place, and only the place, that is wrong', () => {
    const callback = (body: unknown) =>
      validateBody('POST', '/api/v10/interactions/1/token/callback?with_response=false', body);
    expect(callback({ type: 4, data: { content: 'x'.repeat(2001) } })).toEqual([
      '/data/content must NOT have more than 2000 characters',
    ]);
    expect(callback(v2({ type: 17, components: [row(link({ label: 'x'.repeat(81) }))] }))).toEqual([
      '/data/components/0/components/0/components/0/label must NOT have more than 80 characters',
    ]);
    expect(callback({ type: 8 })).toEqual(["must have required property 'data'"]);
    expect(callback('text')).toEqual(['must be object']);
  });

  it.skipIf(!openapiAvailable)('knows which routes there are and what they take', () => {
    expect(validateBody('PATCH', '/webhooks/1/token/messages/@original', { content: 'x'.repeat(2001) })).toHaveLength(
      1,
    );
    expect(validateBody('POST', '/webhooks/1/token', { content: 'a', flags: 64 })).toEqual([]);
    expect(validateBody('PUT', '/applications/1/guilds/2/commands', [{ description: 'no name' }])).toHaveLength(1);
    expect(
      validateBody('PUT', '/applications/1/commands', [
        { name: 'a', description: 'b', default_member_permissions: '32' },
      ]),
    ).toEqual([]);
    expect(validateBody('GET', '/gateway/bot', undefined)).toEqual([]);
    expect(validateBody('POST', '/nowhere', {})).toEqual(['POST /nowhere: no such route']);
  });
});
