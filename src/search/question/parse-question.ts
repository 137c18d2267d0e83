import type { Span } from '../../domain/span.ts';
import {
  type AnswerType,
  FOCUS_NOUNS,
  HOW_MUCH,
  NAMING_WORDS,
  SPEECH_WORDS,
} from '../../language/languages/english/answer-types.ts';
import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { IRREGULAR_FORMS } from '../../language/languages/english/grammar/irregular-forms.ts';
import { ARTICLES } from '../../language/languages/english/grammar/pronouns.ts';
import { MEASURES, type Measure } from '../../language/languages/english/measures.ts';
import { isPersonNoun } from '../../language/languages/english/people/person-words.ts';
import { ASKS_FUTURE, ASKS_PRESENT } from '../../language/languages/english/tenses.ts';
import { stem, type Term, TermFlag, termsOf } from '../../language/terms.ts';
import { wordSet } from '../../language/word-set.ts';

import { asksPrice, onlyAsks, wantsList } from './words-that-ask.ts';

/** A topic word of the question, identified by its key. */
interface Keyed {
  readonly key: string;
}

const isStop = (term: Term): boolean => (term.flags & TermFlag.stop) !== 0;

/** "Who leads …?" → person, "In which year …?" → date, "How many …?" → number, "Is the whole …?" → yesNo. */
function answerType(all: readonly Term[]): AnswerType {
  const words = all.map((term) => term.form);
  const at = words.findIndex((word) => WORDS_THAT_ASK.has(word));
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

/** The index of the noun in "What city …?" and "Which GPU drivers are …?": the last of the topic words after the question word that is no verb. */
function focusOf(all: readonly Term[], terms: readonly Keyed[]): number {
  const words = all.filter(({ flags }) => !(flags & TermFlag.part));
  const from = words.findIndex(({ form }) => form === 'what' || form === 'which') + 1;
  if (from === 0) return -1;
  const run = words.slice(from, from + LONGEST_FOCUS + 1);
  const stop = run.findIndex(isStop);
  const end = stop < 0 ? run.length : stop;
  const next = run[end]?.form ?? '';
  const verb = run.slice(0, end).findIndex(({ form }, i) => isVerb(form, i === end - 1 ? next : null, i));
  const length = verb < 0 ? end : verb;
  const focus = length > LONGEST_FOCUS ? undefined : run[length - 1];
  return focus ? terms.findIndex(({ key }) => key === focus.key) : -1;
}

/** The index of what is done in "Who led …?" and "Who has led …?": the first topic word soon after "who". */
function verbOf(all: readonly Term[], terms: readonly Keyed[]): number {
  const at = all.findIndex(({ form }) => form === 'who' || form === 'whos');
  for (let i = at + 1; at >= 0 && i <= Math.min(all.length - 1, at + FROM_WHO_TO_VERB); i++) {
    const term = all[i];
    if (term && !isStop(term)) return terms.findIndex(({ key }) => key === term.key);
  }
  return -1;
}

/** "What company agreed to …", "What theorem defines the …": the word after the noun, told by its form or by what follows it. */
function isVerb(form: string, next: string | null, place: number): boolean {
  if (AUXILIARIES_IN_QUESTIONS.has(next ?? '')) return false;
  if (PAST.test(form) || IRREGULAR_FORMS.has(form) || WITHOUT_NOUN.has(form)) return true;
  return place > 0 && next !== null && form.endsWith('s') && AFTER_VERBS.has(next);
}

/** Words from "who" to its verb at the most. */
const FROM_WHO_TO_VERB = 3;
const PAST = /(?:[^e]|gre|fre)ed$/;
/** "What happens …?", "What occurs …?" */
const WITHOUT_NOUN: ReadonlySet<string> = new Set(['happens', 'occurs']);
const AFTER_VERBS: ReadonlySet<string> = new Set('the a an that its his her their this these those to'.split(' '));

/** Topic words in a row after "which" that can be one noun ("Rust GPU drivers"); a longer run is more than that ("kernel release’s merge window"). */
const LONGEST_FOCUS = 3;

/** "which kernel release" → number, "what year" → date, "what is the population" → number, "what is the name of the king" → person; "what is X" → definition. */
function focusType(words: readonly string[], at: number): AnswerType {
  const from = nounPhraseAfter(words, at);
  for (const [i, word] of words.slice(from, from + 3).entries()) {
    const next = words[from + i + 1] ?? '';
    for (const type of ['date', 'number', 'place', 'person'] as const) if (FOCUS_NOUNS[type].has(word)) return type;
    // Not in "which major event".
    if (isPersonNoun(word) && (next === '' || STOP_WORDS.has(next) || isVerb(next, null, i + 1))) return 'person';
    if (STOP_WORDS.has(word)) break;
  }
  return at === 0 && COPULAS.has(words[1] ?? '') && words.length <= 7 ? 'definition' : 'other';
}

/** Where what is asked for is named: after "what", "what is the", "what was the name of the last". */
function nounPhraseAfter(words: readonly string[], at: number): number {
  let from = at + 1;
  if (COPULAS.has(words[from] ?? '')) from++;
  if (ARTICLES.has(words[from] ?? '')) from++;
  if (NAMING_NOUNS.has(words[from] ?? '') && words[from + 1] === 'of') from += 2;
  if (ARTICLES.has(words[from] ?? '')) from++;
  return from;
}

const NAMING_NOUNS: ReadonlySet<string> = new Set(['name', 'names', 'type', 'kind', 'sort', 'form', 'types', 'kinds']);
const AUXILIARIES_IN_QUESTIONS: ReadonlySet<string> = new Set(
  'is are was were be been do does did has have had can could will would should may might must'.split(' '),
);

const WORDS_THAT_ASK: ReadonlySet<string> = wordSet('who whom whose whos when where why how what whats which');
const COPULAS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const YES_NO: ReadonlySet<string> = new Set(
  'is are was were do does did can could will would should has have had may might must isnt arent doesnt didnt'.split(
    ' ',
  ),
);

/** Longer questions are cut, because more text does not help to find a sentence. In UTF-16 units. */
export const LONGEST_PARSED_QUESTION = 1_000;
/** The most terms of a question, because matches are stored as bits of one number. */
const MOST_TERMS = 30;

/** Stems of the words that ask what somebody said. */
export const SPEECH_STEMS: ReadonlySet<string> = new Set([...SPEECH_WORDS].map(stem));

/** A topic word of the question. */
export interface QuestionTerm {
  /** The word's place in the question as typed. */
  readonly place: Span;
  readonly key: string;
  readonly form: string;
  readonly flags: number;
  /** The pieces of a hyphenated or dotted word, which together may replace it. */
  readonly parts: readonly { readonly key: string; readonly form: string }[];
}

/** A parsed question. */
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
  /** Whether it asks for a price, and whether for a list. */
  readonly asksPrice: boolean;
  readonly wantsList: boolean;
  /** Whether it asks for what is still to come, or for what is there already; null when for neither. */
  readonly tense: 'future' | 'present' | null;
  /** What it wants measured: a time for "how long …?", and a length as well. */
  readonly measures: readonly Measure[];
}

