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

/** A file of the corpus as it stands. */
interface PresentFile {
  readonly file: string;
  readonly content: string;
  readonly title: string | null;
  readonly source: Source;
  /** What a reader sees of it. */
  readonly text: string;
}

/** The address of the source that a file's front matter names, or null. */
async function addressIn(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FRONT_MATTER_BYTES), 0, FRONT_MATTER_BYTES, 0);
    const head = buffer.subarray(0, bytesRead).toString();
    return /^---/.test(head) && head.includes('url:') ? readFrontMatter(file, head).meta.source.url : null;
  } catch {
    // A file that cannot be read is no file of a known source; `check` says what is wrong with it.
    return null;
  } finally {
    await handle.close();
  }
}

/** Bytes that hold the front matter of any article. */
const FRONT_MATTER_BYTES = 20_000;

/** What stands in a file; null when there is none. @throws {Fault} when it may not be read. */
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
 * Writes a file atomically, so that nobody reads half of it. The temporary name is hidden from folder watchers.
 * @throws {Fault} when it cannot be written.
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
