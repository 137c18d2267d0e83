import { descriptionIn, nameIn } from '../channel/message.ts';
import { element, setAria } from '../element.ts';
import type { CommandOption, OptionChoice } from '../protocol.ts';
import { type FieldValue, fieldValue, fittingChoices, fixedChoices } from './option-value.ts';
import type { SuggestionList } from './suggestions.ts';

/** How long no key must be pressed before suggestions are fetched, in milliseconds, as in Discord. */
const PAUSE_MS = 200;

/** What a field needs from its form. */
export interface FieldActions {
  readonly locale: string;
  readonly suggestions: SuggestionList;
  /** The bot's suggestions for what is being typed in this field. */
  readonly ask: (option: CommandOption) => Promise<readonly OptionChoice[]>;
  readonly send: () => void;
  /** Goes on to the next field once a value has been chosen. */
  readonly next: () => void;
  /** Backspace in an empty field. */
  readonly leave: () => void;
  readonly cancel: () => void;
}

/** One option of the command that is being filled in. */
export class OptionField {
  readonly element: HTMLElement;
  readonly option: CommandOption;
  readonly #input: HTMLInputElement;
  readonly #actions: FieldActions;
  #chosen: OptionChoice | null = null;
  #timer: number | undefined;

  constructor(option: CommandOption, actions: FieldActions) {
    this.option = option;
    this.#actions = actions;
    const name = nameIn(option, actions.locale);
    this.#input = element('input', {
      type: 'text',
      role: 'combobox',
      aria: {
        label: name,
        description: descriptionIn(option, actions.locale),
        autocomplete: 'list',
        expanded: false,
        controls: 'suggestions',
        ...(option.required ? { required: true } : {}),
      },
      attributes: { autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'send' },
      on: {
        focus: () => this.#refresh(),
        blur: () => this.#away(),
        input: () => {
          this.#chosen = null;
          setAria(this.#input, { invalid: null });
          this.#fit();
          this.#refresh();
        },
        keydown: (event) => this.#key(event),
      },
    });
    if (option.max_length) this.#input.maxLength = option.max_length;
    this.#fit();
    const label = element('span', { class: 'field-name', aria: { hidden: true } }, name);
    this.element = element('label', { class: 'field' }, label, this.#input);
  }

  get typed(): string {
    return this.#input.value;
  }

  get value(): FieldValue {
    return fieldValue(this.option, this.#input.value, this.#chosen);
  }

  focus(): void {
    this.#input.focus();
  }

  fill(text: string): void {
    this.#input.value = text;
    this.#fit();
  }

  /** Marks the field as invalid. */
  refuse(): void {
    setAria(this.#input, { invalid: true });
    this.focus();
  }

  #key(event: KeyboardEvent): void {
    const { suggestions, send, leave, cancel } = this.#actions;
    if (suggestions.takesKey(event) || event.isComposing) return;
    if (event.key === 'Enter') send();
    else if (event.key === 'Escape') cancel();
    else if (event.key === 'Backspace' && this.#input.value === '') leave();
    else return;
    event.preventDefault();
  }

  #refresh(): void {
    const fixed = fixedChoices(this.option);
    clearTimeout(this.#timer);
    this.#show(fixed ? fittingChoices(fixed, this.#chosen ? '' : this.typed) : [], fixed !== null);
    if (this.option.autocomplete && !fixed) this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const { typed } = this;
    const choices = await this.#actions.ask(this.option);
    // By now something else may be there, or the person elsewhere.
    if (this.typed !== typed || this.#chosen || document.activeElement !== this.#input) return;
    this.#show(choices, false);
  }

  #show(choices: readonly OptionChoice[], firstIsActive: boolean): void {
    const { locale, suggestions } = this.#actions;
    const name = nameIn(this.option, locale);
    const help = `${name} – ${descriptionIn(this.option, locale)}`;
    const lines = choices.map((choice) => ({ label: nameOf(choice, locale), choose: () => this.#choose(choice) }));
    suggestions.show(this.#input, { name: `Values for ${name}`, help, firstIsActive }, lines);
  }

  #choose(choice: OptionChoice): void {
    this.#input.value = nameOf(choice, this.#actions.locale);
    this.#chosen = choice;
    setAria(this.#input, { invalid: null });
    this.#fit();
    this.#actions.suggestions.hide();
    this.#actions.next();
  }

  #away(): void {
    clearTimeout(this.#timer);
    this.#actions.suggestions.hide();
  }

  /** Makes the field as wide as its content. */
  #fit(): void {
    this.#input.size = Math.max(4, Math.min(60, this.#input.value.length + 1));
  }
}

const nameOf = ({ name, name_localizations }: OptionChoice, locale: string): string =>
  Object.entries(name_localizations ?? {}).find(([code]) => code === locale)?.[1] || name;
