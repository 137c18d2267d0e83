import { circlesOfEntries } from './circles.ts';
import { type ENFORCED, type HouseRules, LOOSE_FILES } from './rules.ts';
import type { Source, Sources } from './sources.ts';

/** A rule's name, as it is switched on and printed. */
export type Rule = keyof typeof ENFORCED;

/** What breaks each rule, a line each. */
export const brokenRules = (sources: Sources, rules: HouseRules): Readonly<Record<Rule, readonly string[]>> => ({
  floors: brokenFloors(sources, rules),
  innerFloors: brokenInnerFloors(sources, rules),
  homes: sources.files.flatMap((source) => awayFromHome(source, rules)),
  environment: environmentReadElsewhere(sources, rules),
  entries: crowdedFolders(sources, rules),
  circles: circlesOfEntries(sources),
});

function brokenFloors({ files }: Sources, { floors }: HouseRules): string[] {
  const entries = new Set(files.map(({ file }) => file.split('/')[0] ?? ''));
  return [
    ...[...entries].filter((entry) => !floors.includes(entry)).map((entry) => `${entry} is not in the list of floors`),
    ...floors.filter((floor) => !entries.has(floor)).map((floor) => `there is no ${floor}`),
    ...climbs(files, '', floors),
  ];
}

function brokenInnerFloors({ files, folders }: Sources, { innerFloors }: HouseRules): string[] {
  return Object.entries(innerFloors).flatMap(([folder, floors]) => {
    const entries = folders.get(folder) ?? [];
    return [
      ...floors
        .filter((floor) => floor !== LOOSE_FILES && !entries.includes(floor))
        .map((floor) => `there is no ${folder}/${floor}`),
      ...entries
        .filter((entry) => folders.has(`${folder}/${entry}`) && !floors.includes(entry))
        .map((entry) => `${folder}/${entry} is not in the list of inner floors`),
      ...climbs(files, folder, floors),
    ];
  });
}

/** The imports within a folder that go from an earlier floor of it to a later one. */
function climbs(files: readonly Source[], folder: string, floors: readonly string[]): string[] {
  const above = folder === '' ? '' : `${folder}/`;
  const loose = floors.includes(LOOSE_FILES) ? floors.indexOf(LOOSE_FILES) : floors.length;
  const floorOf = (file: string): number => {
    const place = floors.indexOf(file.slice(above.length).split('/')[0] ?? '');
    return place === -1 ? loose : place;
  };
  return files
    .filter(({ file }) => file.startsWith(above))
    .flatMap(({ file, imports }) =>
      imports
        .filter((target) => target.startsWith(above) && floorOf(target) > floorOf(file))
        .map((target) => `${file} imports ${target}`),
    );
}

function awayFromHome({ file, packages }: Source, { homes }: HouseRules): string[] {
  return packages
    .filter((target) => !target.startsWith('node:'))
    .filter((target) => {
      const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
      return !(homes[name] ?? []).some((home) => file === home || file.startsWith(`${home}/`));
    })
    .map((target) => `${file} imports ${target}`);
}

function environmentReadElsewhere({ files }: Sources, { readersOfEnvironment }: HouseRules): string[] {
  const readers = files.filter(({ text }) => /process\.env|dotenv/.test(text)).map(({ file }) => file);
  return [
    ...readers.filter((file) => !readersOfEnvironment.includes(file)).map((file) => `${file} reads the environment`),
    ...readersOfEnvironment
      .filter((file) => !readers.includes(file))
      .map((file) => `${file} does not read the environment`),
  ];
}

function crowdedFolders({ folders }: Sources, { mostEntries, withoutLimit, listsOfLanguages }: HouseRules): string[] {
  return [...folders]
    .filter(([folder]) => !withoutLimit.includes(folder))
    .map(([folder, entries]): [string, number] => [
      folder,
      listsOfLanguages.includes(folder) ? entries.filter((entry) => !isLanguage(entry)).length : entries.length,
    ])
    .filter(([, count]) => count > mostEntries)
    .toSorted((a, b) => b[1] - a[1])
    .map(([folder, count]) => `${folder} has ${count} entries`);
}

/** Whether an entry is called like a language, as `french.ts` is. */
const isLanguage = (entry: string): boolean => LANGUAGES.has(entry.replace(/\.ts$/, ''));

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** The English names of all languages that have a code of two letters. */
const LANGUAGES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => LANGUAGE_NAMES.of(first + second)?.toLowerCase() ?? '')),
);
