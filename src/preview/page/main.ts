import { openDialog } from './channel/dialog.ts';
import { ChannelLog } from './channel/log.ts';
import { Composer } from './command/composer.ts';
import { COMMAND } from './discord-numbers.ts';
import { actionButton, element, setAria } from './element.ts';
import { icon } from './icons.ts';
import { type Preferences, readPreferences, savePreferences } from './preferences.ts';
import type { Act, ActOutcome, ChannelMessage, ChatPlace, Post, Setting } from './protocol.ts';
import { toolbar } from './toolbar.ts';

/** Discord's window around the channel. */
export interface Frame {
  readonly element: HTMLElement;
  /** Shows who is at the page, and where they are. */
  show(self: string, place: ChatPlace): void;
}

/** The parts of the window's channel, from top to bottom. */
export interface ChannelParts {
  readonly log: HTMLElement;
  readonly lost: HTMLElement;
  readonly composer: HTMLElement;
}

/** The window: the list of channels, which a narrow window leaves out, and the channel. */
function frame({ channel, bot }: Setting, parts: ChannelParts, goTo: (place: ChatPlace) => void): Frame {
  const self = element('span', { class: 'self-name' });
  const letter = element('span', { class: 'avatar avatar-4', aria: { hidden: true } });
  const entry = { class: 'side-channel' };
  const inServer = actionButton(entry, () => goTo('server'), icon('hash'), channel.name);
  const inDirect = actionButton(entry, () => goTo('direct'), icon('at'), bot.name);
  const head = element('div', { class: 'channel-head' });
  const side = element(
    'aside',
    { class: 'side', aria: { label: 'Server' } },
    element('div', { class: 'server-name' }, bot.name),
    element('div', { class: 'side-title' }, 'Text channels'),
    inServer,
    element('div', { class: 'side-title' }, 'Direct messages'),
    inDirect,
    element('div', { class: 'self' }, letter, self),
  );
  return {
    element: element(
      'div',
      { class: 'window' },
      side,
      element('main', { class: 'channel' }, head, parts.log, parts.lost, parts.composer),
    ),
    show(name, place) {
      const isDirect = place === 'direct';
      self.textContent = name;
      letter.textContent = name.charAt(0);
      setAria(inServer, { current: isDirect ? null : 'page' });
      setAria(inDirect, { current: isDirect ? 'page' : null });
      head.replaceChildren(icon(isDirect ? 'at' : 'hash'), element('h2', {}, isDirect ? bot.name : channel.name));
    },
  };
}

const STOPPED: ActOutcome = {
  result: 'failed',
  reason: 'The preview has been stopped; start it again in its terminal.',
};

/** The page's setting; rejects if the server is gone. */
async function readSetting(): Promise<Setting> {
  const response = await fetch('/setting');
  return (await response.json()) as Setting;
}

/** Does something with the bot. Never rejects. */
const act = (what: Act): Promise<ActOutcome> => send('/acts', what);

/** Writes a message as a person would. */
const post = (message: Post): Promise<ActOutcome> => send('/messages', message);

/** Removes a message that only this person sees from their view. */
const dismiss = (message: string): Promise<ActOutcome> => send('/dismissals', { message });

async function send(path: string, body: unknown): Promise<ActOutcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { result: 'failed', reason: `The preview did not take this (${response.status}).` };
    return (await response.json()) as ActOutcome;
  } catch {
    return STOPPED;
  }
}

/** Told what is in the channel. */
export interface ChannelListener {
  /** Everything, at the start and after a lost connection. */
  all(messages: readonly ChannelMessage[]): void;
  /** A new message, or a new state of one. */
  changed(message: ChannelMessage): void;
  removed(id: string): void;
  /** Whether the server can be reached. */
  connected(isThere: boolean): void;
}

/** Follows the channel from now on; the browser reconnects by itself. */
function followChannel(listener: ChannelListener): void {
  const events = new EventSource('/events');
  const on = (name: string, take: (data: unknown) => void): void =>
    events.addEventListener(name, (event) => take(JSON.parse(String((event as MessageEvent).data))));
  on('messages', (data) => listener.all(data as ChannelMessage[]));
  on('message', (data) => listener.changed(data as ChannelMessage));
  on('removal', (data) => listener.removed((data as { id: string }).id));
  events.addEventListener('open', () => listener.connected(true));
  events.addEventListener('error', () => listener.connected(false));
}

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
