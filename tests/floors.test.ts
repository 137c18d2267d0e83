import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** The list is the order to read in: a file may import its own floor and any floor above it. */
const FLOORS = [
  'domain',
  'language',
  'corpus',
  'quotes',
  'library',
  'search',
  'cluster',
  'answer',
  'commands',
  'transports',
  'preview',
  'settings',
  'config.ts',
  'log.ts',
  'cli',
  'main.ts',
  'bundle.ts',
];

/** Which packages may be imported where, beyond Node's own; a package has one home, so that it can be exchanged there. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['transports'],
  'discord-api-types': ['commands', 'transports', 'preview', 'cli'],
  minisearch: ['search/full-text.ts'],
  '@opensearch-project/opensearch': ['cluster/connection.ts'],
  dotenv: ['config.ts'],
  pino: ['log.ts'],
  zod: ['settings', 'corpus', 'preview/page-request.ts'],
  yaml: ['corpus'],
  stemmer: ['language'],
  'mdast-util-from-markdown': ['corpus'],
  'micromark-extension-gfm-table': ['corpus'],
  'micromark-extension-gfm-strikethrough': ['corpus'],
  rolldown: ['bundle.ts'],
  linkedom: ['corpus/html'],
  '@mozilla/readability': ['corpus/html'],
};

const src = path.resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'));
const floorOf = (file: string): string => file.split('/')[0] ?? '';
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(src, file), 'utf8').matchAll(/(?:^|\s)(?:from|import)\s*\(?'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );

it('every file stands on a floor', () => {
  expect(files.filter((file) => !FLOORS.includes(floorOf(file)))).toEqual([]);
  expect(FLOORS.filter((floor) => !files.some((file) => floorOf(file) === floor))).toEqual([]);
});

it('a file imports its own floor and the floors above it only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => path.posix.join(path.posix.dirname(file), target))
      .filter((target) => FLOORS.indexOf(floorOf(target)) > FLOORS.indexOf(floorOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('every package is imported in its home only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter((target) => {
        const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
        return !(HOMES[name] ?? []).some((home) => file === home || file.startsWith(`${home}/`));
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('the environment is read in config.ts only', () => {
  const readers = files.filter((file) => /process\.env|dotenv/.test(readFileSync(path.join(src, file), 'utf8')));
  expect(readers).toEqual(['config.ts']);
});
