import { actionButton, element } from '../element.ts';
import type { PageCommand } from '../protocol.ts';
import { nameIn } from './message.ts';

/** The entries of a message's menu. */
export interface MessageMenu {
  readonly author: string;
  readonly locale: string;
  readonly commands: readonly PageCommand[];
  readonly run: (command: PageCommand) => void;
}

/** The gap between a menu and the edge of the window, in pixels. */
const EDGE = 8;

let closeOpen: () => void = () => {};

/** Opens a message's menu at a point of the window. Choosing an entry, Escape or a press elsewhere closes it. */
export function openMessageMenu(
  opener: HTMLElement,
  at: { readonly x: number; readonly y: number },
  menu: MessageMenu,
): void {
  closeOpen();
  const { author, commands, run, locale } = menu;
  const items = commands.map((command) =>
    actionButton(
      { class: 'menu-item', role: 'menuitem', tabIndex: -1 },
      () => {
        close(true);
        run(command);
      },
      nameIn(command, locale),
    ),
  );
  const box = element(
    'div',
    {
      class: 'menu',
      role: 'menu',
      tabIndex: -1,
      aria: { label: `Apps for the message by ${author}` },
      on: { keydown: onKey },
    },
    element('div', { class: 'menu-title', aria: { hidden: true } }, 'Apps'),
    ...(items.length > 0
      ? items
      : [
          element(
            'div',
            { class: 'menu-empty', role: 'menuitem', aria: { disabled: true } },
            'No app has a command for messages.',
          ),
        ]),
  );
  const onOutside = (event: Event): void => {
    if (event.target instanceof globalThis.Node && !box.contains(event.target)) close(false);
  };

  function close(backToOpener: boolean): void {
    closeOpen = () => {};
    box.remove();
    document.removeEventListener('pointerdown', onOutside, true);
    document.removeEventListener('focusin', onOutside, true);
    opener.removeAttribute('aria-expanded');
    if (backToOpener) opener.focus({ preventScroll: true });
  }
  function onKey(event: KeyboardEvent): void {
    const now = items.findIndex((item) => item.matches(':focus'));
    if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (event.key === 'ArrowDown') items[(now + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(now <= 0 ? -1 : now - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  (opener.closest('main') ?? document.body).append(box);
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(EDGE, Math.min(at.x, window.innerWidth - width - EDGE))}px`;
  box.style.top = `${Math.max(EDGE, Math.min(at.y, window.innerHeight - height - EDGE))}px`;
  opener.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', onOutside, true);
  (items[0] ?? box).focus();
  document.addEventListener('focusin', onOutside, true);
  closeOpen = () => close(false);
}
