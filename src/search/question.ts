import type { Span } from '../domain/span.ts';
import { type AnswerType, NAMING_WORDS, SPEECH_WORDS } from '../language/english/answer-types.ts';
import { stem, type Term, TermFlag, termsOf } from '../language/terms.ts';
import { answerType, focusOf, verbOf } from './asked-for.ts';

/** A question longer than this is cut: what does not fit in it does not help to find a sentence. In UTF-16 units. */
export const LONGEST_QUESTION = 1_000;
/** Terms beyond this many are left out: matches are kept as the bits of one number. */
const MOST_TERMS = 30;

/** The stems of the words with which a question asks what somebody said. */
export const SPEECH_STEMS: ReadonlySet<string> = new Set([...SPEECH_WORDS].map(stem));

/** A word of the question that carries topic. */
export interface QuestionTerm {
  /** The word's place in the question as typed. */
  readonly place: Span;
  readonly key: string;
  readonly form: string;
  readonly flags: number;
  /** The pieces of a hyphenated or dotted word, which together may stand for it. */
  readonly parts: readonly { readonly key: string; readonly form: string }[];
}

/** A question, taken apart once. */
export interface ParsedQuestion {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** The stems of all its words in their order, those without topic included. */
  readonly words: readonly string[];
  readonly type: AnswerType;
  /** Whether it asks what somebody said. */
  readonly aboutSpeech: boolean;
  /** Whether it asks who said something. */
  readonly asksSpeaker: boolean;
  /** The term that says what kind of thing is asked for: "city" in "What city …?"; −1 without one. */
  readonly focus: number;
  /** The term right after "who": "led" in "Who led …?"; −1 without one. */
  readonly verb: number;
  /** Whether it asks what something is called. */
  readonly asksName: boolean;
}

/** Takes a question apart: topic words, what kind of answer is wanted, whether it is about speech. */
export function parseQuestion(question: string): ParsedQuestion {
  const text = question.length > LONGEST_QUESTION ? question.slice(0, LONGEST_QUESTION) : question;
  const all = termsOf(text);
  const type = answerType(all);
  const speech = all.some((term) => !isStop(term) && SPEECH_STEMS.has(term.key));
  const asksSpeaker = speech && type === 'person';
  const terms = topicTerms(all);
  return {
    text,
    terms,
    words: all.filter(({ flags }) => !(flags & TermFlag.part)).map(({ key }) => key),
    type,
    aboutSpeech: speech && !asksSpeaker,
    asksSpeaker,
    focus: focusOf(all, terms),
    verb: verbOf(all, terms),
    asksName: all.some(({ form }) => WHAT.has(form)) && all.some(({ form }) => NAMING_WORDS.has(form)),
  };
}

const WHAT: ReadonlySet<string> = new Set(['what', 'whats', 'which']);

const isStop = (term: Term): boolean => (term.flags & TermFlag.stop) !== 0;

function topicTerms(all: readonly Term[]): QuestionTerm[] {
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < all.length && terms.length < MOST_TERMS; i++) {
    const term = all[i];
    if (!term || term.flags & (TermFlag.stop | TermFlag.part) || seen.has(term.key)) continue;
    seen.add(term.key);
    const parts: Term[] = [];
    for (let k = i + 1; k < all.length; k++) {
      const next = all[k];
      if (!next || !(next.flags & TermFlag.part)) break;
      if (!isStop(next)) parts.push(next);
    }
    terms.push({
      place: { start: term.start, end: term.end },
      key: term.key,
      form: term.form,
      flags: term.flags,
      parts,
    });
  }
  return terms;
}
