import { likeness } from '../answer/quote/name-fit.ts';
import { inFolder, loadEnvironment, readConfig } from '../app/settings/config.ts';
import type { Config } from '../app/settings/settings.ts';
import { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';

/** The settings of the environment, with the folder that `--corpus` names, if any. */
export const settingsFor = (corpus: string | null): Config => inFolder(readConfig(loadEnvironment()), corpus);

/**
 * The article that `--article` names by its id.
 * @throws {Fault} if there is no such article, naming the nearest ones
 */
export async function knownArticle(library: Library, typed: string): Promise<string> {
  if (await library.article(typed)) return typed;
  const ids = (await library.articles()).map(({ id }) => id);
  const nearest = ids
    .map((id) => ({ id, like: likeness(typed, id) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ id }) => id);
  throw new Fault(
    `article "${typed}"`,
    'there is no such article',
    `use one of: ${nearest.join(', ')}${ids.length > nearest.length ? ', …' : ''}`,
  );
}
