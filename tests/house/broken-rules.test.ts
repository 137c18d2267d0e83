import { expect, it } from 'vitest';
import { brokenRules } from './broken-rules.ts';
import { circlesOfFloors } from './circles.ts';
import type { HouseRules } from './rules.ts';
import { readSource, type Sources } from './sources.ts';

const RULES: HouseRules = {
  floors: ['domain', 'quotes', 'texts', 'config.ts'],
  innerFloors: { quotes: ['draft.ts', 'tokens', 'cues'] },
  mostEntries: 4,
  withoutLimit: [''],
  listsOfLanguages: ['texts'],
  homes: { '@scope/words': ['quotes/cues'], yaml: ['config.ts'] },
  readersOfEnvironment: ['config.ts'],
};

/** Sources made up of these texts by their files. */
function house(texts: Readonly<Record<string, string>>): Sources {
  const folders = new Map<string, string[]>([['', []]]);
  for (const file of Object.keys(texts))
    file.split('/').forEach((entry, depth, path) => {
      const folder = path.slice(0, depth).join('/');
      const known = folders.get(folder) ?? [];
      folders.set(folder, known.includes(entry) ? known : [...known, entry]);
    });
  return { files: Object.entries(texts).map(([file, text]) => readSource(file, text)), folders };
}

const TIDY = {
  'domain/span.ts': 'export interface Span {}',
  'quotes/draft.ts': `import type { Span } from '../domain/span.ts';`,
  'quotes/find.ts': `import './tokens/tokens.ts';\nimport './cues/cue.ts';`,
  'quotes/tokens/tokens.ts': `import '../draft.ts';`,
  'quotes/cues/cue.ts': `import '../tokens/tokens.ts';\nimport { word } from '@scope/words/list';`,
  'texts/texts.ts': `import './french.ts'; import { readFile } from 'node:fs';`,
  'texts/french.ts': '',
  'config.ts': 'export const read = () => process.env;',
};

it('finds nothing in a tidy house', () => {
  expect(Object.values(brokenRules(house(TIDY), RULES)).flat()).toEqual([]);
});

it.each<[rule: keyof ReturnType<typeof brokenRules>, changed: Record<string, string>, breach: string]>([
  [
    'floors',
    { 'domain/span.ts': `type A = import('../quotes/draft.ts').Draft;` },
    'domain/span.ts imports quotes/draft.ts',
  ],
  ['floors', { 'domain/span.ts': `export * from '../config.ts';` }, 'domain/span.ts imports config.ts'],
  ['floors', { 'cellar/wine.ts': '' }, 'cellar is not in the list of floors'],
  [
    'innerFloors',
    { 'quotes/tokens/tokens.ts': `await import('../cues/cue.ts');` },
    'quotes/tokens/tokens.ts imports quotes/cues/cue.ts',
  ],
  [
    'innerFloors',
    { 'quotes/cues/cue.ts': `import type { A } from '../find.ts';` },
    'quotes/cues/cue.ts imports quotes/find.ts',
  ],
  ['innerFloors', { 'quotes/speakers/who.ts': '' }, 'quotes/speakers is not in the list of inner floors'],
  ['homes', { 'quotes/find.ts': `import '@scope/words';` }, 'quotes/find.ts imports @scope/words'],
  ['homes', { 'config.ts': `process.env; import 'dotenv/config';` }, 'config.ts imports dotenv/config'],
  ['environment', { 'quotes/find.ts': 'process.env.HOME' }, 'quotes/find.ts reads the environment'],
  ['environment', { 'config.ts': '' }, 'config.ts does not read the environment'],
  [
    'entries',
    { 'texts/a.ts': '', 'texts/b.ts': '', 'texts/c.ts': '', 'texts/words.json.ts': '' },
    'texts has 5 entries',
  ],
  ['circles', { 'quotes/draft.ts': `import type { Token } from './tokens/tokens.ts';` }, 'quotes: draft.ts ↔ tokens'],
])('%s: %j', (rule, changed, breach) => {
  expect(brokenRules(house({ ...TIDY, ...changed }), RULES)[rule]).toEqual([breach]);
});

it('a language more does not fill a list of languages', () => {
  const languages = { 'texts/german.ts': '', 'texts/portuguese.ts': '', 'texts/japanese.ts': '', 'texts/thai.ts': '' };
  expect(brokenRules(house({ ...TIDY, ...languages }), RULES).entries).toEqual([]);
});

it('finds circles within circles once, and circles of folders', () => {
  const files = house({
    'a/one.ts': `import './two.ts'; import '../b/four.ts';`,
    'a/two.ts': `import './three.ts';`,
    'a/three.ts': `import './two.ts'; import './one.ts';`,
    'b/four.ts': `import '../a/five.ts';`,
    'a/five.ts': '',
  });
  expect(brokenRules(files, RULES).circles).toEqual(['src: a ↔ b', 'a: one.ts ↔ three.ts ↔ two.ts']);
  expect(circlesOfFloors(files.files)).toEqual([['a', 'b']]);
});

it('reads names, lines of functions and what a file holds', () => {
  const source = readSource(
    'a.ts',
    [
      `const WORD = '🙂ü';`,
      'export const { left, right: [first] } = WORD;',
      'interface Shape { area(): number }',
      'class Square {',
      '  area = () => {',
      '    return 1;',
      '  };',
      '  static #cut() {}',
      '}',
      'export { Square };',
      '',
    ].join('\n'),
  );
  expect(source.lines).toBe(10);
  expect(source.names.map(({ name, kind, exported }) => `${name} ${kind} ${exported}`)).toEqual([
    'WORD value false',
    'left value true',
    'first value true',
    'Shape type false',
    'Square class true',
  ]);
  expect(source.functions).toEqual([
    { name: 'area', line: 5, lines: 3 },
    { name: '#cut', line: 8, lines: 1 },
  ]);
  const holds = (text: string) => readSource('a.ts', text).holds;
  expect(source.holds).toBe('code');
  expect(holds(`import type { A } from './b.ts'; export type B = A | null;`)).toBe('types');
  expect(holds('export const WORDS = new Set(["a"]);')).toBe('data');
});
