import { openDialog } from './channel/dialog.ts';
import { ChannelLog } from './channel/log.ts';
import { Composer } from './command/composer.ts';
import { COMMAND } from './discord-numbers.ts';
import { element } from './element.ts';
import { frame } from './frame.ts';
import { type Preferences, readPreferences, savePreferences } from './preferences.ts';
import type { Act, ActOutcome } from './protocol.ts';
import { act, dismiss, followChannel, post, readSetting } from './server-calls.ts';
import { toolbar } from './toolbar.ts';

/** What somebody does, without who, where and in which language. */
type What = Act extends infer One ? (One extends Act ? Omit<One, 'user' | 'place' | 'locale'> : never) : never;

const setting = await readSetting();
let preferences: Preferences = readPreferences(
  setting.locales,
  setting.people.map(({ id }) => id),
);
const lost = element('div', { class: 'lost', role: 'status' });

/** The person who is played. */
const self = () => setting.people.find(({ id }) => id === preferences.user);
const nameOf = (wanted: string): string | null =>
  [...setting.people, setting.bot, setting.channel].find(({ id }) => id === wanted)?.name ?? null;

/** Does something as the person who is played, and opens what that leads to. */
async function doAs(what: What): Promise<ActOutcome> {
  const { user, place, locale } = preferences;
  const outcome = await act({ ...what, user, place, locale } as Act);
  if (outcome.result === 'dialog') {
    const { dialog } = outcome;
    const message = 'message' in what ? what.message : null;
    openDialog(
      dialog,
      { locale, nameOf },
      (fields) => void tell(doAs({ act: 'dialog', customId: dialog.custom_id, message, fields })),
    );
  }
  return outcome;
}

/** Shows a message if something went wrong. */
async function tell(outcome: Promise<ActOutcome>): Promise<void> {
  const done = await outcome;
  composer.fail(done.result === 'failed' ? done.reason : '');
}

const log = new ChannelLog({
  self: () => preferences.user,
  locale: () => preferences.locale,
  nameOf,
  channel: () => (preferences.place === 'direct' ? self()?.direct : undefined) ?? setting.channel.id,
  messageCommands: setting.commands.filter(({ type }) => type === COMMAND.Message),
  press: (message, customId, values) =>
    tell(doAs({ act: 'component', message, customId, ...(values ? { values } : {}) })),
  run: ({ name }, message) => void tell(doAs({ act: 'message command', name, message })),
  dismiss: (message) => void tell(dismiss(message)),
});

const composer: Composer = new Composer({
  locale: () => preferences.locale,
  commands: setting.commands,
  send: ({ name }, options) => doAs({ act: 'command', name, options }),
  suggest: async ({ name }, options, focused) => {
    const outcome = await doAs({ act: 'typing', name, options, focused });
    return outcome.result === 'choices' ? outcome.choices : [];
  },
  write: (content) => post({ user: preferences.user, place: preferences.place, content }),
});

const discord = frame(setting, { log: log.element, lost, composer: composer.element }, (place) => change({ place }));

function show(): void {
  document.documentElement.dataset.theme = preferences.theme;
  document.documentElement.dataset.width = preferences.phone ? 'phone' : 'full';
  discord.show(self()?.name ?? '', preferences.place);
  settings.showPlace(preferences.place);
  const place = preferences.place === 'direct' ? `@${setting.bot.name}` : `#${setting.channel.name}`;
  log.name(place);
  composer.name(place);
}

const settings = toolbar(setting, preferences, change);

function change(to: Partial<Preferences>): void {
  preferences = { ...preferences, ...to };
  savePreferences(preferences);
  show();
  if (to.locale === undefined && to.user === undefined && to.place === undefined) return;
  composer.reset();
  log.redraw();
}

show();
document.body.replaceChildren(
  element('header', { class: 'preview' }, element('h1', {}, 'Verbatim preview'), settings.element),
  discord.element,
);
composer.focus();

followChannel({
  all: (messages) => log.all(messages),
  changed: (message) => log.put(message),
  removed: (id) => log.remove(id),
  connected: (isThere) => {
    lost.textContent = isThere
      ? ''
      : 'The preview has been stopped, or cannot be reached. Start it again in its terminal.';
  },
});
