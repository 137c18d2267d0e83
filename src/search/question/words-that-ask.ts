import { ARTICLES } from '../../language/languages/english/grammar/pronouns.ts';
import {
  AFTER_FORM_NOUNS,
  AFTER_HOW_MUCH_MONEY,
  BEFORE_REQUESTS,
  CHAT_WORDS,
  EXISTENCE_WORDS,
  FORM_NOUNS,
  POINTS_AT_SOURCE,
  PRICE_WORDS,
  REPORTED_FORMS,
  REQUEST_VERBS,
  SOURCE_NOUNS,
} from '../../language/languages/english/request-words.ts';
import { wordSet } from '../../language/word-set.ts';

/** A way in which a word of a question only asks, and names no topic. */
interface AskingRule {
  readonly name: string;
  /** A question, and its words that ask in this way. */
  readonly example: readonly [question: string, asking: string];
  /** Whether word `at` asks. @param words folded, in their order */
  readonly match: (words: readonly string[], at: number) => boolean;
}

/** "Does the article say …", "in the text". */
const BEFORE_SOURCE = wordSet('in from does do did to per');
const FORMS_OF_BE = wordSet('is are was were be been being gets get got');
const AFTER_KNOWING = wordSet('about of');
const BEFORE_KNOWING = wordSet('to should must');
/** With which a question asks what there is. */
const LIST_ASKERS = wordSet('which what list name');
const wordAt = (words: readonly string[], at: number): string => words[at] ?? '';

/** The ways in which words only ask. */
export const ASKING_RULES: readonly AskingRule[] = [
  {
    name: 'a request',
    example: ['can you list the drivers', 'list'],
    match: (words, at) =>
      REQUEST_VERBS.has(wordAt(words, at)) && words.slice(0, at).every((word) => BEFORE_REQUESTS.has(word)),
  },
  {
    name: 'the form of the answer',
    example: ['any examples of drivers', 'examples'],
    match: (words, at) => FORM_NOUNS.has(wordAt(words, at)) && AFTER_FORM_NOUNS.has(wordAt(words, at + 1)),
  },
  {
    name: 'what is reported',
    example: ['which drivers are mentioned', 'mentioned'],
    match: (words, at) =>
      REPORTED_FORMS.has(wordAt(words, at)) && FORMS_OF_BE.has(wordAt(words, at - 1)) && at >= words.length - 4,
  },
  {
    name: 'the source',
    example: ['what does the article say about drivers', 'article'],
    match: (words, at) => {
      if (!SOURCE_NOUNS.has(wordAt(words, at))) return false;
      const points = wordAt(words, at - 1);
      return POINTS_AT_SOURCE.has(points) || (ARTICLES.has(points) && BEFORE_SOURCE.has(wordAt(words, at - 2)));
    },
  },
  {
    name: 'existence',
    example: ['which drivers exist already', 'exist already'],
    match: (words, at) => EXISTENCE_WORDS.has(wordAt(words, at)) && LIST_ASKERS.has(wordAt(words, 0)),
  },
  {
    name: 'to know',
    example: ['any bugs i should know about', 'know'],
    match: (words, at) =>
      wordAt(words, at) === 'know' &&
      BEFORE_KNOWING.has(wordAt(words, at - 1)) &&
      (at === words.length - 1 || AFTER_KNOWING.has(wordAt(words, at + 1))),
  },
  {
    name: 'a word of chats',
    example: ['pls what stuff can i bring', 'pls stuff'],
    match: (words, at) => CHAT_WORDS.has(wordAt(words, at)),
  },
];

/** Whether a word of a question only asks. @param words of the question, folded, in their order */
export const onlyAsks = (words: readonly string[], at: number): boolean =>
  ASKING_RULES.some(({ match }) => match(words, at));

/** Whether a question asks for a list: "list the drivers", "examples of …", "which drivers …", "any complaints …". Not "what are the …", which asks for one thing as often. */
export function wantsList(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (words.some((word, at) => (word === 'list' || word.startsWith('example')) && onlyAsks(words, at))) return true;
  return PLURAL_LIST_WORDS.has(first) && second.endsWith('s');
}

const PLURAL_LIST_WORDS = wordSet('which any all');

/** Whether a question asks for a price. */
export function asksPrice(words: readonly string[]): boolean {
  if (words.some((word) => PRICE_WORDS.has(word))) return !words.includes('why');
  const at = words.indexOf('much');
  return (
    at > 0 && words[at - 1] === 'how' && (at === words.length - 1 || AFTER_HOW_MUCH_MONEY.has(words[at + 1] ?? ''))
  );
}
