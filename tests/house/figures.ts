import { brokenRules, type Rule } from './broken-rules.ts';
import { circlesOfFiles, circlesOfFloors } from './circles.ts';
import { COMMANDS, DOORS, RANKING } from './names.ts';
import type { FilesRun } from './questions-run.ts';
import { RULES } from './rules.ts';
import { type SharedName, sharedNames } from './shared-names.ts';
import type { FunctionExtent, Source, Sources } from './sources.ts';

/** The house in numbers, and the lists behind those that are small. */
export interface Figures {
  readonly files: number;
  readonly lines: number;
  readonly medianLines: number;
  readonly meanLines: number;
  readonly fullestFolder: { readonly folder: string; readonly entries: number };
  readonly crowdedFolders: readonly { readonly folder: string; readonly entries: number }[];
  readonly circlesOfFiles: readonly (readonly string[])[];
  readonly circlesOfFloors: readonly (readonly string[])[];
  /** Files whose only importer is in the same folder. */
  readonly filesOfOneNeighbour: number;
  readonly smallFilesOfOneNeighbour: number;
  readonly sharedNames: readonly SharedName[];
  readonly longestFunctions: readonly (FunctionExtent & { readonly file: string })[];
  readonly brokenRules: Readonly<Record<Rule, number>>;
  /** Null when no question was asked. */
  readonly questions: {
    readonly filesRun: readonly string[];
    readonly forRanking: readonly string[];
    readonly forQuote: readonly string[];
  } | null;
}

/** A file of at most so many lines with one importer beside it is small enough to live there. */
export const SMALL_FILE = 60;
const LONGEST_FUNCTIONS = 10;

/** Counts what there is to count. */
export function figuresOf(sources: Sources, run: FilesRun | null): Figures {
  const { files, folders } = sources;
  const lines = files.map((file) => file.lines).toSorted((a, b) => a - b);
  const total = lines.reduce((sum, count) => sum + count, 0);
  const byEntries = [...folders]
    .map(([folder, entries]) => ({ folder: folder || '.', entries: entries.length }))
    .toSorted((a, b) => b.entries - a.entries);
  const ofOneNeighbour = filesOfOneNeighbour(files);
  const broken = Object.entries(brokenRules(sources, RULES)).map(([rule, breaches]) => [rule, breaches.length]);
  return {
    files: files.length,
    lines: total,
    medianLines: lines[lines.length >> 1] ?? 0,
    meanLines: Math.round(total / files.length),
    fullestFolder: byEntries[0] ?? { folder: '.', entries: 0 },
    crowdedFolders: byEntries.filter(({ entries }) => entries > RULES.mostEntries),
    circlesOfFiles: circlesOfFiles(files),
    circlesOfFloors: circlesOfFloors(files),
    filesOfOneNeighbour: ofOneNeighbour.length,
    smallFilesOfOneNeighbour: ofOneNeighbour.filter((file) => file.lines <= SMALL_FILE).length,
    sharedNames: sharedNames(files),
    longestFunctions: files
      .flatMap(({ file, functions }) => functions.map((extent) => ({ file, ...extent })))
      .toSorted((a, b) => b.lines - a.lines)
      .slice(0, LONGEST_FUNCTIONS),
    brokenRules: Object.fromEntries(broken) as Record<Rule, number>,
    questions: run && {
      filesRun: run.ask.filter((file) => !DOORS.includes(floorOf(file))),
      forRanking: filesToOpen(files, run.ask, RANKING),
      forQuote: filesToOpen(files, run.quote, COMMANDS),
    },
  };
}

const floorOf = (file: string): string => file.split('/')[0] ?? '';
const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

function filesOfOneNeighbour(files: readonly Source[]): Source[] {
  const importers = new Map<string, string[]>();
  for (const { file, imports } of files)
    for (const target of imports) importers.set(target, [...(importers.get(target) ?? []), file]);
  return files.filter(({ file }) => {
    const [first, ...others] = importers.get(file) ?? [];
    return first !== undefined && others.length === 0 && folderOf(first) === folderOf(file);
  });
}

/**
 * The files to open to understand what runs on some floors: those of them that ran, and of what these import, the files on the same
 * floors that hold code (neither types nor data only), because only their text says whether they matter.
 */
function filesToOpen(files: readonly Source[], run: readonly string[], floors: readonly string[]): string[] {
  const byName = new Map(files.map((source) => [source.file, source]));
  const ran = run.filter((file) => floors.includes(floorOf(file)));
  const imported = ran
    .flatMap((file) => byName.get(file)?.imports ?? [])
    .filter((file) => floors.includes(floorOf(file)) && byName.get(file)?.holds === 'code');
  return [...new Set([...ran, ...imported])].toSorted();
}
