/** What people do with the bot, at random but the same in every run: they ask, quote, check, look, type, and press what stands under replies. */
import { type APIInteraction, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { COMMAND_DATA, COMMANDS } from '../../src/bot/commands.ts';
import { buttonsOf, pressOf } from '../bot/buttons.ts';
import { autocomplete, chatInput, messageCommand } from '../support/discord/payloads.ts';

/** The languages that the bot speaks. */
const LOCALES = [
  Locale.EnglishUS,
  Locale.German,
  Locale.French,
  Locale.SpanishES,
  Locale.PortugueseBR,
  Locale.Japanese,
] as const;

/** Replies whose buttons may still be pressed; an older one is seldom looked at again. */
const REMEMBERED = 200;

/** Numbers below a bound, the same ones in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** People who know some words. */
export interface People {
  /** What one of them does next. */
  next(): APIInteraction;
  /** A first answer that somebody has got. */
  got(response: unknown): void;
}

/** Everybody speaks one of the bot's languages and uses words of these texts. */
export function gatherPeople(texts: readonly string[], below: (most: number) => number): People {
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const words = [...new Set(texts.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}-]{3,}/gu) ?? [])];
  const sentences = texts.join(' ').match(/[A-Z][^.?!\n]{30,200}[.?!]/g) ?? [];
  const names = texts.join(' ').match(/[A-Z][a-z]+ [A-Z][a-z]+/g) ?? [];
  const phrase = (count: number): string => Array.from({ length: count }, () => oneOf(words)).join(' ');
  const messageCommands = COMMAND_DATA.filter(({ type }) => type === ApplicationCommandType.Message);
  const typed = COMMANDS.flatMap(({ data: { name, options = [] } }) =>
    options.filter((option) => 'autocomplete' in option && option.autocomplete).map((option) => [name, option.name]),
  );
  const replies: unknown[] = [];
  const question = (): string =>
    oneOf([
      () => `Who ${phrase(2)}?`,
      () => `What did ${oneOf(names)} say about ${phrase(1)}?`,
      () => oneOf(sentences).slice(0, 120),
      () => phrase(3),
      () => 'ferry',
    ])();
  /** As somebody remembers it: word for word, cut short, or with a word that is not there. */
  const claim = (): string => {
    const sentence = oneOf(sentences);
    return oneOf([sentence, sentence.slice(10), sentence.replace(/ (\w+) /, ` ${oneOf(words)} `), phrase(6)]);
  };
  const isPrivate = (): boolean | undefined => oneOf([undefined, undefined, true, false]);

  function press(locale: Locale): APIInteraction | null {
    const under = replies.length > 0 ? oneOf(replies) : null;
    const buttons = buttonsOf(under).filter(({ id, disabled }) => id !== '' && !disabled);
    const other = below(5) === 0 ? { userId: '1290000000000000009' } : {};
    return buttons.length > 0 ? pressOf(oneOf(buttons).id, { under, locale, hidden: below(2) === 0, ...other }) : null;
  }

  return {
    next() {
      const locale = oneOf(LOCALES);
      const setting = oneOf([
        { locale },
        { locale },
        { locale, guild: null },
        { locale, guild: null, elsewhere: true },
      ]);
      const kind = below(100);
      if (kind < 25) return chatInput('ask', { question: question(), private: isPrivate() }, setting);
      if (kind < 33) return chatInput('quote', { speaker: oneOf([undefined, oneOf(names)]) }, setting);
      if (kind < 38) return chatInput('quote', { topic: phrase(1), private: isPrivate() }, setting);
      if (kind < 48) return chatInput('verify', { text: claim() }, setting);
      if (kind < 52) return chatInput('articles', { article: oneOf([undefined, phrase(1)]) }, setting);
      if (kind < 55) return chatInput('about', {}, setting);
      if (kind < 65)
        return messageCommand(oneOf(messageCommands).name, oneOf([question(), `He said “${claim()}”`]), setting);
      if (kind < 82) {
        const [command = '', option = ''] = oneOf(typed);
        return autocomplete(command, { [option]: phrase(1 + below(3)).slice(0, 1 + below(12)) }, option, setting);
      }
      return press(locale) ?? chatInput('quote', {}, setting);
    },
    got(response) {
      if (buttonsOf(response).length === 0) return;
      replies.push(response);
      if (replies.length > REMEMBERED) replies.shift();
    },
  };
}
