import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Source } from '../../domain/article.ts';

/** An imported article, ready to be written into a corpus. */
export interface ImportedArticle {
  readonly title: string | null;
  readonly source: Source;
  /** A BCP 47 code, or null for English. */
  readonly language: string | null;
  /** The article as Markdown. */
  readonly body: string;
}

const SEAL = /^imported: ([0-9a-f]{16})\n/m;
const FRONT_MATTER = /^---\n(?:.*\n)*?---\n/;

/**
 * The file's content: front matter and article. Its key `imported` is a seal, a hash of everything else, which shows whether the
 * file was edited since.
 */
export function renderImported({ title, source, language, body }: ImportedArticle): string {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null));
  const values = {
    ...(title === null ? {} : { title }),
    ...(Object.keys(known).length === 0 ? {} : { source: known }),
    ...(language === null ? {} : { language }),
  };
  const yaml = Object.keys(values).length === 0 ? '' : stringify(values, { lineWidth: 0 });
  const unsealed = `---\n${yaml}---\n\n${body}`;
  return `---\n${yaml}imported: ${hashOf(unsealed)}\n---\n\n${body}`;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Whether a file was edited since it was imported. */
export interface SealState {
  /** The hash that it was written with; null if it was not imported. */
  readonly seal: string | null;
  readonly isEdited: boolean;
}

/** Reads and checks the seal of a file's content. Line ends are ignored, because version control changes them. */
export function readSeal(content: string): SealState {
  const text = content.replaceAll('\r\n', '\n');
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const seal = SEAL.exec(front)?.[1] ?? null;
  if (seal === null) return { seal, isEdited: true };
  return { seal, isEdited: hashOf(front.replace(SEAL, '') + text.slice(front.length)) !== seal };
}
