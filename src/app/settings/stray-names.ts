import { nearestKey } from '../../corpus/file/yaml-mapping.ts';
import { Fault } from '../../domain/fault.ts';
import { schema } from './schema.ts';

const SETTINGS = Object.keys(schema.shape);

/** A shorter name is near to what other programs call theirs: NODE is one letter from MODE. */
const UNMISTAKABLE = 8;

/**
 * Names that are no settings and were plausibly meant to be: misspelt, in small letters, with a word too many or too few. In `.env`,
 * which is ours, a guess is worth a warning; the environment holds what every program on the machine is told.
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
    // Where large and small letters are the same to the system, this is the setting.
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
  // Whoever misspells a name begins it right: CCACHE_DIR belongs to somebody else.
  return meant.length >= UNMISTAKABLE && plain.slice(0, 2) === meant.slice(0, 2) ? meant : null;
}

/** Whether a name has all words of one that has several, in their order and to the last: DISCORD_BOT_TOKEN those of DISCORD_TOKEN. */
function hasWordsOf(longer: string, shorter: string): boolean {
  const wanted = shorter.split('_');
  if (wanted.length < 2 || !longer.endsWith(`_${wanted.at(-1)}`)) return false;
  let next = 0;
  for (const word of longer.split('_')) if (word === wanted[next]) next++;
  return next === wanted.length;
}
