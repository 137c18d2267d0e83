import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { type Span, slice } from '../../domain/span.ts';
import { withinTime } from '../../runtime/time-limit.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../file/limits.ts';
import type { ArticleFile, OpenedFile } from '../file/opened-file.ts';
import { foldPattern, type OverrideRules } from '../file/override-rules.ts';
import type { DraftBlock, FilePlaces } from '../file/shown-text.ts';
import { findBoilerplate } from './boilerplate.ts';
import { ENDINGS, formatOf, isPage } from './formats.ts';
import { articleSentences } from './sentences.ts';

/** The longest heading that can be a title; a title is shown in one line. */
const LONGEST_TITLE_HEADING = 300;

/** An article's title: the front matter's, else a heading before the first paragraph, else the file's name as words. */
export function articleTitle(
  fromFrontMatter: string | null,
  text: string,
  blocks: readonly DraftBlock[],
  id: string,
): string {
  if (fromFrontMatter !== null) return fromFrontMatter;
  const heading = headingBeforeText(blocks);
  const words = heading ? slice(text, heading).replace(/\s+/g, ' ') : '';
  if (words !== '' && words.length <= LONGEST_TITLE_HEADING) return words;
  const name = id.slice(id.lastIndexOf('/') + 1);
  return name.replace(/[-_\s]+/g, ' ').trim() || name;
}

/** Captions and bylines may stand over a title, prose may not. */
function headingBeforeText(blocks: readonly DraftBlock[]): Span | null {
  for (const block of blocks) {
    if (block.kind === 'heading') return block;
    if (block.kind !== 'caption') return null;
  }
  return null;
}

/** One warning for each pattern of an article's own rules that stands nowhere in it: mistyped, or left over from an older text. */
function unusedPatterns(path: string, rules: OverrideRules, { text }: Article): Fault[] {
  const named = [
    ...rules.keep.map((pattern) => ({ key: 'keep', pattern })),
    ...rules.drop.map((pattern) => ({ key: 'drop', pattern })),
  ];
  if (named.length === 0) return [];
  const folded = foldPattern(text);
  return named
    .filter(({ pattern }) => !folded.includes(foldPattern(pattern)))
    .map(
      ({ key, pattern }) =>
        new Fault(path, `the pattern "${pattern}" of "${key}" stands nowhere in the article`, 'correct or remove it'),
    );
}

/** A warning for an article that answers nothing: only signs and pictures, headings, or left out line by line. */
function withoutSentences(path: string, { sentences }: Article): Fault[] {
  if (sentences.some(({ indexed }) => indexed)) return [];
  return [new Fault(path, 'nothing in it can be an answer', 'write it in sentences, or remove it')];
}

/** An article with the file that it was read from. */
export interface JudgedArticle {
  readonly article: Article;
  /** The file, as its reader was told. */
  readonly path: string;
  /** What the file's author should know: keys that nothing reads, patterns that fit no line, HTML that is not shown. */
  readonly warnings: readonly Fault[];
}

/** An article with the way back to its file. */
export interface ReadArticle extends JudgedArticle {
  readonly places: FilePlaces;
}

/** The part of an opened file that judging needs. */
export type OpenedText = Pick<OpenedFile, 'path' | 'id' | 'meta' | 'warnings'> & {
  readonly shown: Pick<OpenedFile['shown'], 'text' | 'blocks'>;
};

/**
 * The first half of reading: the text that a reader sees, and its blocks.
 * @throws {Fault} naming the file, what is wrong with it and the remedy.
 */
export function openArticle(file: ArticleFile, options: Partial<ReadLimits> = {}): OpenedFile {
  const open = formatOf(file.path);
  if (!open) {
    throw new Fault(file.path, 'this kind of file is not read', `save it as ${ENDINGS}`);
  }
  return open(file, { ...DEFAULT_LIMITS, ...options });
}

/**
 * The first half of reading any kind of file, given up when it takes too long; a saved web page is read on a thread of its own.
 * @throws {Fault} naming the file, what is wrong with it and the remedy.
 */
export async function openAnyFile(file: ArticleFile, limits: ReadLimits): Promise<OpenedFile> {
  if (isPage(file.path)) return (await import('../html/page-format.ts')).openPage(file, limits);
  return withinTime(file.path, limits.readingMs, () => openArticle(file, limits));
}

/** The second half: what is left out of the index, the sentences, the title. @param repeated folded lines that several articles share */
export const judgeArticle = (opened: OpenedFile, rules: OverrideRules, repeated: ReadonlySet<string>): ReadArticle => ({
  ...judgeText(opened, rules, repeated),
  places: opened.places,
});

/** The same without the way back to the file: plain data from plain data, which may cross to another thread. */
export function judgeText(
  { path, id, meta, shown, warnings }: OpenedText,
  rules: OverrideRules,
  repeated: ReadonlySet<string>,
): JudgedArticle {
  const { text } = shown;
  const { title, titleSupplied, source, language } = meta;
  const verdicts = findBoilerplate(text, shown.blocks, { language, rules: [meta.rules, rules], repeated });
  const judged = shown.blocks.map(({ start, end, kind, level, header, breaks }, i) => ({
    ...{ start, end, kind, level, header, breaks },
    dropped: verdicts[i]?.dropped ?? null,
    kept: verdicts[i]?.kept ?? false,
  }));
  const article: Article = {
    id,
    title: articleTitle(title, text, shown.blocks, id),
    titleSupplied,
    source,
    language,
    text,
    blocks: judged.map(({ start, end, kind, level, dropped, breaks }) => ({
      start,
      end,
      kind,
      level,
      dropped,
      breaks,
    })),
    sentences: articleSentences(text, judged, language),
    hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
  };
  return {
    article,
    path,
    warnings: [...warnings, ...unusedPatterns(path, meta.rules, article), ...withoutSentences(path, article)],
  };
}
