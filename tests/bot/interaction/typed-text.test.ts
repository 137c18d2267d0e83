import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discreetError, privateTexts, withoutTyped } from '../../../src/bot/interaction/typed-text.ts';
import { autocomplete, button, chatInput, message, messageCommand } from '../../support/discord/payloads.ts';

describe('what nobody typed stays in a message', () => {
  it.each([
    ['the index is gone', 'Who keeps the gondola?', 'the index is gone'],
    ['index 7 of 3', 'Who wrote this index?', '[hidden] 7 of 3'],
    ['x is not a function', 'What is it, and why not?', 'x is not a function'],
    [
      'Cannot read properties of undefined',
      'Have they already spread it properly?',
      'Cannot read properties of undefined',
    ],
    ['Maximum call stack size exceeded', 'Who called Max?', 'Maximum call stack size exceeded'],
    ['it cannot answer (503, all_shards_failed)', 'Who answered all?', 'it cannot answer (503, all_shards_failed)'],
    ['it cannot answer (503, all_shards_failed)', 'Which shards?', 'it cannot answer (503, all_[hidden]_failed)'],
    ['the library is empty', 'the library', '[hidden] is empty'],
  ])('%s ← %s', (text, typed, told) => {
    expect(withoutTyped(text, [typed])).toBe(told);
  });

  it('the whole of it, when nothing was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => withoutTyped(text, []) === text || text.includes(' is not valid JSON')),
    );
  });
});

describe('what somebody typed is hidden', () => {
  it.each([
    ['no article for "Who loves Mary?" today', 'Who loves Mary?', 'no article for "[hidden]?" today'],
    ['no article for "WHO LOVES MARY"', 'Who loves Mary?', 'no article for "[hidden]"'],
    ['cut: "o loves Mar"…', 'Who loves Mary?', 'cut: "[hidden]"…'],
    ['GET /find?q=Who%20loves%20Mary%3F failed', 'Who loves Mary?', 'GET /find?q=[hidden] failed'],
    ['line 3: "Who\\nloves"', 'Who\nloves Mary', 'line 3: "[hidden]"'],
    ['no such word: incontrovertib', 'incontrovertibly', 'no such word: [hidden]'],
    ['no speaker "AI"', 'AI', 'no speaker "[hidden]"'],
    ['no speaker "who is it"', 'Who is it?', 'no speaker "[hidden]"'],
    ['no topic "what is the one"', 'so what is the one thing?', 'no topic "[hidden]"'],
    ['no topic "犬は動物"', '犬は動物です。', 'no topic "[hidden]"'],
    ['no topic "Zoe Angstrom"', 'Zoë Ångström', 'no topic "[hidden]"'],
  ])('%s ← %s', (text, typed, told) => {
    expect(withoutTyped(text, [typed])).toBe(told);
  });

  it.each(['who wrote this?', '{"question": who wrote this?}', 'who wrote this? '.repeat(40)])(
    'in what JSON.parse says of %j, also when it is not known what was typed',
    (text) => {
      try {
        JSON.parse(text);
        expect.fail('it was JSON');
      } catch (error) {
        for (const typed of [[], [text]]) {
          const told = discreetError(error, typed);
          expect(`${told.message}${told.stack}`).not.toMatch(/who|wrote|this|question/);
          expect(told.message).toMatch(/JSON/);
        }
      }
    },
  );

  it('wherever it stands, whole or cut', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const words = fc.array(word, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom('"', "'", ' ', '(', '/'), (typed, a, b, mark) => {
        const question = typed.join(' ');
        const [from, to] = [a % question.length, b % question.length].sort((x, y) => x - y);
        const told = withoutTyped(`zzzz${mark}${question.slice(from, to)}${mark}zzzz`, [question]);
        const whole = question.slice(from, to).match(/(?<![a-z])[a-z]{4,}(?![a-z])/g) ?? [];
        const cutOut = whole.filter((one) => typed.includes(one));
        for (const one of cutOut) expect(told.split(/[^a-z]+/)).not.toContain(one);
      }),
    );
  });
});

describe('what is private in an interaction', () => {
  const LONG = 'secret '.repeat(2_000);
  it.each([
    ['an option', chatInput('ask', { question: 'my secret' }), 'my secret'],
    ['an option of any length', chatInput('ask', { question: LONG }), LONG],
    ['what is being typed', autocomplete('ask', { question: 'my secr' }, 'question'), 'my secr'],
    ['a message', messageCommand('Ask about this', 'my secret'), 'my secret'],
    [
      'the embeds of a message',
      {
        ...messageCommand('Ask about this', ''),
        data: {
          resolved: { messages: { '1': message('', { embeds: [{ title: 'a title', description: 'my secret' }] }) } },
        },
      },
      'my secret',
    ],
    [
      'a field of a form',
      {
        token: 't',
        data: { components: [{ type: 1, components: [{ type: 4, custom_id: 'x', value: 'my secret' }] }] },
      },
      'my secret',
    ],
  ])('%s', (_, interaction, text) => {
    expect(privateTexts(interaction)).toContain(text);
  });

  it('the question above a reply whose button is pressed', () => {
    const reply = message('', {
      components: [{ type: 17, components: [{ type: 10, content: '**my secret**' }] }],
    } as unknown as Parameters<typeof message>[1]);
    expect(privateTexts({ ...button('x'), message: reply })).toContain('**my secret**');
  });

  it.each([undefined, null, 'text', 7, [], { data: null }, { data: { options: 'x' } }])('nothing in %j', (value) => {
    expect(privateTexts(value)).toEqual([]);
  });
});
