import { type APIInteraction, type APIMessage, InteractionType, Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { type JsonObject, listOf, objectOf, textOf } from '../support/discord/json.ts';
import {
  autocomplete,
  BOT_USER_ID,
  button,
  chatInput,
  GUILD_ID,
  messageCommand,
  type Setting,
  select,
} from '../support/discord/payloads.ts';
import { anyInteraction } from '../support/interactions.ts';
import type { CorpusWords } from './corpus-words.ts';
import { type Dice, dice } from './dice.ts';

/** People who use the bot in every way, the same for the same seed and the same replies. */
export interface People {
  /** What they send next, at once. */
  ask(count: number): APIInteraction[];
  /** They see the reply to something of it, and remember what it offers. */
  see(asked: APIInteraction, reply: unknown): void;
}

/** Something that can be pressed or chosen from, with the message that it is in. */
interface Control {
  readonly id: string;
  /** What can be chosen; null for a button. */
  readonly choices: readonly string[] | null;
  readonly message: JsonObject;
}

const OPTIONS = [
  ['ask', 'question'],
  ['ask', 'article'],
  ['quote', 'speaker'],
  ['quote', 'topic'],
  ['quote', 'article'],
  ['verify', 'text'],
  ['verify', 'article'],
  ['articles', 'article'],
] as const;
const KINDS = ['direct', 'indirect', 'mixed'];
const ALL_LOCALES = Object.values(Locale);
/** The languages that the bot speaks, more often than all the others, which it answers in English. */
const LOCALES = [
  ...times(10, Locale.EnglishUS),
  ...[
    Locale.German,
    Locale.French,
    Locale.SpanishES,
    Locale.SpanishLATAM,
    Locale.PortugueseBR,
    Locale.Japanese,
  ].flatMap((locale) => times(3, locale)),
];

/** Making them takes long to begin with. */
const STRANGE_AT_ONCE = 300;

/** How many of what replies offered is remembered, the oldest forgotten first. */
const REMEMBERED = 300;

/** Brings them together. They begin by typing each letter in each option, so that they know what there is. */
export function gatherPeople(seed: number, { words, sentences, articles }: CorpusWords): People {
  const chance = dice(seed);
  /** What was offered while somebody typed in an option. */
  const offered = new Map<string, string[]>([['article', [...articles]]]);
  const controls: Control[] = [];
  const letters = OPTIONS.flatMap(([command, option]) =>
    ['', ...'abcdefghijklmnoprstuvwy'].map((text) => typing(command, option, text)),
  );
  /** Whatever may come through a door, well-formed or not. */
  const strange: APIInteraction[] = [];
  let sent = 0;

  return {
    ask: (count) =>
      Array.from({ length: count }, () => withFixedIds(letters.shift() ?? one() ?? somethingStrange(), sent++)),
    see: (asked, reply) => {
      const { type, data } = objectOf(reply);
      if (type === 8)
        remember(
          offered,
          focusedIn(asked),
          listOf(objectOf(data).choices).map((choice) => textOf(objectOf(choice).value)),
        );
      for (const control of controlsIn(objectOf(data))) controls.push(control);
      controls.splice(0, controls.length - REMEMBERED);
    },
  };

  function somethingStrange(): APIInteraction {
    if (strange.length === 0)
      strange.push(...fc.sample(anyInteraction(known()), { seed: seed + sent, numRuns: STRANGE_AT_ONCE }));
    return strange.pop() as APIInteraction;
  }

  function one(): APIInteraction | null {
    return chance.pick<() => APIInteraction | null>(
      ...times(5, () =>
        chatInput('ask', { question: question(), article: sometimes(0.15, article), private: secrecy() }, setting()),
      ),
      ...times(4, () =>
        chatInput(
          'quote',
          {
            speaker: sometimes(0.5, () => typed(from('speaker'))),
            topic: sometimes(0.5, () => typed(chance.of(words))),
            article: sometimes(0.2, article),
            kind: sometimes(0.2, () => chance.of(KINDS)),
            private: secrecy(),
          },
          setting(),
        ),
      ),
      ...times(3, () =>
        chatInput('verify', { text: claim(), article: sometimes(0.15, article), private: secrecy() }, setting()),
      ),
      () => chatInput('articles', { article: sometimes(0.6, article), private: secrecy() }, setting()),
      () => (chance.below(4) === 0 ? chatInput('about', { private: secrecy() }, setting()) : null),
      ...times(3, () => {
        const [command, option] = chance.of(OPTIONS);
        return typing(command, option, begun(option));
      }),
      ...times(2, () => messageCommand(chance.of(['Check this quote', 'Ask about this']), post(), setting())),
      ...times(6, press),
      ...times(4, () => null),
    )();
  }

  function setting(): Setting {
    const guild = chance.below(4) === 0 ? null : GUILD_ID;
    const userId = `12900000000000${1_000 + chance.below(50)}`;
    return {
      userId,
      guild,
      elsewhere: chance.below(2) === 0,
      locale: chance.of(chance.below(8) === 0 ? ALL_LOCALES : LOCALES),
    };
  }

  function typing(command: string, option: string, text: string): APIInteraction {
    const beside = command === 'quote' && option !== 'speaker' ? { speaker: from('speaker') } : {};
    return autocomplete(command, { ...(chance.below(3) === 0 ? beside : {}), [option]: text }, option, setting());
  }

  function press(): APIInteraction | null {
    const control = controls[chance.below(Math.max(1, controls.length))];
    if (!control) return null;
    const where = setting();
    const owner = chance.below(3) === 0 ? '1290000000000000004' : (where.userId ?? '');
    const user = { id: owner, username: 'reader', discriminator: '0', global_name: null, avatar: null };
    const origin = {
      id: '1290000000000000009',
      type: InteractionType.ApplicationCommand,
      user,
      authorizing_integration_owners: {},
    };
    // A reply's message comes back as Discord keeps it: with what the bot has put into it.
    const message = {
      ...control.message,
      author: { ...user, id: BOT_USER_ID, bot: true },
      interaction_metadata: origin,
    } as Partial<APIMessage>;
    if (control.choices === null) return button(control.id, { ...where, message });
    return select(control.id, [chance.of(control.choices)], { ...where, message });
  }

  function from(option: string): string {
    const pool = offered.get(option) ?? [];
    return pool.length > 0 ? chance.of(pool) : chance.of(words);
  }

  function article(): string {
    return typed(from('article'));
  }

  function secrecy(): boolean | undefined {
    return sometimes(0.2, () => chance.below(2) === 0);
  }

  function sometimes<T>(share: number, make: () => T): T | undefined {
    return chance.below(1_000) < share * 1_000 ? make() : undefined;
  }

  /** As somebody types it: mostly right, at times misspelt, in other letters, or not to its end. */
  function typed(text: string): string {
    const way = chance.below(10);
    if (way === 0) return misspelt(text, chance);
    if (way === 1) return text.toLowerCase();
    if (way === 2) return text.slice(0, 1 + chance.below(text.length));
    return text;
  }

  function question(): string {
    const word = () => chance.of(words);
    const asked = chance.pick(
      () => from('question'),
      () => `Who ${word()} ${word()}?`,
      () => `What did ${from('speaker')} say about ${word()}?`,
      () => `What is ${word()}?`,
      () => `When was ${word()} ${word()}?`,
      () => `How many ${word()} ${word()}?`,
      () => `${word()} ${word()} ${word()}`,
      () => `Why ${piece()}?`,
      piece,
    )();
    return chance.below(4) === 0 ? misspelt(asked, chance) : asked;
  }

  /** Some words of a sentence, one after another. */
  function piece(): string {
    const parts = chance.of(sentences).split(' ');
    const first = chance.below(parts.length);
    return parts.slice(first, first + 3 + chance.below(8)).join(' ');
  }

  /** What is to be verified: a sentence, whole or not, with something wrong in it, or two. */
  function claim(): string {
    const sentence = chance.of(sentences);
    return chance.pick(
      () => sentence,
      () => `“${sentence}”`,
      () => `“${sentence}” said ${from('speaker')}`,
      () =>
        sentence
          .split(' ')
          .map((word) => (chance.below(10) === 0 ? chance.of(words) : word))
          .join(' '),
      () =>
        sentence
          .split(' ')
          .filter(() => chance.below(8) > 0)
          .join(' '),
      () => misspelt(sentence, chance),
      () => `${piece()} … ${piece()}`,
      () => `${sentence} ${chance.of(sentences)}`,
    )();
  }

  /** What somebody writes in a channel. */
  function post(): string {
    return chance.pick(
      claim,
      question,
      () => `> ${claim()}\nreally?`,
      () => `${question()}\n\n${claim()}`,
    )();
  }

  function begun(option: string): string {
    const whole =
      option === 'question' || option === 'text' ? question() : option === 'topic' ? chance.of(words) : from(option);
    return typed(whole).slice(0, chance.below(25));
  }

  function known() {
    const pool = (option: string) => (offered.get(option) ?? []).slice(0, 50);
    return {
      questions: [...pool('question'), ...sentences.slice(0, 50)],
      articles: pool('article'),
      speakers: pool('speaker'),
      topics: words.slice(0, 100),
      buttons: controls.slice(-50).map(({ id }) => id),
      menus: [],
    };
  }
}

function times<T>(count: number, what: T): T[] {
  return Array.from({ length: count }, () => what);
}

/** One letter left out, doubled, exchanged for its neighbour, or another. */
function misspelt(text: string, chance: Dice): string {
  if (text.length < 2) return text;
  const at = chance.below(text.length - 1);
  const [before, here, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  return chance.pick(
    () => before + next + after,
    () => before + here + here + next + after,
    () => before + next + here + after,
    () => before + chance.of([...'aeiorst']) + next + after,
  )();
}

function remember(offered: Map<string, string[]>, option: string, values: readonly string[]): void {
  const known = offered.get(option) ?? [];
  const fresh = [...new Set(values)].filter((value) => value !== '' && !known.includes(value));
  offered.set(option, [...known, ...fresh].slice(-REMEMBERED));
}

function focusedIn(asked: APIInteraction): string {
  const options = listOf(objectOf(objectOf(asked).data).options).map(objectOf);
  return textOf(options.find(({ focused }) => focused === true)?.name);
}

/** The buttons that can be pressed and the menus in a message of a reply. */
function controlsIn(message: JsonObject): Control[] {
  const walk = (value: unknown): Control[] => {
    const component = objectOf(value);
    const inner = [...listOf(component.components), component.accessory].flatMap((part) =>
      part === undefined ? [] : walk(part),
    );
    if (typeof component.custom_id !== 'string' || component.disabled === true) return inner;
    const choices =
      component.type === 2 ? null : listOf(component.options).map((choice) => textOf(objectOf(choice).value));
    return choices?.length === 0 ? inner : [{ id: component.custom_id, choices, message }, ...inner];
  };
  return listOf(message.components).flatMap(walk);
}

/** The same interaction with ids and a token of its own that say only which one it is. */
function withFixedIds(interaction: APIInteraction, number: number): APIInteraction {
  const ids = new Map<string, string>();
  const text = JSON.stringify(interaction).replace(/"(\d{17,20})"/g, (whole, id: string) => {
    if (id.startsWith(KNOWN_IDS)) return whole;
    const fixed = ids.get(id) ?? `${FIRST_ID + BigInt(number) * 100n + BigInt(ids.size)}`;
    ids.set(id, fixed);
    return `"${fixed}"`;
  });
  const copy = JSON.parse(text);
  if (typeof copy === 'object' && copy !== null && typeof copy.token === 'string') copy.token = `token-of-${number}`;
  return copy;
}

/** The ids of the application, its server and the people, which are the same each time. */
const KNOWN_IDS = '1290000000000';
const FIRST_ID = 1_400_000_000_000_000_000n;
