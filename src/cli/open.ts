import { createAnswerer } from '../answer/answerer.ts';
import { likeness } from '../answer/names.ts';
import { type Config, loadEnvironment, readConfig } from '../config.ts';
import type { Answerer } from '../domain/answer.ts';
import { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { createMemoryRetriever } from '../search/memory-retriever.ts';
import { complain } from './output.ts';

/** Everything that answering needs, over one state of the corpus. */
export interface Opened extends OpenLibrary {
  readonly answerer: Answerer;
}

/** The settings for a verb: those of the environment, with the corpus that the call names. */
export function settings(corpus: string | null): Config {
  const config = readConfig(loadEnvironment());
  return corpus === null ? config : { ...config, corpusDir: corpus };
}

/**
 * Opens the corpus. Files that cannot be read are complained about and left out.
 * @throws {Fault} when nothing readable is left.
 */
export async function open(
  folder: string,
  warn: (fault: Fault) => void = (fault) => complain(`warning: ${fault.line}`),
): Promise<Opened> {
  const opened = await openLibrary(folder);
  for (const fault of opened.faults) warn(fault);
  if (opened.articles.length === 0) {
    throw new Fault(
      folder,
      opened.faults.length > 0 ? 'none of its articles can be read' : 'there is no article in it',
      'put an article into it as a .md or .txt file (verbatim check lists what is wrong with each)',
    );
  }
  const retriever = createMemoryRetriever(opened.articles, opened.quotations, opened.table);
  return { ...opened, answerer: createAnswerer(opened.library, retriever) };
}

/**
 * An article's id as somebody typed it.
 * @throws {Fault} when there is no such article, naming the nearest.
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
