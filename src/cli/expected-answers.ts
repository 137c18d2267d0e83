import { writtenWords } from '../answer/verify/written-words.ts';
import type { Answer, GeneralKind } from '../domain/answer.ts';
import { Fault } from '../domain/fault.ts';
import { slice } from '../domain/span.ts';
import { fold } from '../language/fold.ts';

/** What an answer can be about. */
type AnswerKind = 'passages' | GeneralKind;
const KINDS: readonly AnswerKind[] = ['passages', 'overview', 'source', 'corpus', 'bot'];

/** What an operator demands: that there is an answer, that there is none, of what kind it is, or which words it has (one alternative is enough). */
type Demand =
  | { readonly of: 'any' }
  | { readonly of: 'none' }
  | { readonly of: 'kind'; readonly kind: AnswerKind }
  | { readonly of: 'words'; readonly alternatives: readonly string[] };

/** A question of an operator, and what is demanded of its answer. */
export interface ExpectedAnswer {
  readonly question: string;
  readonly demand: Demand;
}

/**
 * How an answer fits what was demanded. Right: it fits. Wrong: something else is presented as the answer. Silent: nothing is, although
 * the articles answer.
 */
type EvalVerdict = 'right' | 'wrong' | 'silent';

/** An answer and its verdict, as `verbatim eval` shows them. */
export interface JudgedAnswer {
  readonly verdict: EvalVerdict;
  readonly outcome: Answer['outcome'];
  readonly kind: AnswerKind;
  /** The text of the first passage, whatever the outcome; null without one. */
  readonly first: string | null;
}

/** Discord's longest question is 300 characters; others may come from elsewhere. In UTF-16 units. */
const LONGEST_QUESTION = 1_000;
/** Between words that are as good as one another. */
const OR = ' | ';
/** "-", and what a word processor makes of it. */
const ONLY_A_DASH = /^[\p{Pd}−]$/u;

/**
 * The questions of a text, one a line: the question, then optionally a tab and what is demanded. Blank lines and lines that begin with
 * "#" are passed over. A line that cannot be meant is a fault, with its file, its number and the remedy.
 */
export function readExpectedAnswers(
  file: string,
  text: string,
): { readonly expected: readonly ExpectedAnswer[]; readonly faults: readonly Fault[] } {
  const expected: ExpectedAnswer[] = [];
  const faults: Fault[] = [];
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    try {
      expected.push(expectedIn(line, `${file}, line ${i + 1}`));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
  }
  if (expected.length + faults.length === 0)
    faults.push(new Fault(file, 'there is no question in it', 'write one a line'));
  return { expected, faults };
}

function expectedIn(line: string, place: string): ExpectedAnswer {
  const tab = line.indexOf('\t');
  const question = (tab < 0 ? line : line.slice(0, tab)).trim();
  if (question === '')
    throw new Fault(place, 'there is no question before the tab', 'write one, or begin the line with #');
  if (question.length > LONGEST_QUESTION)
    throw new Fault(
      place,
      `the question has ${question.length.toLocaleString('en')} characters`,
      `shorten it to ${LONGEST_QUESTION.toLocaleString('en')}, and put a tab before what is expected`,
    );
  return { question, demand: tab < 0 ? { of: 'any' } : demandIn(line.slice(tab + 1).trim(), place) };
}

function demandIn(typed: string, place: string): Demand {
  if (typed === '') return { of: 'any' };
  if (ONLY_A_DASH.test(typed)) return { of: 'none' };
  const named = /^kind:(.*)$/.exec(typed)?.[1]?.trim();
  if (named !== undefined) {
    const kind = KINDS.find((one) => one === named);
    if (kind === undefined) throw new Fault(place, `there is no kind “${named}”`, `the kinds are ${KINDS.join(', ')}`);
    return { of: 'kind', kind };
  }
  const alternatives = typed.split(OR).map((one) => one.trim());
  if (alternatives.some((one) => comparedWords(one) === ''))
    throw new Fault(
      place,
      `“${typed}” has no words to look for`,
      `write words that the answer has (with “${OR}” between several), or - if the articles do not answer`,
    );
  return { of: 'words', alternatives };
}

/** What was demanded, for people. */
export function drawDemand({ demand }: ExpectedAnswer): string {
  if (demand.of === 'any') return 'an answer';
  if (demand.of === 'none') return 'not in the articles';
  if (demand.of === 'kind') return `kind:${demand.kind}`;
  return demand.alternatives.join(OR);
}

/** Compares an answer with what was demanded of it. */
export function judgeAnswer({ demand }: ExpectedAnswer, answer: Answer): JudgedAnswer {
  const [passage] = answer.passages;
  const shown = {
    outcome: answer.outcome,
    kind: answer.general?.kind ?? 'passages',
    first: passage ? slice(passage.article.text, passage) : null,
  } as const;
  const otherwise = answer.outcome === 'answered' ? 'wrong' : 'silent';
  return { verdict: fits(demand, shown, answer) ? 'right' : otherwise, ...shown };
}

function fits(demand: Demand, { outcome, kind, first }: Omit<JudgedAnswer, 'verdict'>, answer: Answer): boolean {
  switch (demand.of) {
    case 'any':
      return outcome === 'answered';
    case 'none':
      return outcome !== 'answered';
    case 'kind':
      return kind === demand.kind;
    case 'words': {
      // Of the closest passages the reader sees the first one, too; of "the articles do not say" none.
      const texts = outcome === 'unanswered' ? [] : [first, ...statedSource(answer)];
      return texts.some((text) => text !== null && demand.alternatives.some((words) => hasWords(text, words)));
    }
  }
}

/** What a file states of its source, which is the answer to who wrote it, when and where. */
function statedSource({ general }: Answer): (string | null)[] {
  if (general?.kind !== 'source' || general.article === null) return [];
  const { author, published, name, url } = general.article.source;
  return [author, published, name, url];
}

/** Whether the words stand in the text one after another, as whole words, but for case, accents, white space, punctuation and typography. */
const hasWords = (text: string, words: string): boolean => comparedWords(text).includes(comparedWords(words));

/** " the effort is led by miguel ojeda ": "Linux" stands in "Linux’s", "no" does not stand in "now". Empty without a word. */
function comparedWords(text: string): string {
  const words = writtenWords(text).flatMap(({ key, isWord }) => (isWord ? fold(key).split(/(?=')/) : []));
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
