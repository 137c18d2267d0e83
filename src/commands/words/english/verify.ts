import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const command = { name: 'verify', description: 'Check whether a text is a quotation of the articles, word for word' };
const text = { name: 'text', description: 'The words to check' };
const afterWords = (after: string | null): string => (after === null ? '' : ` after ${quoted(after)}`);

export const verify: VerifyWords = {
  verify: command,
  text,
  checkQuote: 'Check this quote',
  askAbout: 'Ask about this',
  checked: (words) => `Checked: ${words}`,
  exact: '**Word for word in the article.**',
  exactLeftOut: '**Word for word in the article, with words left out.**',
  signs: '**The same words; only capitals or punctuation differ.**',
  altered: (n) => `**Altered: ${counted(n, 'difference', 'differences')}.**`,
  reordered: '**Put together: in the article these words stand in another order.**',
  severalArticles: '**Put together: these words are from several articles.**',
  partlyThere: '**Not all of this stands in the articles.**',
  absent: (article) => `**Not in ${article === null ? 'the articles' : article || 'the article'}.**`,
  nearest: 'The nearest passage:',
  nothingNear: 'Nothing like it was found.',
  unsearchable: `**These words are too common to be looked up in all articles.**\nAdd more of the text, or choose an article: ${commandWithOption(command, commands.article)}.`,
  instead: (typed, written) => `Instead of ${quoted(typed)} the article says ${quoted(written)}.`,
  added: (typed, after) => `The text adds ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `The text leaves out ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `and ${counted(n, 'more difference', 'more differences')}`,
  summary: (exact, of) =>
    `**${number(exact)} of ${number(of)} parts ${exact === 1 ? 'is' : 'are'} in the articles word for word.**`,
  unchecked: (n) => `${counted(n, 'more part was', 'more parts were')} not checked.`,
  noRoom: (n) => `${counted(n, 'more part does', 'more parts do')} not fit here.`,
  own: (n) => `${counted(n, 'other sentence is', 'other sentences are')} not in the articles.`,
  otherSpeaker: (named, speakers) =>
    `**Another speaker:** the text gives these words to ${named}, the article to ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Speaker:** the text gives these words to ${named}, the article to nobody.`,
  nothingToCheck: `There are no words here to check.\nTake a message with text, or type the words after ${commandWithOption(command, text)}.`,
  nothingToAsk: `There are no words here to ask about.\nTake a message with text, or use ${commandMention(commands.ask)}.`,
  tooLong: (most) => `A text to check can have up to ${number(most)} characters.\nCheck it in parts.`,
  inContext: 'In context',
};
