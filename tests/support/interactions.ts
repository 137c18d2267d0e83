import { type APIInteraction, type APIMessage, InteractionType, Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { deepArray, everyField, UNCONVERTIBLE, withField } from './damage.ts';
import { autocomplete, button, chatInput, messageCommand, modalSubmit, ping, select } from './discord/payloads.ts';
import { anyCharacter, hostileText } from './hostile-text.ts';

/** What people type when they mean something: the more of it is true, the more answers there are. */
export interface Known {
  readonly questions: readonly string[];
  /** Ids and titles. */
  readonly articles: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Ids of buttons that stand under replies. */
  readonly buttons: readonly string[];
  /** Menus that stand there, with the values of their entries. */
  readonly menus: readonly { readonly id: string; readonly values: readonly string[] }[];
}

/** Longer than any option may be; a transport would refuse far larger bodies. */
const HUGE = 50_000;

/** What somebody typed: something known, a piece of it, nonsense, too much, nothing. */
const typed = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: known.length > 0 ? fc.constantFrom(...known) : fc.string() },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('', ...known), fc.nat(20)).map(([text, length]) => text.slice(0, length)),
    },
    { weight: 4, arbitrary: hostileText({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 400, unit: anyCharacter }) },
    // Half a character: what stands in a field while an emoji is being typed.
    { weight: 1, arbitrary: fc.tuple(hostileText({ maxLength: 2 }), fc.constantFrom('\ud83d', '\ude00')).map(inside) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('a', '*', '\n', '🙂', 'word '), fc.integer({ min: 100, max: HUGE }))
        .map(([text, n]) => text.repeat(n / text.length)),
    },
  );

const inside = ([text, more]: [text: string, more: string]): string =>
  text.slice(0, text.length / 2) + more + text.slice(text.length / 2);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const askOptions = (known: Known) =>
  fc.record({ question: typed(known.questions), article: maybe(typed(known.articles)), private: maybe(fc.boolean()) });

const articleOptions = (known: Known) =>
  fc.record({ article: maybe(typed(known.articles)), private: maybe(fc.boolean()) });

const quoteOptions = (known: Known) =>
  fc.record({
    speaker: maybe(typed(known.speakers)),
    topic: maybe(typed(known.topics)),
    article: maybe(typed(known.articles)),
    kind: maybe(fc.oneof(fc.constantFrom('direct', 'indirect', 'mixed'), typed(['Partly direct']))),
    private: maybe(fc.boolean()),
  });

/** A message of somebody's: what is typed by itself, quoted, or between something else. */
const messageText = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    typed([...known.questions, ...known.topics]),
    fc
      .tuple(
        hostileText({ maxLength: 5 }),
        typed([...known.questions, ...known.topics]),
        fc.constantFrom('“”', '""', '> ', ' '),
      )
      .map(([noise, words, [opens = '', closes = '']]) => `${noise}\n${opens}${words}${closes}\n${noise}`),
  );

const verifyOptions = (known: Known) =>
  fc.record({ text: messageText(known), article: maybe(typed(known.articles)), private: maybe(fc.boolean()) });

/** A button's id as it was, or with something wrong in it: a piece of it, one more sign, another sign, two ids in one. */
const buttonId = (ids: readonly string[]): fc.Arbitrary<string> => {
  if (ids.length === 0) return hostileText({ maxLength: 5 });
  const real = fc.constantFrom(...ids);
  return fc.oneof(
    { weight: 4, arbitrary: real },
    { weight: 2, arbitrary: fc.tuple(real, fc.nat(100)).map(([id, length]) => id.slice(0, length)) },
    { weight: 1, arbitrary: fc.tuple(real, hostileText({ maxLength: 2 })).map(([id, more]) => id + more) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(real, fc.nat(99), fc.constantFrom(...'AZaz09_-.sn'))
        .map(([id, at, sign]) => `${id.slice(0, at)}${sign}${id.slice(at + 1)}`),
    },
    { weight: 1, arbitrary: fc.tuple(real, real, fc.nat(9)).map(([a, b, at]) => a.slice(0, at) + b.slice(at)) },
    { weight: 2, arbitrary: fc.tuple(real, fc.nat(99), fc.nat(7)).map(flipped) },
  );
};

