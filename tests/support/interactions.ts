import { type APIInteraction, type APIMessage, InteractionType, Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { autocomplete, button, chatInput, messageCommand, select } from './discord/payloads.ts';
import { hostileText } from './hostile-text.ts';

/** What people type when they mean something: the more of it is true, the more answers there are. */
export interface Known {
  readonly questions: readonly string[];
  /** Ids and titles. */
  readonly articles: readonly string[];
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Ids of buttons that stand under replies. */
  readonly buttons: readonly string[];
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
    { weight: 1, arbitrary: fc.string({ maxLength: 400, unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('a', '*', '\n', '🙂', 'word '), fc.integer({ min: 100, max: HUGE }))
        .map(([text, n]) => text.repeat(n / text.length)),
    },
  );

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
  );
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

const settings = fc.record({
  guild: fc.constantFrom(null, '1290000000000000002'),
  elsewhere: fc.boolean(),
  locale: fc.constantFrom(...Object.values(Locale)),
});

/** An interaction as Discord sends it: a command, typing in one, or something that this bot does not have. */
export function wellFormedInteraction(known: Known): fc.Arbitrary<APIInteraction> {
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
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(command, settings)
        .map(([[name, options], setting]): APIInteraction => chatInput(name, options, setting)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(typing, settings)
        .map(([[name, options, focused], setting]): APIInteraction => autocomplete(name, options, focused, setting)),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(buttonId(known.buttons), underMessage, settings)
        .map(([id, message, setting]): APIInteraction => button(id, { ...setting, message })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(hostileText({ maxLength: 3 }), { maxLength: 3 })
        .map((values): APIInteraction => select('menu', values)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('Check this quote', 'Ask about this', 'ask'), messageText(known), settings)
        .map(([name, content, setting]): APIInteraction => messageCommand(name, content, setting)),
    },
  );
}

/** Anything that a door may hand over: interactions, interactions with something wrong in them, anything else that is JSON. */
export function anyInteraction(known: Known): fc.Arbitrary<APIInteraction> {
  const damaged = fc
    .tuple(
      wellFormedInteraction(known),
      fc.constantFrom(...FIELDS),
      fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 })),
    )
    .map(([interaction, path, value]) => replaced(interaction, path, value));
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ type: fc.integer({ min: -1, max: 9 }), data: fc.jsonValue({ maxDepth: 4 }) }),
  );
  return fc.oneof(
    { weight: 6, arbitrary: wellFormedInteraction(known) },
    { weight: 3, arbitrary: damaged },
    // Whatever it is, it comes through the same door: that it is an interaction is only claimed.
    { weight: 1, arbitrary: anything.map((value) => value as unknown as APIInteraction) },
  );
}

const FIELDS: readonly (readonly string[])[] = [
  ['type'],
  ['data'],
  ['data', 'name'],
  ['data', 'type'],
  ['data', 'options'],
  ['data', 'options', '0'],
  ['data', 'options', '0', 'name'],
  ['data', 'options', '0', 'value'],
  ['data', 'options', '0', 'type'],
  ['data', 'options', '1', 'value'],
  ['data', 'options', '1', 'focused'],
  ['locale'],
  ['user'],
  ['member'],
  ['message'],
  ['message', 'flags'],
  ['message', 'interaction_metadata'],
  ['message', 'components'],
  ['data', 'custom_id'],
  ['context'],
  ['data', 'target_id'],
  ['data', 'resolved'],
  ['data', 'resolved', 'messages'],
];

/** A copy with one field replaced, or taken away. */
function replaced(interaction: APIInteraction, path: readonly string[], value: unknown): APIInteraction {
  const copy = JSON.parse(JSON.stringify(interaction));
  const [field = '', ...way] = path.toReversed();
  let holder = copy;
  for (const step of way.toReversed()) holder = holder?.[step];
  if (typeof holder === 'object' && holder !== null) holder[field] = value;
  return JSON.parse(JSON.stringify(copy));
}
