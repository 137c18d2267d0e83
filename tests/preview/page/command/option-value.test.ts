import { expect, it } from 'vitest';
import { fieldValue, fittingChoices, fixedChoices } from '../../../../src/preview/page/command/option-value.ts';
import type { CommandOption } from '../../../../src/preview/page/protocol.ts';

const TEXT: CommandOption = { name: 'question', description: '', type: 3, required: true, min_length: 2 };
const FLAG: CommandOption = { name: 'private', description: '', type: 5 };
const WHOLE: CommandOption = { name: 'count', description: '', type: 4 };
const KIND: CommandOption = {
  name: 'kind',
  description: '',
  type: 3,
  choices: [
    { name: 'Direct', value: 'direct' },
    { name: 'Partly direct', value: 'mixed' },
  ],
};

it.each<[option: CommandOption, typed: string, value: unknown]>([
  [TEXT, ' why? ', ' why? '],
  [FLAG, '', null],
  [FLAG, 'True', true],
  [FLAG, ' false ', false],
  [WHOLE, '12', 12],
  [KIND, 'partly DIRECT', 'mixed'],
  [KIND, 'mixed', 'mixed'],
  [KIND, '', null],
])('%j reads %j as %j', (option, typed, value) => {
  expect(fieldValue(option, typed, null)).toEqual({ value, problem: null });
});

it.each<[option: CommandOption, typed: string, problem: string]>([
  [TEXT, '  ', '“question” is required.'],
  [TEXT, 'w', '“question” takes at least 2 characters.'],
  [FLAG, 'perhaps', '“private” takes one of: True, False.'],
  [WHOLE, '1.5', '“count” takes a number.'],
  [WHOLE, 'many', '“count” takes a number.'],
  [KIND, 'indirect', '“kind” takes one of: Direct, Partly direct.'],
])('%j cannot be %j', (option, typed, problem) => {
  expect(fieldValue(option, typed, null)).toEqual({ value: null, problem });
});

it('sends the value of a suggestion, not its name', () => {
  expect(fieldValue(TEXT, 'A title', { name: 'A title', value: 'an-id' })).toEqual({ value: 'an-id', problem: null });
});

it('narrows fixed choices by any part of their name', () => {
  expect(fittingChoices(fixedChoices(KIND) ?? [], 'DIR').map(({ value }) => value)).toEqual(['direct', 'mixed']);
  expect(fittingChoices(fixedChoices(KIND) ?? [], 'part').map(({ value }) => value)).toEqual(['mixed']);
  expect(fixedChoices(TEXT)).toBeNull();
});
