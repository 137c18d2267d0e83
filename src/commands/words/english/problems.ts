import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `There is no question.\nType it after ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `A question can have up to ${number(most)} characters.\nAsk it shorter.`,
  unknownArticle: (typed, nearest) =>
    `There is no article ${quoted(typed)}. The nearest:\n${nearest}\nLeave out ${article} to search all.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} fits several articles:\n${titles}\nChoose one, or leave out ${article} to search all.`,
  unknownKind: (typed, kinds) => `There is no kind ${quoted(typed)}.\nThere are: ${list(kinds)}.`,
  unknownCommand: `This bot does not know that command (any more).\nTry ${ask} or ${quote}.`,
  unknownControl: `This button does nothing any more.\nAsk again with ${ask} or ${quote}.`,
  articleChanged: `The article has changed since, or is gone, so this cannot be shown any more.\nAsk again with ${ask} or ${quote}.`,
  wentWrong: 'Something went wrong here, so this could not be answered.\nPlease try again in a moment.',
  busy: 'So many are asking at the moment that this could not be taken on.\nPlease try again in a moment.',
  stopping: 'The bot is just being stopped or restarted, so this could not be answered.\nPlease try again in a minute.',
  unavailable: 'The articles cannot be reached right now.\nPlease try again in a minute.',
  nothingToShow: `There is nothing to show here.\nTry ${ask} or ${quote}.`,
};
