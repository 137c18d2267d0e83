/**
 * `npm run house`: how the sources are laid out, in numbers. `--root DIR` measures another checkout, which must be built (its single
 * files in `dist` are run); `--json` prints everything as JSON, with the lists behind the numbers; `--names` lists every name that several files define;
 * `--still` asks no questions and so needs no build.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, figuresOf, SMALL_FILE } from './figures.ts';
import { filesRun } from './questions-run.ts';
import { RULES } from './rules.ts';
import { readSources } from './sources.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    json: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
    still: { type: 'boolean', default: false },
  },
});
const sources = readSources(path.join(values.root, 'src'));
const figures = figuresOf(sources, values.still ? null : await filesRun(values.root));
console.log(values.json ? JSON.stringify(figures, null, 2) : table(figures));
if (values.names && !values.json)
  for (const { name, places } of figures.sharedNames)
    console.log(`\n${name}: ${places.length}\n  ${places.join('\n  ')}`);

function table(house: Figures): string {
  const { fullestFolder, crowdedFolders, sharedNames, questions } = house;
  const share = Math.round((100 * house.filesOfOneNeighbour) / house.files);
  const circle = (names: readonly string[]): string => `    ${names.join(' ↔ ')}`;
  const count = (files: readonly string[] | undefined): string | number => files?.length ?? 'not asked';
  const rows: readonly (readonly [name: string, value: string | number])[] = [
    ['files of code', house.files],
    ['lines', house.lines],
    ['lines of a file, median', house.medianLines],
    ['lines of a file, mean', house.meanLines],
    ['fullest folder, entries', `${fullestFolder.entries} (${fullestFolder.folder})`],
    [`folders with more than ${RULES.mostEntries} entries`, crowdedFolders.length],
    ['circles of files', house.circlesOfFiles.length],
    ['circles of floors', house.circlesOfFloors.length],
    ['files whose only importer is beside them', `${house.filesOfOneNeighbour} (${share} %)`],
    [`… of these with at most ${SMALL_FILE} lines`, house.smallFilesOfOneNeighbour],
    ['names that several files define', sharedNames.length],
    ['… that several files export', sharedNames.filter(({ exported }) => exported > 1).length],
    ['files that six questions run through', count(questions?.filesRun)],
    ['files to open to understand ranking', count(questions?.forRanking)],
    ['files to open to understand /quote', count(questions?.forQuote)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...(crowdedFolders.length > 0 ? ['', `Folders with more than ${RULES.mostEntries} entries`] : []),
    ...crowdedFolders.map(({ folder, entries }) => `${`${entries}`.padStart(5)}  ${folder}`),
    ...(house.circlesOfFiles.length > 0 ? ['', 'Circles of files'] : []),
    ...house.circlesOfFiles.map(circle),
    ...(house.circlesOfFloors.length > 0 ? ['', 'Circles of floors'] : []),
    ...house.circlesOfFloors.map(circle),
    '',
    'The longest functions, in lines',
    ...house.longestFunctions.map(
      ({ file, name, line, lines }) => `${`${lines}`.padStart(5)}  ${name}  ${file}:${line}`,
    ),
    '',
    'What breaks the rules',
    ...Object.entries(house.brokenRules).map(([rule, breaches]) => `${`${breaches}`.padStart(5)}  ${rule}`),
  ].join('\n');
}
