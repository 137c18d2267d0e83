import { element, setAria } from '../element.ts';

/** One line of a list of suggestions. */
export interface SuggestionLine {
  readonly label: string;
  readonly detail?: string;
  readonly choose: () => void;
}

/** The name of the list, and what is above its lines. */
export interface SuggestionHead {
  readonly name: string;
  readonly help?: string;
  /** Whether the first line starts out chosen; not so where free text is welcome. */
  readonly firstIsActive: boolean;
}

/**
 * The list above the message box: of commands, or of an option's values. The focus stays in the field that it belongs to, which
 * refers to the active line (`aria-activedescendant`).
 */
export class SuggestionList {
  readonly element: HTMLElement;
  readonly #id: string;
  readonly #help = element('div', { class: 'suggestions-help' });
  readonly #box: HTMLElement;
  readonly #status = element('div', { class: 'unseen', role: 'status' });
  #owner: HTMLElement | null = null;
  #lines: readonly SuggestionLine[] = [];
  #active = -1;

  constructor(id: string) {
    this.#id = id;
    this.#box = element('div', { id, role: 'listbox', class: 'suggestions-lines', tabIndex: 0 });
    const panel = element('div', { class: 'suggestions', hidden: true }, this.#help, this.#box);
    // Pressing the list must not take the focus from the field.
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    this.element = element('div', { class: 'suggestions-place' }, panel, this.#status);
    this.#panel = panel;
  }

  readonly #panel: HTMLElement;

  get isOpen(): boolean {
    return !this.#panel.hidden && this.#lines.length > 0;
  }

  /** Shows lines for a field, or only the help if there are none. */
  show(owner: HTMLElement, { name, help = '', firstIsActive }: SuggestionHead, lines: readonly SuggestionLine[]): void {
    if (this.#owner !== owner) this.hide();
    this.#owner = owner;
    this.#lines = lines;
    this.#active = firstIsActive && lines.length > 0 ? 0 : -1;
    this.#help.textContent = help;
    this.#help.hidden = help === '';
    setAria(this.#box, { label: name });
    this.#box.hidden = lines.length === 0;
    this.#box.replaceChildren(...lines.map((line, i) => this.#draw(line, i)));
    this.#panel.hidden = lines.length === 0 && help === '';
    this.#status.textContent =
      lines.length === 0 ? '' : `${lines.length} ${lines.length === 1 ? 'suggestion' : 'suggestions'}`;
    this.#mark();
  }

  hide(): void {
    this.#panel.hidden = true;
    this.#lines = [];
    this.#status.textContent = '';
    if (this.#owner)
      setAria(this.#owner, { activedescendant: null, ...(isCombobox(this.#owner) ? { expanded: false } : {}) });
    this.#owner = null;
  }

  /** Handles a key of the field; true if it was for the list. */
  takesKey(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Escape') this.hide();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && this.#active >= 0)
      this.#lines[this.#active]?.choose();
    else {
      // A scrollable element can take the focus, but here the focus goes past it.
      if (event.key === 'Tab') this.hide();
      return false;
    }
    event.preventDefault();
    return true;
  }

  #draw({ label, detail, choose }: SuggestionLine, i: number): HTMLElement {
    const on = {
      click: choose,
      mousemove: () => {
        if (this.#active === i) return;
        this.#active = i;
        this.#mark();
      },
    };
    return element(
      'div',
      { class: 'entry', id: `${this.#id}-${i}`, role: 'option', on },
      element('span', { class: 'entry-label' }, label),
      // So that it is read out as two words.
      ' ',
      detail ? element('span', { class: 'entry-detail' }, detail) : null,
    );
  }

  #move(by: number): void {
    const count = this.#lines.length;
    this.#active = this.#active < 0 && by < 0 ? count - 1 : (this.#active + by + count) % count;
    this.#mark();
    this.#box.children[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  #mark(): void {
    [...this.#box.children].forEach((line, i) => {
      setAria(line, { selected: i === this.#active });
      line.classList.toggle('active', i === this.#active);
    });
    if (!this.#owner) return;
    const active = this.#active >= 0 ? `${this.#id}-${this.#active}` : null;
    setAria(this.#owner, { activedescendant: active, ...(isCombobox(this.#owner) ? { expanded: this.isOpen } : {}) });
  }
}

const isCombobox = (owner: HTMLElement): boolean => owner.getAttribute('role') === 'combobox';
