import type { Outcome, Passage } from '../../domain/answer.ts';
import type { Span } from '../../domain/span.ts';
import { EXHIBIT_WORDS } from '../../language/languages/english/exhibit-words.ts';
import { TermFlag, termsOf } from '../../language/terms.ts';
import type { Exhibit, ExhibitKind } from '../../search/exhibits/code-and-captions.ts';
import { codeWords, holdsCodeWord } from '../../search/exhibits/code-words.ts';
import type { QuestionTerm } from '../../search/question/parse-question.ts';
import { bitCount, type ResolvedQuestion } from '../../search/question/question-in-library.ts';
import type { Retrieved } from '../../search/retriever.ts';

/** What a question asks for beside prose. */
export interface AskedExhibits {
  /** Best first; usually empty. */
  readonly exhibits: readonly Exhibit[];
  /** Whether each of them has all that the question asks about. */
  readonly isWhole: boolean;
}

/** The most exhibits in a reply: people ask for one, or for the same command on two systems. */
const MOST_EXHIBITS = 2;
const NO_EXHIBITS: AskedExhibits = { exhibits: [], isWhole: false };

/**
 * Code and captions are an answer only when they are asked for by their words and no sentence of prose has these words as well:
 *
 * - All of the question's words stand in it. “What does make LLVM=1 do?” – `make LLVM=1`. A single word is enough only when no sentence
 *   has it, or when it is a name and the kind is named.
 * - The kind is named; the words that name it and ask about it need not stand there. “Who took the photo of Linus Torvalds?” –
 *   “Linus Torvalds in Portland. Jane Doe”. “Which command builds the kernel?” – `# build the kernel`.
 * - Prose has no answer, and a word written as code is, or three of the question's words in a row, stand there to the letter.
 *   “When did CONFIG_RUST become the default?” – `CONFIG_RUST=y`: shown as the closest, not as the answer.
 *
 * “Who leads the effort?” asks for no exhibit: a caption with “lead” in it is no answer, and neither is one that has all the words
 * when a sentence has them, too.
 */
export function askedExhibits(retrieved: Retrieved, found: readonly Exhibit[], outcome: Outcome): AskedExhibits {
  if (found.length === 0) return NO_EXHIBITS;
  const { resolved } = retrieved;
  const literal = codeWords(resolved.question.text);
  const whole = found.filter((exhibit) => isWholeAnswer(exhibit, retrieved, literal));
  if (whole.length > 0) return { exhibits: bestOf(whole), isWhole: true };
  if (outcome === 'answered') return NO_EXHIBITS;
  const said = (words: string): boolean => retrieved.found.some((hit) => holdsCodeWord(proseOf(hit), words));
  const unsaid = literal.filter((words) => !said(words));
  const close = found.filter((exhibit) => {
    const text = exhibitText(exhibit);
    return unsaid.some((words) => holdsCodeWord(text, words)) || holdsRun(exhibit, text, retrieved);
  });
  return { exhibits: bestOf(close), isWhole: false };
}

/** The words of a question that only name a kind of exhibit or ask about it. */
export const onlyAsksForExhibit = ({ form }: QuestionTerm, kind: ExhibitKind): boolean =>
  EXHIBIT_WORDS[kind].names.has(form) || EXHIBIT_WORDS[kind].asking.has(form);

function isWholeAnswer(exhibit: Exhibit, { resolved, found }: Retrieved, literal: readonly string[]): boolean {
  const all = termBits(resolved, () => true);
  const isNamed = resolved.terms.some(({ form }) => EXHIBIT_WORDS[exhibit.kind].names.has(form));
  const wanted = isNamed ? termBits(resolved, (term) => !onlyAsksForExhibit(term, exhibit.kind)) : all;
  if (wanted === 0 || (exhibit.terms & wanted) !== wanted) return false;
  const inProse = (terms: number): boolean =>
    found.some(({ view: { here } }) => ((here.terms | here.related) & terms) === terms);
  if (inProse(all)) return false;
  if (bitCount(wanted) > 1 || !inProse(wanted)) return true;
  const isName = resolved.terms.some(
    ({ flags }, i) => wanted === 1 << i && (flags & (TermFlag.capital | TermFlag.number)) !== 0,
  );
  return isNamed && (isName || literal.length > 0);
}

/** Words in a row that are no accident: "the Linux kernel" stands everywhere, "rustup override set nightly" does not. */
const RUN = 3;

