import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { BUTTON } from './discord-numbers.ts';
import type { Drawing } from './draw-components.ts';
import { webLink } from './draw-markdown.ts';
import { actionButton, element } from './element.ts';
import { icon } from './icons.ts';

const STYLES: Readonly<Record<number, string>> = {
  [BUTTON.Primary]: 'primary',
  [BUTTON.Success]: 'success',
  [BUTTON.Danger]: 'danger',
};

/** A button under a message: one that comes back to the bot, or one that opens an address. */
export function drawButton(button: APIButtonComponent, { press }: Drawing): HTMLElement {
  if (button.style === BUTTON.Premium) return element('span', { class: 'placeholder' }, '[premium button]');
  const { emoji, label = '' } = button;
  const face = [emojiFace(emoji), element('span', { class: 'button-label' }, label)].filter((part) => part !== null);
  if (button.style === BUTTON.Link) {
    if (button.disabled) return actionButton({ class: 'button', disabled: true }, () => {}, ...face, icon('out'));
    const link = webLink(button.url, ...face, icon('out'));
    link.classList.add('button');
    return link;
  }
  const { custom_id, disabled = false, style } = button;
  const made = actionButton(
    { class: `button ${STYLES[style] ?? ''}`.trim(), disabled, attributes: { 'data-custom-id': custom_id } },
    () => {
      if (made.getAttribute('aria-busy') === 'true') return;
      made.setAttribute('aria-busy', 'true');
      press(custom_id);
    },
    ...face,
    element('span', { class: 'dots', aria: { hidden: true } }, element('i'), element('i'), element('i')),
  );
  return made;
}

/** An emoji of Unicode; the name of a server's own. */
export function emojiFace(emoji: APIMessageComponentEmoji | undefined): HTMLElement | null {
  if (!emoji?.name) return null;
  return element('span', { class: 'emoji', aria: { hidden: true } }, emoji.id ? `:${emoji.name}:` : emoji.name);
}
