import type { Span } from '../domain/span.ts';
import { type AnswerType, FOCUS_NOUNS, HOW_MUCH, SPEECH_WORDS } from '../language/english/answer-types.ts';
import { stem, type Term, TermFlag, termsOf } from '../language/terms.ts';

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
  readonly type: AnswerType;
  /** Whether it asks what somebody said. */
  readonly aboutSpeech: boolean;
  /** Whether it asks who said something. */
  readonly asksSpeaker: boolean;
  /** The term that says what kind of thing is asked for: "city" in "What city …?"; −1 without one. */
  readonly focus: number;
}

/** Takes a question apart: topic words, what kind of answer is wanted, whether it is about speech. */
export function parseQuestion(question: string): ParsedQuestion {
  const text = question.length > LONGEST_QUESTION ? question.slice(0, LONGEST_QUESTION) : question;
  const all = termsOf(text);
  const type = answerType(all);
  const speech = all.some((term) => !isStop(term) && SPEECH_STEMS.has(term.key));
  const asksSpeaker = speech && type === 'person';
  const terms = topicTerms(all);
  return { text, terms, type, aboutSpeech: speech && !asksSpeaker, asksSpeaker, focus: focusOf(all, terms) };
}

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

/** "Who leads …?" → person, "In which year …?" → date, "How many …?" → number, "Is the whole …?" → yesNo. */
function answerType(all: readonly Term[]): AnswerType {
  const words = all.map((term) => term.form);
  const at = words.findIndex((word) => QUESTION_WORDS.has(word));
  if (at < 0) return YES_NO.has(words[0] ?? '') ? 'yesNo' : 'other';
  const next = words[at + 1] ?? '';
  switch (words[at]) {
    case 'who':
    case 'whom':
    case 'whose':
    case 'whos':
      return 'person';
    case 'when':
      return 'date';
    case 'where':
      return 'place';
    case 'why':
      return 'reason';
    case 'how':
      return HOW_MUCH.has(next) ? 'number' : 'manner';
    default:
      return focusType(words, at);
  }
}

/** The index of the noun in "What city …?" and "Which GPU drivers are …?": the last of the topic words between the question word and the next word without topic. */
function focusOf(all: readonly Term[], terms: readonly QuestionTerm[]): number {
  const words = all.filter(({ flags }) => !(flags & TermFlag.part));
  const from = words.findIndex(({ form }) => form === 'what' || form === 'which') + 1;
  if (from === 0) return -1;
  const run = words.slice(from, from + LONGEST_FOCUS + 1);
  const end = run.findIndex(isStop);
  const noun = end > 0 ? run[end - 1] : undefined;
  return noun ? terms.findIndex(({ key }) => key === noun.key) : -1;
}

/** Topic words in a row after "which" that can be one noun ("Rust GPU drivers"); a longer run has the verb in it. */
const LONGEST_FOCUS = 3;

/** "which kernel release" → number, "what year" → date; "what is X" → definition. The focus is one of the three words after. */
function focusType(words: readonly string[], at: number): AnswerType {
  for (const word of words.slice(at + 1, at + 4)) {
    for (const type of ['date', 'number', 'place', 'person'] as const) if (FOCUS_NOUNS[type].has(word)) return type;
  }
  return at === 0 && COPULAS.has(words[1] ?? '') && words.length <= 7 ? 'definition' : 'other';
}

const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'whose',
  'whos',
  'when',
  'where',
  'why',
  'how',
  'what',
  'whats',
  'which',
]);
const COPULAS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const YES_NO: ReadonlySet<string> = new Set(
  'is are was were do does did can could will would should has have had may might must isnt arent doesnt didnt'.split(
    ' ',
  ),
);
