import { nearestKey } from '../../corpus/file/yaml-mapping.ts';
import { Fault } from '../../domain/fault.ts';
import { schema } from './schema.ts';

const SETTINGS = Object.keys(schema.shape);

/** A shorter name is too close to names that other programs use: NODE is one letter away from MODE. */
const UNMISTAKABLE = 8;

/**
 * Names that are not settings but were probably meant to be: misspelt, in lower case, or with a word too many or too few. Any
 * guess is worth a warning for `.env`, which is ours; the environment also holds what other programs are told.
 * @param inFile the names that `.env` sets
 */
export function strayNames(
  environment: Readonly<Record<string, string | undefined>>,
  inFile: readonly string[],
): Fault[] {
  const ours = new Set(inFile);
  return Object.keys(environment).flatMap((name) => {
    if (SETTINGS.includes(name) || !environment[name]?.trim()) return [];
    const meant = meantBy(name, ours.has(name));
    // On a system that ignores case, this is the setting itself.
    if (meant === null || (name.toUpperCase() === meant && environment[meant] === environment[name])) return [];
    return [
      new Fault(
        name,
        'there is no setting of this name, and nothing is done with it',
        `if ${meant} is meant, write that`,
      ),
    ];
  });
}

function meantBy(name: string, isOurs: boolean): string | null {
  const plain = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^VERBATIM_/, '');
  const meant =
    nearestKey(plain, SETTINGS) ??
    SETTINGS.find((setting) => hasWordsOf(plain, setting) || (isOurs && hasWordsOf(setting, plain))) ??
    null;
  if (meant === null || isOurs) return meant;
  // A misspelt name usually begins right: CCACHE_DIR belongs to another program.
  return meant.length >= UNMISTAKABLE && plain.slice(0, 2) === meant.slice(0, 2) ? meant : null;
}

/**
 * Whether a name contains all words of a shorter one of two words or more, in the same order and with the same last word, as
 * DISCORD_BOT_TOKEN does those of DISCORD_TOKEN.
 */
function hasWordsOf(longer: string, shorter: string): boolean {
  const wanted = shorter.split('_');
  if (wanted.length < 2 || !longer.endsWith(`_${wanted.at(-1)}`)) return false;
  let next = 0;
  for (const word of longer.split('_')) if (word === wanted[next]) next++;
  return next === wanted.length;
}
