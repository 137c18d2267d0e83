import { ApplicationCommandType } from 'discord-api-types/v10';
import { messageAsks } from '../../language/characters.ts';
import { onOneLine } from '../../language/one-line.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';
import { EVERYWHERE, type MessageCommand, replied } from '../command.ts';
import { blockQuotes, plainMessage } from '../interaction/target-message.ts';
import { notice } from '../reply/message.ts';
import { localisedName } from '../texts/localised.ts';
import { askCommand, QUESTION_OPTION } from './ask.ts';
import { optionsFor } from './ask-question.ts';

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What a message asks: its first sentence with a question mark, else as many whole sentences as fit into `most` characters. Its
 * quotations count only if it says nothing else. Null if it has no words.
 */
export function questionIn(markdown: string, most: number): string | null {
  const { own, quotes } = blockQuotes(markdown);
  const texts = [own, ...quotes].map((text) => plainMessage(text)).filter((text) => HAS_WORD.test(text));
  const [text] = texts;
  if (text === undefined) return null;
  const sentences = text.split(/\n+/).flatMap((line) => sentencesOf(line));
  const question = sentences.find((sentence) => messageAsks(sentence) && HAS_WORD.test(sentence));
  if (question !== undefined) return onOneLine(question, most);
  let whole = '';
  for (const sentence of sentences) {
    const longer = whole === '' ? sentence : `${whole} ${sentence}`;
    if (longer.length > most) break;
    whole = longer;
  }
  return whole === '' ? onOneLine(text, most) : onOneLine(whole, most);
}

const sentencesOf = (line: string): string[] =>
  sentenceSpans(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end));

/** *Ask about this*: answers what a message asks, as `/ask` does. */
export const askAboutCommand = {
  data: { ...localisedName((texts) => texts.verify.askAbout), type: ApplicationCommandType.Message, ...EVERYWHERE },

  async execute(content, request, bot) {
    const question = questionIn(content, QUESTION_OPTION.max_length);
    if (question === null) return replied(notice(request.texts.verify.nothingToAsk));
    // The asker has not typed the question, so even a private reply repeats it.
    return askCommand.execute({ ...request, options: optionsFor(question, null) }, bot);
  },
} satisfies MessageCommand;
