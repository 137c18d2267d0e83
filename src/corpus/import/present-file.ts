import { open, readFile } from 'node:fs/promises';
import type { Source } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { openingProblem, openPatiently } from '../../runtime/opening-problem.ts';
import { readFrontMatter } from '../file/front-matter.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { readMarkdown } from '../markdown/markdown.ts';

/** A file of the corpus as it stands. */
export interface PresentFile {
  readonly file: string;
  readonly content: string;
  readonly title: string | null;
  readonly source: Source;
  /** What a reader sees of it. */
  readonly text: string;
}

/** The address of the source that a file's front matter names, or null. */
export async function addressIn(file: string): Promise<string | null> {
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
export async function presentAt(file: string): Promise<PresentFile | null> {
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
