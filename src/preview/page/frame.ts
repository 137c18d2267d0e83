import { actionButton, element, setAria } from './element.ts';
import { icon } from './icons.ts';
import type { ChatPlace, Setting } from './protocol.ts';

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
export function frame({ channel, bot }: Setting, parts: ChannelParts, goTo: (place: ChatPlace) => void): Frame {
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
