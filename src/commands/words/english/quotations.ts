import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const quotationCount = (n: number): string => counted(n, 'quotation', 'quotations');
const everybody = `${commandMention(commands.quote)} without options`;

export const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` by ${list(by, 8)}`}${topic === null ? '' : ` about ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** by ${counted(speakers, 'speaker', 'speakers')}`,
  more: (n) => `${counted(n, 'more quotation', 'more quotations')} did not fit here.`,
  narrowWith: (options) => `Narrow them down with ${options}.`,
  pageOf: (page, of) => `Page ${number(page)} of ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'more quotation follows', 'more quotations follow')}: ${list(speakers, 8)}. See one person’s with ${commandWithOption(commands.quote, commands.speaker)}, or a subject’s with ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `The articles quote nobody.\nTo ask them something: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `No article quotes ${quoted(typed)}.`,
  amongOthers: 'Quoted are, among others:',
  seeEverybody: `To see who is quoted: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `No quotation was found for ${list(given)}.\nTry other words, or see everybody who is quoted: ${everybody}.`
      : `No quotation fits ${list(given)} together.\nLeave one of them out, or see everybody who is quoted: ${everybody}.`,
};