/** What is chosen from a menu: an entry that it has, another menu's, nonsense, or nothing. */
function chosen({ buttons, menus }: Known): fc.Arbitrary<{ readonly id: string; readonly values: readonly string[] }> {
  const values = menus.flatMap((menu) => menu.values);
  const anything = fc.record({
    id: buttonId([...buttons, ...menus.map(({ id }) => id)]),
    values: fc.array(fc.oneof(hostileText({ maxLength: 3 }), fc.constantFrom('', ...values)), { maxLength: 3 }),
  });
  if (menus.length === 0) return anything;
  const real = fc
    .constantFrom(...menus)
    .chain(({ id, values: own }) => fc.constantFrom('', ...own).map((value) => ({ id, values: [value] })));
  return fc.oneof(real, anything);
}

/** A text with one bit of one of its first characters turned round. */
const flipped = ([text, at, bit]: [text: string, at: number, bit: number]): string => {
  const place = at % Math.max(1, text.length);
  const sign = String.fromCharCode((text.charCodeAt(place) || 0) ^ (1 << bit));
  return text.slice(0, place) + sign + text.slice(place + 1);
};

/** The message that a button stands under: private or not, the presser's own or somebody else's, or not told. */
const underMessage = fc
  .record({
    flags: fc.constantFrom(1 << 15, (1 << 15) | (1 << 6), undefined),
    owner: fc.constantFrom('1290000000000000004', '7', ''),
  })
  .map(({ flags, owner }): Partial<APIMessage> => {
    const user = { id: owner, username: 'u', discriminator: '0', global_name: null, avatar: null };
    const origin = {
      id: '1',
      type: InteractionType.ApplicationCommand as const,
      user,
      authorizing_integration_owners: {},
    };
    return { ...(flags === undefined ? {} : { flags }), ...(owner === '' ? {} : { interaction_metadata: origin }) };
  });

/** In a server, in a direct message with the bot, in one with somebody else; where the person may have installed the bot to the own account. */
const PLACES = [
  { guild: '1290000000000000002' },
  { guild: '1290000000000000002', ownInstall: true },
  { guild: null },
  { guild: null, elsewhere: true },
] as const;

const settings = fc
  .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...Object.values(Locale)), fc.integer({ min: 1, max: 2 ** 31 }))
  .map(([place, locale, person]) => ({ ...place, locale, userId: `12900000${person.toString().padStart(10, '0')}` }));

/** What a message may hold beside its text: embeds, components, flags, another author, or a text in them that is endless. */
const messageParts = (known: Known): fc.Arbitrary<Partial<APIMessage>> => {
  const text = messageText(known);
  const display = text.map((content) => ({ type: 10 as const, content }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }).map((all) => ({ embeds: all.map(asEmbed) })) },
    {
      weight: 1,
      arbitrary: fc
        .array(display, { maxLength: 3 })
        .map((all) => ({ flags: 1 << 15, components: [{ type: 17 as const, components: all }] })),
    },
    {
      weight: 1,
      arbitrary: hostileText({ maxLength: 2 }).map((name) => ({
        author: { id: '7', username: name, discriminator: '0', global_name: name, avatar: null },
        mention_everyone: true,
        mentions: [{ id: '8', username: name, discriminator: '0', global_name: null, avatar: null }],
      })),
    },
  );
};

const asEmbed = (description: string) => ({
  title: description.slice(0, 256),
  description: description.slice(0, 4_096),
});

/** What is sent, and as what. */
export interface Sent {
  readonly kind: SentKind;
  /** Whether Discord could send it. */
  readonly wellFormed: boolean;
  readonly interaction: APIInteraction;
}

/** Of the last two, the first has something wrong in it, and the other is any JSON. */
export type SentKind =
  | 'command'
  | 'typing'
  | 'press'
  | 'menu'
  | 'dialog'
  | 'message command'
  | 'ping'
  | 'damaged'
  | 'anything';

const asSent = (kind: SentKind, interactions: fc.Arbitrary<APIInteraction>): fc.Arbitrary<Sent> =>
  interactions.map((interaction) => ({ kind, wellFormed: kind !== 'damaged' && kind !== 'anything', interaction }));

