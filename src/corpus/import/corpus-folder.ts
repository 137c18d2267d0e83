import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { errorKind } from '../../runtime/describe-error.ts';
import { makeFolder } from '../../runtime/make-folder.ts';
import { openingProblem, openPatiently } from '../../runtime/opening-problem.ts';
import { articleId } from '../article/formats.ts';
import { readFrontMatter } from '../file/front-matter.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { findFiles } from '../folder/find-files.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { differences } from './differences.ts';
import { readSeal, renderImported } from './imported-file.ts';
import type { ReadOrigin } from './read-origin.ts';
import { articleSlug } from './slug.ts';

/** An existing file of the corpus. */
interface PresentFile {
  readonly file: string;
  readonly content: string;
  readonly title: string | null;
  readonly source: Source;
  /** Its visible text. */
  readonly text: string;
}

/** The source's address in a file's front matter, or null. */
async function addressIn(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FRONT_MATTER_BYTES), 0, FRONT_MATTER_BYTES, 0);
    const head = buffer.subarray(0, bytesRead).toString();
    return /^---/.test(head) && head.includes('url:') ? readFrontMatter(file, head).meta.source.url : null;
  } catch {
    // An unreadable file has no known source; `check` reports what is wrong with it.
    return null;
  } finally {
    await handle.close();
  }
}

/** Bytes that are enough for any front matter. */
const FRONT_MATTER_BYTES = 20_000;

/** Reads a file; null if there is none. @throws {Fault} if it cannot be read */
async function presentAt(file: string): Promise<PresentFile | null> {
  let content: string;
  try {
    content = await openPatiently(() => readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new Fault(file, ...openingProblem(cause), { cause });
  }
  const text = content.replaceAll('\r\n', '\n');
  try {
    const { meta, bodyStart } = readFrontMatter(file, text);
    const shown = readMarkdown(file, text.slice(bodyStart), DEFAULT_LIMITS, () => 0);
    return { file, content, title: meta.title, source: meta.source, text: shown.text };
  } catch {
    const source = { name: null, url: null, author: null, published: null };
    return { file, content, title: null, source, text: '' };
  }
}

/**
 * Writes a file atomically. Folder watchers ignore the temporary file.
 * @throws {Fault} if it cannot be written
 */
async function writeWhole(file: string, content: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await makeFolder(path.dirname(file));
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Fault(
      file,
      `it cannot be written (${errorKind(cause)})`,
      'check the folder, its permissions and the space on the disk',
      {
        cause,
      },
    );
  }
}

/** The result of an import. */
export interface StoredImport {
  readonly file: string;
  readonly id: string;
  readonly state: 'new' | 'updated' | 'unchanged';
  /** What an update changed, as lines to display. */
  readonly differences: readonly string[];
}

/** A corpus folder to import into. It knows the file of each source, so that a repeated import updates that file. */
export class CorpusFolder {
  readonly #folder: string;
  /** Files by the address of their source. */
  readonly #byAddress = new Map<string, string>();
  readonly #ids = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a folder, which need not exist yet. @throws {Fault} if it is not a folder or cannot be read */
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
   * Writes an imported article to a new file or to the existing file of its source.
   * @throws {Fault} if the existing file was edited by hand and `force` is false, or the file cannot be written
   */
  async store(article: ReadOrigin, force: boolean): Promise<StoredImport> {
    const { file, present } = await this.#fileFor(article);
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

  /** The file for an article: that of its source, else a free name or the file of the same page without an address. */
  async #fileFor(article: ReadOrigin): Promise<{ file: string; present: PresentFile | null }> {
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

/** The same key for http and https, with and without a slash at the end. */
const addressKey = (address: string): string => address.replace(/^https?:/i, '').replace(/\/$/, '');

const ENOUGH_PARAGRAPHS = 0.5;

/** Whether a file holds the same page: a page without an address is recognised by half of its paragraphs. */
function isSamePage({ source, content, text }: PresentFile, { shown }: ReadOrigin): boolean {
  if (source.url !== null || readSeal(content).seal === null) return false;
  const before = new Set(text.split('\n\n'));
  const now = shown.text.split('\n\n');
  return now.filter((block) => before.has(block)).length >= ENOUGH_PARAGRAPHS * now.length;
}

function changes(before: PresentFile, after: ReadOrigin): string[] {
  const changed = (key: string, old: string | null, now: string | null): string[] =>
    old === now ? [] : [`${key}: ${old ?? 'none'} → ${now ?? 'none'}`];
  return [
    ...differences(before.text, after.shown.text, after.language ?? 'en'),
    ...changed('title', before.title, after.title),
    ...(['name', 'url', 'author', 'published'] as const).flatMap((key) =>
      changed(key, before.source[key], after.source[key]),
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
