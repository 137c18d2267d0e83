import type { Answer } from '../../domain/answer.ts';
import { slice } from '../../domain/span.ts';
import { NO_OPENING, openingLines } from '../interaction/opening.ts';
import type { NamedArticle } from '../options/article.ts';
import { type ArticleQuotations, addPassages, countOnScreen } from '../reply/card.ts';
import { bullets, namePiece, questionPiece, titleOf, typedPiece } from '../reply/markdown.ts';
import { Accent, type Message, openMessage } from '../reply/message.ts';
import { heightOf } from '../reply/screen.ts';
import type { Texts } from '../texts/texts.ts';
import { type AnswerView, askButtons, packPassages, passagePlace } from './ask-view.ts';
import { goesOn } from './view-reply.ts';

/** What a reply needs besides the answer. */
export interface AskContext {
  /** The only article that was searched, or null. */
  readonly article: NamedArticle | null;
  /** All articles, to suggest when there is no answer. */
  readonly articles: readonly NamedArticle[];
  /** Whether the reply is private in a place where others could see it. */
  readonly canShare: boolean;
  /** The quotations of the articles in which somebody speaks in a passage that is shown. */
  readonly quotations: ArticleQuotations;
  /** In the asker's language. */
  readonly texts: Texts;
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
  const note = missing === null ? '' : `-# ${missing}`;
  const best = answer.passages.slice(0, answer.shown);
  const count = countOnScreen(message, best, context, note === '' ? 0 : heightOf(note));
  const shown = addPassages(message, best.slice(0, count), context, note.length);
  message.add(note, { divided: true });
  addButtons(message, answer, shown, context);
  return message;
}

function uncertain(answer: Answer, context: AskContext): Message {
  const message = openMessage(Accent.doubt);
  const missing = missingLine(answer, context, true);
  const { mayNotSay, closestPassages } = context.texts.answers;
  const best = answer.passages.slice(0, answer.shown);
  const above = (count: number): string => {
    const heading = [mayNotSay(titleIn(context)), ...(missing === null ? [] : [missing]), closestPassages(count)];
    return [...before(answer, context), heading.join(' ')].join('\n');
  };
  const count = countOnScreen(message, best, context, heightOf(above(answer.shown)));
  message.add(above(count));
  const shown = addPassages(message, best.slice(0, count), context, 0);
  addButtons(message, answer, shown, context);
  return message;
}

/** Shows no passage, not even the closest one, because anything below a question reads like its answer. Suggests what to ask instead. */
function noAnswer(answer: Answer, context: AskContext): Message {
  const message = openMessage(Accent.notice);
  const missing = missingLine(answer, context, true);
  const heading = [context.texts.answers.doNotSay(titleIn(context)), ...(missing === null ? [] : [missing])].join(' ');
  message.add([...before(answer, context), heading].join('\n'));
  message.add(nextSteps(context));
  return message;
}

function nextSteps({ article, articles, texts }: AskContext): string {
  const { youCould, otherWords, allArticles, whoIsQuoted, articlesHere } = texts.answers;
  const steps = [otherWords, ...(article === null ? [] : [allArticles]), whoIsQuoted];
  const titles = bullets(articles.map(titleOf), texts.grammar);
  return [youCould, ...steps.map((step) => `- ${step}`), articlesHere(articles.length), titles].join('\n');
}

/** Adds the buttons for seeing more. If a passage was cut, the message has no room for its surroundings. */
function addButtons(message: Message, { outcome, passages }: Answer, shown: number, context: AskContext): void {
  const places = passages.map(passagePlace).filter((place) => place !== null);
  const [first] = places;
  const packed = packPassages(places);
  if (!packed || !first || shown === 0 || places.length < passages.length) return;
  const view: AnswerView = {
    from: 0,
    count: shown,
    shownFirst: shown,
    before: 0,
    after: 0,
    doubt: outcome === 'uncertain',
    inOneArticle: context.article !== null,
  };
  const reach = { shown, ...goesOn(first), canShare: context.canShare };
  message.setButtons(...askButtons(view, places.slice(0, packed.count), packed.text, reach, context.texts.buttons));
}

/** The question stands above every answer: who scrolls back, and those it is shared with, see what was asked. */
const before = ({ question, corrected }: Answer, { texts }: AskContext): string[] =>
  openingLines(
    {
      ...NO_OPENING,
      asked: questionPiece(question),
      understoodAs: corrected === null ? null : questionPiece(corrected),
    },
    texts,
  );

const titleIn = ({ article }: AskContext): string | null => article && namePiece(titleOf(article));

function missingLine({ question, missing }: Answer, context: AskContext, again: boolean): string | null {
  // The question may contain the same word twice.
  const words = [...new Set(missing.map((span) => slice(question, span)))].filter((word) => word.trim() !== '');
  return words.length === 0 ? null : context.texts.answers.neverMention(words.map(typedPiece), titleIn(context), again);
}
