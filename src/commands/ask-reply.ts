import type { Answer, CitedPassage } from '../domain/answer.ts';
import { slice } from '../domain/span.ts';
import type { NamedArticle } from './article-option.ts';
import { cardOf, ofPassage } from './card.ts';
import { Accent, type Message, openMessage } from './message.ts';
import {
  afterNoAnswer,
  asked,
  closestPassages,
  doNotSay,
  mayNotSay,
  morePassages,
  neverMention,
  titleOf,
  understoodAs,
} from './wording.ts';

/** Kept free for the line that counts the passages that did not fit. */
const RESERVED = 60;

/** What a reply needs to know beyond the answer. */
export interface AskContext {
  /** The only article that was searched, or null. */
  readonly article: NamedArticle | null;
  /** For the next step when there is no answer. */
  readonly articles: readonly NamedArticle[];
  /** The question is repeated where others read along, who cannot see what was asked. */
  readonly repeatQuestion: boolean;
}

/** The reply to a question: the passages, or that the articles do not say. */
export function askReply(answer: Answer, context: AskContext): Message {
  if (answer.outcome === 'unanswered' || answer.shown === 0) return noAnswer(answer, context);
  return answer.outcome === 'answered' ? answered(answer, context) : uncertain(answer, context);
}

function answered(answer: Answer, context: AskContext): Message {
  const message = openMessage(Accent.answer);
  message.add(before(answer, context).join('\n'));
  const missing = missingLine(answer, context, false);
  const after = missing === null ? '' : `-# ${missing}`;
  addPassages(message, answer.passages.slice(0, answer.shown), after.length);
  message.add(after, { divided: true });
  return message;
}

function uncertain(answer: Answer, context: AskContext): Message {
  const message = openMessage(Accent.doubt);
  const missing = missingLine(answer, context, true);
  const heading = [mayNotSay(titleIn(context)), ...(missing === null ? [] : [missing]), closestPassages(answer.shown)];
  message.add([...before(answer, context), heading.join(' ')].join('\n'));
  addPassages(message, answer.passages.slice(0, answer.shown), 0);
  return message;
}

/**
 * No passage is shown here, not even as the closest: whatever stands under a question is read as its answer. What can be asked instead
 * is of more use.
 */
function noAnswer(answer: Answer, context: AskContext): Message {
  const message = openMessage(Accent.notice);
  const missing = missingLine(answer, context, true);
  const heading = [doNotSay(titleIn(context)), ...(missing === null ? [] : [missing])].join(' ');
  message.add([...before(answer, context), heading].join('\n'));
  message.add(afterNoAnswer(context.articles.map(titleOf), context.article !== null));
  return message;
}

/** The passages in order; those that do not fit after the first are counted, never cut. `kept` characters stay free for what follows. */
function addPassages(message: Message, passages: readonly CitedPassage[], kept: number): void {
  for (const [i, passage] of passages.entries()) {
    const room = message.room - kept - (passages.length > 1 ? RESERVED : 0);
    const card = cardOf(ofPassage(passage), room, { mayCut: i === 0 });
    if (card === null || !message.add(card, { divided: i > 0 })) {
      message.add(morePassages(passages.length - i));
      return;
    }
  }
}

const before = ({ question, corrected }: Answer, { repeatQuestion }: AskContext): string[] => [
  ...(repeatQuestion ? [asked(question)] : []),
  ...(corrected === null ? [] : [understoodAs(corrected)]),
];

const titleIn = ({ article }: AskContext): string | null => article && titleOf(article);

function missingLine({ question, missing }: Answer, context: AskContext, again: boolean): string | null {
  // A word may be asked for twice.
  const words = [...new Set(missing.map((span) => slice(question, span)))].filter((word) => word.trim() !== '');
  return words.length === 0 ? null : neverMention(words, titleIn(context), again);
}
