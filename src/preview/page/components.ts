import type {
  APIButtonComponent,
  APIMessageComponentEmoji,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APIStringSelectComponent,
  APIThumbnailComponent,
} from 'discord-api-types/v10';
import { BUTTON, COMPONENT } from './discord-numbers.ts';
import { actionButton, element, setAria } from './element.ts';
import { icon } from './icons.ts';
import { drawMarkdown, type Reader, webLink } from './markdown/draw.ts';

/** What was chosen in a menu. */
interface Chosen {
  readonly press: (customId: string, values: readonly string[]) => void;
}

let menus = 0;

/** A menu under a message: opens a list and sends what was chosen; where several may be chosen, when the list closes. */
function selectMenu(menu: APIStringSelectComponent, { press }: Chosen): HTMLElement {
  const {
    custom_id,
    options,
    placeholder = 'Make a selection',
    min_values = 1,
    max_values = 1,
    disabled = false,
  } = menu;
  const several = max_values > 1;
  const chosen = new Set(options.filter((option) => option.default).map(({ value }) => value));
  const before = [...chosen].join('\n');
  const id = `menu-${++menus}`;
  let active = 0;

  const face = element('span', { class: 'select-face' });
  const entries = options.map((option, i) =>
    element(
      'div',
      {
        class: 'entry',
        id: `${id}-${i}`,
        role: 'option',
        on: {
          click: () => choose(i),
          mousemove: () => activate(i),
        },
      },
      emojiFace(option.emoji),
      element(
        'span',
        { class: 'entry-text' },
        element('span', { class: 'entry-label' }, option.label),
        option.description ? element('span', { class: 'entry-detail' }, option.description) : null,
      ),
    ),
  );
  const list = element(
    'div',
    { class: 'select-list', id, role: 'listbox', hidden: true, aria: { label: placeholder } },
    ...entries,
  );
  if (several) setAria(list, { multiselectable: true });
  const button = actionButton(
    {
      class: 'select',
      role: 'combobox',
      disabled,
      aria: { label: placeholder, haspopup: 'listbox', expanded: false, controls: id },
      attributes: { 'data-custom-id': custom_id },
      on: { keydown: onKey, blur: () => close() },
    },
    () => (list.hidden ? open() : close()),
    face,
    icon('down'),
  );
  // Pressing the list must not take the focus away before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());

  function show(): void {
    const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    face.textContent = labels.join(', ') || placeholder;
    face.classList.toggle('empty', labels.length === 0);
    entries.forEach((entry, i) => {
      const { value } = options[i] ?? { value: '' };
      setAria(entry, { selected: chosen.has(value) });
      entry.classList.toggle('active', i === active);
    });
    setAria(button, {
      activedescendant: list.hidden ? null : `${id}-${active}`,
      description: labels.join(', ') || null,
    });
    if (!list.hidden) entries[active]?.scrollIntoView({ block: 'nearest' });
  }
  function activate(i: number): void {
    active = Math.max(0, Math.min(options.length - 1, i));
    show();
  }
  function open(): void {
    list.hidden = false;
    setAria(button, { expanded: true });
    show();
    list.scrollIntoView({ block: 'nearest' });
  }
  function close(): void {
    if (list.hidden) return;
    list.hidden = true;
    setAria(button, { expanded: false });
    show();
    if (several && [...chosen].join('\n') !== before && chosen.size >= min_values) press(custom_id, [...chosen]);
  }
  function choose(i: number): void {
    const { value } = options[i] ?? {};
    if (value === undefined) return;
    if (!several) {
      chosen.clear();
      chosen.add(value);
      list.hidden = true;
      setAria(button, { expanded: false });
      press(custom_id, [value]);
    } else if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < max_values) chosen.add(value);
    show();
  }
  function onKey(event: KeyboardEvent): void {
    const isOpen = !list.hidden;
    if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'ArrowDown') isOpen ? activate(active + 1) : open();
    else if (event.key === 'ArrowUp') isOpen ? activate(active - 1) : open();
    else if (isOpen && event.key === 'Home') activate(0);
    else if (isOpen && event.key === 'End') activate(options.length - 1);
    else if (isOpen && (event.key === 'Enter' || event.key === ' ')) choose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  show();
  return element('div', { class: 'select-box' }, button, list);
}

/** What drawing a message needs besides the message. */
export interface Drawing extends Reader {
  /** Presses a button, or chooses from a menu. */
  readonly press: (customId: string, values?: readonly string[]) => void;
}

/** A component of a message with everything inside it; an unknown kind is only named. */
export function drawComponent(component: APIMessageTopLevelComponent, drawing: Drawing): HTMLElement {
  switch (component.type) {
    case COMPONENT.Container: {
      const box = element(
        'div',
        { class: 'container' },
        ...component.components.map((inner) => drawComponent(inner, drawing)),
      );
      if (typeof component.accent_color === 'number') {
        box.classList.add('accented');
        box.style.setProperty('--accent', `#${component.accent_color.toString(16).padStart(6, '0')}`);
      }
      return box;
    }
    case COMPONENT.TextDisplay:
      return drawMarkdown(component.content, drawing);
    case COMPONENT.Section:
      return drawSection(component, drawing);
    case COMPONENT.Separator: {
      const wide = component.spacing === 2 ? ' wide' : '';
      return component.divider === false
        ? element('div', { class: `gap${wide}` })
        : element('hr', { class: `divider${wide}` });
    }
    case COMPONENT.ActionRow:
      return element(
        'div',
        { class: 'row' },
        ...component.components.map((control) => {
          if (control.type === COMPONENT.Button) return drawButton(control, drawing);
          if (control.type === COMPONENT.StringSelect) return selectMenu(control, drawing);
          return placeholder('menu of people or channels');
        }),
      );
    case COMPONENT.MediaGallery: {
      const items = component.items.map(({ description }) => placeholder(description || 'image'));
      return element('div', { class: 'row' }, ...items);
    }
    case COMPONENT.File:
      return placeholder(`file ${component.name ?? ''}`.trim());
    default:
      return placeholder('a component that the preview does not know');
  }
}

function drawSection({ components, accessory }: APISectionComponent, drawing: Drawing): HTMLElement {
  const texts = element(
    'div',
    { class: 'section-texts' },
    ...components.map((text) => drawMarkdown(text.content, drawing)),
  );
  const beside = accessory.type === COMPONENT.Button ? drawButton(accessory, drawing) : thumbnail(accessory);
  return element('div', { class: 'section' }, texts, beside);
}

const thumbnail = ({ description }: APIThumbnailComponent): HTMLElement => placeholder(description || 'image');

/** Replaces what is not shown here, because nothing is fetched from elsewhere. */
const placeholder = (what: string): HTMLElement => element('span', { class: 'placeholder' }, `[${what}]`);

const STYLES: Readonly<Record<number, string>> = {
  [BUTTON.Primary]: 'primary',
  [BUTTON.Success]: 'success',
  [BUTTON.Danger]: 'danger',
};

/** A button under a message: one that comes back to the bot, or one that opens an address. */
function drawButton(button: APIButtonComponent, { press }: Drawing): HTMLElement {
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

/** A Unicode emoji, or the name of a server's own. */
function emojiFace(emoji: APIMessageComponentEmoji | undefined): HTMLElement | null {
  if (!emoji?.name) return null;
  return element('span', { class: 'emoji', aria: { hidden: true } }, emoji.id ? `:${emoji.name}:` : emoji.name);
}