/** Parses a question: topic words, the type of answer, whether it is about speech. */
export function parseQuestion(question: string): ParsedQuestion {
  const text = question.length > LONGEST_PARSED_QUESTION ? question.slice(0, LONGEST_PARSED_QUESTION) : question;
  const all = termsOf(text);
  const type = answerType(all);
  const speech = all.some((term) => !isStop(term) && SPEECH_STEMS.has(term.key));
  const asksSpeaker = speech && type === 'person';
  const spoken = all.filter(({ flags }) => !(flags & TermFlag.part));
  const forms = spoken.map(({ form }) => form);
  const asking = new Set(spoken.filter((_, at) => onlyAsks(forms, at)));
  const topics = topicTerms(all, asking);
  const terms = topics.length > 0 ? topics : topicTerms(all, new Set());
  return {
    text,
    terms,
    words: spoken.map(({ key }) => key),
    type,
    aboutSpeech: speech && !asksSpeaker,
    asksSpeaker,
    focus: focusOf(all, terms),
    verb: verbOf(all, terms),
    asksName: all.some(({ form }) => WHAT.has(form)) && all.some(({ form }) => NAMING_WORDS.has(form)),
    asksPrice: asksPrice(forms),
    wantsList: wantsList(forms),
    tense: tenseAsked(forms),
    measures: measuresAsked(forms),
  };
}

/** "What is planned?" → future, "which drivers are already in?" → present. @param words folded */
function tenseAsked(words: readonly string[]): ParsedQuestion['tense'] {
  if (words.some((word) => ASKS_FUTURE.has(word))) return 'future';
  return words.some((word) => ASKS_PRESENT.has(word)) ? 'present' : null;
}

/** "How long does it take?", "is it cold in there?" @param words folded, in their order */
function measuresAsked(words: readonly string[]): readonly Measure[] {
  const at = words.indexOf('how');
  const asked = at < 0 ? '' : (words[at + 1] ?? '');
  if (asked !== '') return MEASURES.filter((measure) => measure.asked.has(asked));
  if (!YES_NO.has(words[0] ?? '')) return NO_MEASURES;
  return MEASURES.filter(({ asked, alsoYesNo }) => alsoYesNo && words.some((word) => asked.has(word)));
}

const NO_MEASURES: readonly Measure[] = [];

const WHAT: ReadonlySet<string> = new Set(['what', 'whats', 'which']);

function topicTerms(all: readonly Term[], asking: ReadonlySet<Term>): QuestionTerm[] {
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < all.length && terms.length < MOST_TERMS; i++) {
    const term = all[i];
    if (!term || term.flags & (TermFlag.stop | TermFlag.part) || seen.has(term.key) || asking.has(term)) continue;
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