/** Something that Discord could send: a command, typing in one, a press, or something that this bot does not have. */
function wellFormed(known: Known): fc.Arbitrary<Sent> {
  const command = fc.oneof(
    fc.tuple(fc.constant('ask'), askOptions(known)),
    fc.tuple(fc.constant('quote'), quoteOptions(known)),
    fc.tuple(fc.constant('verify'), verifyOptions(known)),
    fc.tuple(fc.constantFrom('articles', 'about'), articleOptions(known)),
    fc.tuple(hostileText({ maxLength: 3 }), quoteOptions(known)),
  );
  const typing = fc.oneof(
    fc.tuple(
      fc.constantFrom('ask', 'articles'),
      fc.record({ question: typed(known.questions), article: typed(known.articles) }),
      fc.constantFrom('article', 'question'),
    ),
    fc.tuple(
      fc.constantFrom('quote', 'imagine'),
      fc.record({ speaker: typed(known.speakers), article: typed(known.articles) }),
      fc.constantFrom('speaker', 'article', 'topic'),
    ),
  );
  const weighted: readonly [weight: number, kind: SentKind, interactions: fc.Arbitrary<APIInteraction>][] = [
    [24, 'command', fc.tuple(command, settings).map(([[name, options], setting]) => chatInput(name, options, setting))],
    [
      12,
      'typing',
      fc
        .tuple(typing, settings)
        .map(([[name, options, focused], setting]) => autocomplete(name, options, focused, setting)),
    ],
    [
      12,
      'press',
      fc
        .tuple(buttonId(known.buttons), underMessage, settings)
        .map(([id, message, setting]) => button(id, { ...setting, message })),
    ],
    [
      6,
      'menu',
      fc
        .tuple(chosen(known), underMessage, settings)
        .map(([{ id, values }, message, setting]) => select(id, values, { ...setting, message })),
    ],
    [
      2,
      'dialog',
      fc
        .tuple(buttonId(known.buttons), typed(known.questions), settings)
        .map(([id, text, setting]) => modalSubmit(id, { text }, setting)),
    ],
    [
      6,
      'message command',
      fc
        .tuple(
          fc.constantFrom('Check this quote', 'Ask about this', 'ask'),
          messageText(known),
          messageParts(known),
          settings,
        )
        .map(([name, content, message, setting]) =>
          messageCommand(name, 'embeds' in message || 'components' in message ? '' : content, { ...setting, message }),
        ),
    ],
    [1, 'ping', fc.constant(null).map(ping)],
  ];
  return fc.oneof(
    ...weighted.map(([weight, kind, interactions]) => ({ weight, arbitrary: asSent(kind, interactions) })),
  );
}

/** JSON where something else should be. */
const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(undefined, null, true, -1, 1.5, 2 ** 53, '', '__proto__', [], [null], {}, UNCONVERTIBLE),
  },
  { weight: 1, arbitrary: hostileText({ maxLength: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constant(deepArray(500)) },
);

/** Anything that a door may hand over: interactions, interactions with something wrong in them, anything else that is JSON. */
export function anySent(known: Known): fc.Arbitrary<Sent> {
  const damage = fc.array(fc.tuple(fc.nat(), wrongValue), { minLength: 1, maxLength: 2 });
  const damaged = fc.tuple(wellFormed(known), damage).map(([{ interaction }, all]) =>
    all.reduce<unknown>((value, [place, wrong]) => {
      const fields = everyField(value);
      return withField(value, fields[place % fields.length] ?? [], wrong);
    }, interaction),
  );
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ type: fc.integer({ min: -1, max: 9 }), data: fc.jsonValue({ maxDepth: 4 }) }),
  );
  // Whatever it is, it comes through the same door: that it is an interaction is only claimed.
  const claimed = (value: unknown): APIInteraction => value as APIInteraction;
  return fc.oneof(
    { weight: 20, arbitrary: wellFormed(known) },
    { weight: 9, arbitrary: asSent('damaged', damaged.map(claimed)) },
    { weight: 1, arbitrary: asSent('anything', anything.map(claimed)) },
  );
}

/** The same without what it is sent as. */
export const anyInteraction = (known: Known): fc.Arbitrary<APIInteraction> =>
  anySent(known).map(({ interaction }) => interaction);

/** An interaction as Discord would send it. */
export const wellFormedInteraction = (known: Known): fc.Arbitrary<APIInteraction> =>
  wellFormed(known).map(({ interaction }) => interaction);
