import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { articleId } from '../article/formats.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { findFiles } from '../folder/find-files.ts';
import { differences } from './differences.ts';
import { readSeal, renderImported } from './imported-file.ts';
import { addressIn, type PresentFile, presentAt } from './present-file.ts';
import type { ReadOrigin } from './read-origin.ts';
import { articleSlug } from './slug.ts';
import { writeWhole } from './write-whole.ts';

/** The result of an import. */
export interface StoredImport {
  readonly file: string;
  readonly id: string;
  readonly state: 'new' | 'updated' | 'unchanged';
  /** What an update changes, as lines for people. */
  readonly differences: readonly string[];
}

/** A corpus that articles are imported into. It knows which file holds which source, so that importing again updates that file. */
export class CorpusFolder {
  readonly #folder: string;
  /** Files by the address of their source. */
  readonly #byAddress = new Map<string, string>();
  readonly #ids = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a folder; it need not be there yet. @throws {Fault} when it is no folder or may not be read. */
  static async open(folder: string): Promise<CorpusFolder> {
    const corpus = new CorpusFolder(folder);
    const found = await stat(folder).catch(() => null);
    if (!found) return corpus;
    if (!found.isDirectory())
      throw new Fault(folder, 'the corpus is not a folder', 'name the folder that holds the articles');
    const { files } = await findFiles(folder, DEFAULT_LIMITS);
    for (const { path: file, below } of files) {
      corpus.#ids.add(articleId(below));
      if (!/\.md$/i.test(below)) continue;
      const address = await addressIn(file);
      if (address !== null) corpus.#byAddress.set(addressKey(address), file);
    }
    return corpus;
  }

  /**
   * Writes an imported article: a new file, or the one that its source has already.
   * @throws {Fault} when that one was edited by hand and `force` is not given, or nothing can be written.
   */
  async store(article: ReadOrigin, force: boolean): Promise<StoredImport> {
    const { file, present } = await this.#place(article);
    const content = renderImported(article);
    const id = articleId(path.relative(this.#folder, file));
    if (present) {
      const { seal, isEdited } = readSeal(present.content);
      const isSame = present.content.replaceAll('\r\n', '\n') === content || seal === readSeal(content).seal;
      if (isSame && !(isEdited && force)) return { file, id, state: 'unchanged', differences: [] };
      if (isEdited && !force) throw editedByHand(file, seal !== null);
    }
    await writeWhole(file, content);
    this.#ids.add(id);
    if (article.source.url !== null) this.#byAddress.set(addressKey(article.source.url), file);
    return present
      ? { file, id, state: 'updated', differences: changes(present, article) }
      : { file, id, state: 'new', differences: [] };
  }

  /** Where an article goes: the file of its source, else a name that is free or holds the same page without an address. */
  async #place(article: ReadOrigin): Promise<{ file: string; present: PresentFile | null }> {
    const { url } = article.source;
    const known = url === null ? undefined : this.#byAddress.get(addressKey(url));
    if (known !== undefined) return { file: known, present: await presentAt(known) };
    const slug = articleSlug(article.title, url ?? article.origin, article.shown.text);
    for (let number = 1; ; number++) {
      const id = number === 1 ? slug : `${slug}-${number}`;
      const file = path.join(this.#folder, `${id}.md`);
      const present = await presentAt(file);
      if (!present && !this.#ids.has(id)) return { file, present };
      if (present && url === null && isSamePage(present, article)) return { file, present };
    }
  }
}

/** The same address, whether http or https, with or without a stroke at its end. */
const addressKey = (address: string): string => address.replace(/^https?:/i, '').replace(/\/$/, '');

const MOST_OF_IT = 0.5;

/** A page without an address is known by what it says: it is the same when half of its paragraphs are. */
function isSamePage({ source, content, text }: PresentFile, { shown }: ReadOrigin): boolean {
  if (source.url !== null || readSeal(content).seal === null) return false;
  const before = new Set(text.split('\n\n'));
  const now = shown.text.split('\n\n');
  return now.filter((block) => before.has(block)).length >= MOST_OF_IT * now.length;
}

function changes(before: PresentFile, after: ReadOrigin): string[] {
  const told = (key: string, old: string | null, now: string | null): string[] =>
    old === now ? [] : [`${key}: ${old ?? 'none'} → ${now ?? 'none'}`];
  return [
    ...differences(before.text, after.shown.text, after.language ?? 'en'),
    ...told('title', before.title, after.title),
    ...(['name', 'url', 'author', 'published'] as const).flatMap((key) =>
      told(key, before.source[key], after.source[key]),
    ),
  ];
}

const editedByHand = (file: string, wasImported: boolean): Fault =>
  new Fault(
    file,
    wasImported
      ? 'it was edited by hand since it was imported, and the page has changed'
      : 'it has the same source but was not imported',
    'use --force to overwrite it, or keep your version',
  );