/** Whether three of the question's terms follow one another in the text as they do in the question, and in no sentence of prose all of them stand. */
function holdsRun({ terms }: Exhibit, text: string, { resolved, found }: Retrieved): boolean {
  if (bitCount(terms) < RUN) return false;
  for (let i = 0; i + RUN <= resolved.terms.length; i++) {
    const run = resolved.terms.slice(i, i + RUN);
    const bits = ((1 << RUN) - 1) << i;
    if ((terms & bits) !== bits || found.some(({ view: { here } }) => (here.terms & bits) === bits)) continue;
    const from = run[0]?.place.start ?? 0;
    const words = resolved.question.text.slice(from, run.at(-1)?.place.end).toLowerCase();
    if (holdsCodeWord(text, words)) return true;
  }
  return false;
}

const termBits = ({ terms }: ResolvedQuestion, wanted: (term: QuestionTerm) => boolean): number =>
  terms.reduce((bits, term, i) => (wanted(term) ? bits | (1 << i) : bits), 0);

/** The most of the question's words first; of equal ones the shorter, which says less else. */
const bestOf = (exhibits: readonly Exhibit[]): readonly Exhibit[] =>
  [...exhibits].sort((a, b) => bitCount(b.terms) - bitCount(a.terms) || a.words - b.words).slice(0, MOST_EXHIBITS);

function exhibitText({ article: { text, sentences }, first, last }: Exhibit): string {
  return text.slice(sentences[first]?.start, sentences[last]?.end).toLowerCase();
}

function proseOf({ article: { text, sentences }, sentence }: Retrieved['found'][number]): string {
  return text.slice(sentences[sentence]?.start, sentences[sentence]?.end).toLowerCase();
}

/** Code of so many lines is shown whole: a reader sees it at a glance, and a line alone is seldom understood. */
const WHOLE_LINES = 12;
/** Code that is read line by line for the words asked for; farther down they are not looked for. In UTF-16 units. */
const LONGEST_CODE_READ = 100_000;

/** An exhibit as a passage: a caption whole, of long code the lines with the words asked for and what stands with them between empty lines. */
export function exhibitPassage(exhibit: Exhibit, keys: ReadonlySet<string>, score: number): Passage {
  const { article, kind, first, last } = exhibit;
  const whole = { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
  const span = kind === 'code' ? linesWith(article.text, whole, keys) : whole;
  return { article, first, last, ...span, score, context: [] };
}

/** The stems and forms of a question's terms. */
export const termKeys = ({ terms }: ResolvedQuestion): ReadonlySet<string> =>
  new Set(terms.flatMap(({ key, form }) => [key, form]));

interface CodeLine extends Span {
  readonly isEmpty: boolean;
  readonly keys: ReadonlySet<string>;
}

function linesWith(text: string, whole: Span, keys: ReadonlySet<string>): Span {
  const lines = codeLinesOf(
    text,
    { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST_CODE_READ) },
    keys,
  );
  if (lines.length <= WHOLE_LINES) return whole;
  const matched = densestLines(lines);
  const around = withNeighbours(lines, matched);
  const start = lines[around.first]?.start ?? whole.start;
  return { start, end: lines[around.last]?.end ?? whole.end };
}

function codeLinesOf(text: string, within: Span, keys: ReadonlySet<string>): CodeLine[] {
  const lines: CodeLine[] = [];
  for (let start = within.start; start <= within.end; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > within.end ? within.end : found;
    const own = termsOf(text, { start, end }).flatMap(({ key, form }) => [key, form]);
    lines.push({
      start,
      end,
      isEmpty: text.slice(start, end).trim() === '',
      keys: new Set(own.filter((k) => keys.has(k))),
    });
    start = end + 1;
  }
  return lines;
}

/** The lines with the most of the words, close enough together to be shown; the fewest such lines, the first of equals. */
function densestLines(lines: readonly CodeLine[]): { first: number; last: number } {
  let best = { first: 0, last: 0, count: 0 };
  for (const [first, line] of lines.entries()) {
    if (line.keys.size === 0) continue;
    const seen = new Set<string>();
    for (let last = first; last < Math.min(lines.length, first + WHOLE_LINES); last++) {
      const before = seen.size;
      for (const key of lines[last]?.keys ?? []) seen.add(key);
      const isShorter = seen.size === best.count && last - first < best.last - best.first;
      if (seen.size > before && (seen.size > best.count || isShorter)) best = { first, last, count: seen.size };
    }
  }
  return best;
}

/** The lines with everything up to the next empty ones, as far as there is room: after them first, because what a line begins stands below it. */
function withNeighbours(
  lines: readonly CodeLine[],
  { first, last }: { first: number; last: number },
): { first: number; last: number } {
  let [from, to] = [first, last];
  const room = (): boolean => to - from + 1 < WHOLE_LINES;
  while (room() && lines[to + 1]?.isEmpty === false) to++;
  while (room() && lines[from - 1]?.isEmpty === false) from--;
  return { first: from, last: to };
}
