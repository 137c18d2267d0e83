import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import type { Respond } from '../../src/transports/interaction.ts';
import { buttonsOf, choiceOf, menusOf, pressOf } from '../bot/buttons.ts';
import { autocomplete, chatInput, messageCommand } from './discord/payloads.ts';

/*
 * Everything that can be done with the bot, as interactions over the article that comes with it: made from what Discord is told of it, so that
 * a new command is among them.
 */

/** What is typed into each option. */
const TEXTS: Readonly<Record<string, string>> = {
  question: 'Who leads the Rust for Linux effort?',
  speaker: 'corbet',
  topic: 'viability',
  article: 'rust-in-the-linux-kernel',
  kind: 'indirect',
  text: 'Rust is indeed viable and desirable for kernel development',
};

/** Questions about the bot, the collection, an article as a whole and its source. */
const GENERAL_QUESTIONS = [
  'hello',
  'which articles do you have?',
  'what is this about?',
  'summarize Rust in the Linux kernel',
  'who wrote this?',
];

/** An option as Discord is told of it. */
interface Option {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

/** All that Discord is told of: each command with what it needs and with everything, each option while it is typed, each message command. */
export function everyCommand(): [what: string, interaction: APIInteraction][] {
  return COMMAND_DATA.flatMap((data): [string, APIInteraction][] => {
    const { name, type } = data;
    if (type === ApplicationCommandType.Message) {
      const messages = [`“${TEXTS.text}”`, TEXTS.question ?? '', '@everyone 🙂'];
      return messages.map((content) => [name, messageCommand(name, content)]);
    }
    const options: readonly Option[] = ('options' in data && data.options) || [];
    const valuesOf = (chosen: readonly Option[]) =>
      Object.fromEntries(
        chosen.map((option) => [
          option.name,
          option.type === ApplicationCommandOptionType.Boolean ? false : (TEXTS[option.name] ?? 'nobody knows it'),
        ]),
      );
    const needed = valuesOf(options.filter(({ required }) => required));
    const typed = options.filter((option) => option.autocomplete);
    return [
      [`/${name}`, chatInput(name, needed)],
      [`/${name} with all options`, chatInput(name, valuesOf(options))],
      ...GENERAL_QUESTIONS.filter(() => options.some((option) => option.name === 'question')).map(
        (question): [string, APIInteraction] => [`/${name} ${question}`, chatInput(name, { question })],
      ),
      ...typed.flatMap(({ name: option }): [string, APIInteraction][] => [
        [`/${name} ${option}: nothing yet`, autocomplete(name, { [option]: '' }, option)],
        [`/${name} ${option}: something`, autocomplete(name, { [option]: TEXTS[option]?.slice(0, 6) ?? 'a' }, option)],
      ]),
    ];
  });
}

/** Presses that are tried: those under the replies, and those under what they lead to. */
const MOST_PRESSES = 200;
/** Entries of a menu that are. */
const MOST_CHOSEN = 3;

/** Something that was done, and what came of it. */
export interface Reply {
  readonly what: string;
  readonly interaction: APIInteraction;
  readonly response: APIInteractionResponse;
}

/** What comes of everything that can be done, and of every button and menu under it. */
export async function useEverything(respond: Respond): Promise<Reply[]> {
  const replies: Reply[] = [];
  const queue = everyCommand();
  const pressed = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [what, interaction] = next;
    const response = await respond(interaction);
    replies.push({ what, interaction, response });
    for (const { id, label, disabled } of buttonsOf(response)) {
      if (id === '' || disabled || pressed.has(id) || pressed.size === MOST_PRESSES) continue;
      pressed.add(id);
      queue.push([`${what} → ${label}`, pressOf(id, { under: response })]);
    }
    for (const { id, entries } of menusOf(response))
      for (const { label, value } of entries.slice(0, MOST_CHOSEN)) {
        const choice = `${id} ${value}`;
        if (pressed.has(choice) || pressed.size === MOST_PRESSES) continue;
        pressed.add(choice);
        queue.push([`${what} → ${label}`, choiceOf(id, value, { under: response })]);
      }
  }
  return replies;
}
