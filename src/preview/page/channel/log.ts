import { element, setAria } from '../element.ts';
import type { ChannelMessage, PageCommand } from '../protocol.ts';
import { openMessageMenu } from './menu.ts';
import { authorOf, drawMessage, onlyFor } from './message.ts';

/** What the log needs from the page. */
export interface LogActions {
  readonly self: () => string;
  readonly locale: () => string;
  /** The name of a person or channel by its id; null if it is not here. */
  readonly nameOf: (id: string) => string | null;
  /** The id of the channel that is shown. */
  readonly channel: () => string;
  /** The commands that can be run on a message. */
  readonly messageCommands: readonly PageCommand[];
  /** Each resolves when it is done, whatever the result. */
  readonly press: (message: string, customId: string, values?: readonly string[]) => Promise<void>;
  readonly run: (command: PageCommand, message: string) => void;
  readonly dismiss: (message: string) => void;
}

/** Messages of one author within this time share a heading, in milliseconds. */
const TOGETHER_MS = 7 * 60_000;
/** How near to the end somebody counts as reading the newest message, in pixels. */
const AT_END = 80;

/** The channel's messages, oldest first. */
export class ChannelLog {
  readonly element: HTMLElement;
  readonly #title = element('h2');
  readonly #list = element('ol', { class: 'messages' });
  readonly #messages = new Map<string, ChannelMessage>();
  readonly #items = new Map<string, HTMLElement>();
  readonly #actions: LogActions;

  constructor(actions: LogActions) {
    this.#actions = actions;
    this.element = element(
      'div',
      { class: 'log', role: 'log', tabIndex: 0 },
      element(
        'div',
        { class: 'welcome' },
        this.#title,
        element(
          'p',
          {},
          'Type / to see what the bot can do, or open a message’s menu to have it look at that message. Nothing leaves this machine.',
        ),
      ),
      this.#list,
    );
  }

  /** Shows these messages instead of those before. */
  all(messages: readonly ChannelMessage[]): void {
    this.#messages.clear();
    for (const message of messages) this.#messages.set(message.id, message);
    this.redraw();
  }

  /** Adds a message, or updates it in place. */
  put(message: ChannelMessage): void {
    const atEnd = this.#isAtEnd();
    this.#messages.set(message.id, message);
    const before = this.#items.get(message.id);
    if (!this.#isSeen(message)) return;
    if (before) this.#replace(before, message);
    else this.#append(message);
    if (atEnd || !before) this.#toEnd();
  }

  remove(id: string): void {
    const item = this.#items.get(id);
    const hadFocus = item?.contains(document.activeElement) ?? false;
    this.#messages.delete(id);
    this.#items.delete(id);
    item?.remove();
    if (hadFocus) this.element.focus();
  }

  /** Names the channel that is shown: "#articles", "@Verbatim". */
  name(place: string): void {
    this.#title.textContent = place.startsWith('@') ? `Only you and ${place} read this` : `Welcome to ${place}!`;
    setAria(this.element, { label: `Messages in ${place}` });
  }

  /** Draws everything again, for another person, channel or language. */
  redraw(): void {
    this.#list.replaceChildren();
    this.#items.clear();
    for (const message of this.#messages.values()) if (this.#isSeen(message)) this.#append(message);
    this.#toEnd();
  }

  #isSeen(message: ChannelMessage): boolean {
    if (message.channel_id !== this.#actions.channel()) return false;
    const only = onlyFor(message);
    return only === null || only === this.#actions.self();
  }

  #append(message: ChannelMessage): void {
    const item = element('li', {}, this.#draw(message, this.#continues(message)));
    this.#items.set(message.id, item);
    this.#list.append(item);
  }

  #continues(message: ChannelMessage): boolean {
    if (message.interaction || message.message_reference) return false;
    const last = [...this.#items.keys()].at(-1);
    const before = last === undefined ? undefined : this.#messages.get(last);
    if (!before || before.author.id !== message.author.id) return false;
    return Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER_MS;
  }

  /** Returns the focus to the button that was pressed, or else to the message. */
  #replace(item: HTMLElement, message: ChannelMessage): void {
    const focused = item.contains(document.activeElement) ? document.activeElement : null;
    const place = focused ? placeOf(focused, item) : -1;
    const label = focused?.textContent ?? '';
    const continued = item.firstElementChild?.classList.contains('continued') ?? false;
    const drawn = this.#draw(message, continued);
    item.replaceChildren(drawn);
    if (!focused) return;
    const buttons = focusable(item);
    const same = buttons.find((button) => button.textContent === label && !isDisabled(button)) ?? buttons[place];
    (same && !isDisabled(same) ? same : drawn).focus({ preventScroll: true });
  }

  #draw(message: ChannelMessage, continued: boolean): HTMLElement {
    const { press, run, dismiss, messageCommands, self, locale, nameOf } = this.#actions;
    return drawMessage(message, {
      self: self(),
      locale: locale(),
      nameOf,
      continued,
      messageOf: (id) => this.#messages.get(id) ?? null,
      dismiss: () => dismiss(message.id),
      press: (customId, values) => {
        void press(message.id, customId, values).then(() => this.#settle(message.id));
      },
      openMenu: (opener, at) =>
        openMessageMenu(opener, at, {
          author: authorOf(message).name,
          locale: locale(),
          commands: messageCommands,
          run: (command) => run(command, message.id),
        }),
    });
  }

  /** The bot has answered, so nothing in the message waits any longer. */
  #settle(id: string): void {
    for (const busy of this.#items.get(id)?.querySelectorAll('[aria-busy]') ?? []) busy.removeAttribute('aria-busy');
  }

  #isAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < AT_END;
  }

  #toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }
}

const focusable = (item: HTMLElement): HTMLElement[] => [
  ...item.querySelectorAll<HTMLElement>('.row button, .row a, .section button'),
];
const placeOf = (focused: Element, item: HTMLElement): number =>
  focusable(item).findIndex((one) => one.isSameNode(focused));
const isDisabled = (one: HTMLElement): boolean => one instanceof HTMLButtonElement && one.disabled;
