import { descriptionIn, nameIn } from '../channel/message.ts';
import { actionButton, element } from '../element.ts';
import { icon } from '../icons.ts';
import type { CommandOption, GivenOptions, OptionChoice, PageCommand } from '../protocol.ts';
import { OptionField } from './option-field.ts';
import type { SuggestionList } from './suggestions.ts';

/** What the form needs from the message box. */
export interface FormActions {
  readonly locale: string;
  readonly suggestions: SuggestionList;
  readonly suggest: (options: GivenOptions, focused: string) => Promise<readonly OptionChoice[]>;
  readonly send: (options: GivenOptions) => void;
  readonly refuse: (problem: string) => void;
  readonly cancel: () => void;
}

/** A command that is being filled in: its required options, and those that have been added. */
export class CommandForm {
  readonly element: HTMLElement;
  readonly #command: PageCommand;
  readonly #actions: FormActions;
  readonly #fields: OptionField[] = [];
  readonly #row = element('div', { class: 'fields' });
  readonly #offers = element('div', { class: 'offers' });

  constructor(command: PageCommand, actions: FormActions) {
    this.#command = command;
    this.#actions = actions;
    const name = `/${nameIn(command, actions.locale)}`;
    const cancel = actionButton(
      { class: 'icon-button', aria: { label: `Cancel ${name}` } },
      actions.cancel,
      icon('close'),
    );
    this.element = element(
      'div',
      { class: 'command', role: 'group', aria: { label: name } },
      element('span', { class: 'command-name' }, name),
      this.#row,
      this.#offers,
      cancel,
    );
    for (const option of command.options) if (option.required) this.#add(option);
    // A command without required options starts with its first one.
    const [first] = command.options;
    if (this.#fields.length === 0 && first) this.#add(first);
    this.#offer();
  }

  /** Starts to fill in; `rest` is what was typed after the command's name. */
  start(rest: string): void {
    const [field] = this.#fields;
    if (rest !== '') field?.fill(rest);
    field?.focus();
  }

  /** Whether there is nothing to fill in. */
  get isComplete(): boolean {
    return this.#fields.length === 0;
  }

  /** Sends the command, or says what is wrong with the first invalid field. */
  send(): void {
    const wrong = this.#fields.find(({ value }) => value.problem !== null);
    wrong?.refuse();
    if (wrong) this.#actions.refuse(wrong.value.problem ?? '');
    else this.#actions.send(this.#given());
  }

  #given(): GivenOptions {
    return Object.fromEntries(
      this.#fields.flatMap(({ option, value }) => (value.value === null ? [] : [[option.name, value.value]])),
    );
  }

  #add(option: CommandOption): OptionField {
    const field: OptionField = new OptionField(option, {
      locale: this.#actions.locale,
      suggestions: this.#actions.suggestions,
      ask: ({ name }) => this.#actions.suggest({ ...this.#given(), [name]: field.typed }, name),
      send: () => this.send(),
      next: () => this.#next(field),
      leave: () => this.#leave(field),
      cancel: this.#actions.cancel,
    });
    this.#fields.push(field);
    this.#row.append(field.element);
    return field;
  }

  /** Shows buttons for the options that can still be added. */
  #offer(): void {
    const free = this.#command.options.filter((option) => !this.#fields.some((field) => field.option === option));
    const { locale } = this.#actions;
    this.#offers.replaceChildren(
      ...free.map((option) =>
        actionButton(
          { class: 'offer', title: descriptionIn(option, locale), aria: { label: `Add ${nameIn(option, locale)}` } },
          () => {
            const field = this.#add(option);
            this.#offer();
            field.focus();
          },
          icon('plus'),
          nameIn(option, locale),
        ),
      ),
    );
  }

  #next(field: OptionField): void {
    const after = this.#fields.slice(this.#fields.indexOf(field) + 1);
    after.find(({ typed }) => typed === '')?.focus();
  }

  /** Backspace in an empty field removes an added option; in the first field it leaves the command. */
  #leave(field: OptionField): void {
    const at = this.#fields.indexOf(field);
    if (at === 0) {
      this.#actions.cancel();
      return;
    }
    if (!field.option.required) {
      this.#fields.splice(at, 1);
      field.element.remove();
      this.#offer();
    }
    this.#fields[at - 1]?.focus();
  }
}
