import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { emojiFace } from './draw-button.ts';
import { actionButton, element, setAria } from './element.ts';
import { icon } from './icons.ts';

/** What a menu tells of what was chosen. */
interface Chosen {
  readonly press: (customId: string, values: readonly string[]) => void;
}

let menus = 0;

/** A menu under a message: opens a list, sends what was chosen; where several may be chosen, when the list closes. */
export function selectMenu(menu: APIStringSelectComponent, { press }: Chosen): HTMLElement {
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
  // Pressing on the list must not take the focus away before the click arrives.
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
