import { descriptionIn, nameIn } from '../channel/message.ts';
import { COMMAND } from '../discord-numbers.ts';
import { actionButton, element, setAria } from '../element.ts';
import { icon } from '../icons.ts';
import type { ActOutcome, GivenOptions, OptionChoice, PageCommand } from '../protocol.ts';
import { CommandForm } from './form.ts';
import { SuggestionList } from './suggestions.ts';

/** What the message box needs from the page. */
export interface ComposerActions {
  readonly locale: () => string;
  readonly commands: readonly PageCommand[];
  readonly send: (command: PageCommand, options: GivenOptions) => Promise<ActOutcome>;
  readonly suggest: (command: PageCommand, options: GivenOptions, focused: string) => Promise<readonly OptionChoice[]>;
  readonly write: (text: string) => Promise<ActOutcome>;
}

/** The longest message without Nitro, in characters. */
const LONGEST_MESSAGE = 2_000;

/** The message box: text, or a command with its options once one has been chosen after a slash. */
export class Composer {
  readonly element: HTMLElement;
  readonly #actions: ComposerActions;
  readonly #suggestions = new SuggestionList('suggestions');
  readonly #failure = element('div', { class: 'failure', role: 'alert' });
  readonly #status = element('div', { class: 'sending', role: 'status' });
  readonly #text: HTMLTextAreaElement;
  readonly #sendButton: HTMLElement;
  readonly #place = element('div', { class: 'composer-place' });
  #form: CommandForm | null = null;

  constructor(actions: ComposerActions) {
    this.#actions = actions;
    this.#text = element('textarea', {
      aria: { autocomplete: 'list', haspopup: 'listbox', controls: 'suggestions' },
      attributes: { rows: '1', autocomplete: 'off', enterkeyhint: 'send' },
      on: {
        input: () => this.#typed(),
        focus: () => this.#typed(),
        blur: () => this.#suggestions.hide(),
        keydown: (event) => this.#key(event),
      },
    });
    this.#text.maxLength = LONGEST_MESSAGE;
    const commands = actionButton(
      { class: 'icon-button', aria: { label: 'Use a command' } },
      () => this.#startSlash(),
      icon('slash'),
    );
    this.#sendButton = actionButton({ class: 'send' }, () => this.#submit(), 'Send');
    this.#place.append(this.#text);
    this.element = element(
      'div',
      { class: 'composer' },
      this.#failure,
      this.#status,
      this.#suggestions.element,
      element('div', { class: 'composer-box' }, commands, this.#place, this.#sendButton),
    );
  }

  /** Sets the name of where messages go: "#articles". */
  name(place: string): void {
    this.#text.placeholder = `Message ${place}`;
    setAria(this.#text, { label: `Message ${place}` });
  }

  focus(): void {
    this.#text.focus();
  }

  /** Shows what went wrong, until the person does something else. */
  fail(reason: string): void {
    this.#failure.textContent = reason;
  }

  /** Leaves a command that is being filled in, because its words may now be in another language. */
  reset(): void {
    if (this.#form) this.#close();
  }

  #key(event: KeyboardEvent): void {
    if (this.#suggestions.takesKey(event) || event.isComposing) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#submit();
  }

  #typed(): void {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, 240)}px`;
    const [, name, rest] = /^\/(\S*)(?:\s+([\s\S]*))?$/.exec(this.#text.value) ?? [];
    const { commands, locale } = this.#actions;
    const typed = commands.filter(({ type }) => type === COMMAND.ChatInput);
    const names = (command: PageCommand): string[] => namesOf(command, locale());
    const wanted = name?.toLowerCase() ?? '';
    const exact = rest === undefined ? undefined : typed.find((command) => names(command).includes(wanted));
    if (exact) this.#choose(exact, rest ?? '');
    else if (name === undefined || rest !== undefined) this.#suggestions.hide();
    else this.#offer(typed.filter((command) => names(command).some((one) => one.startsWith(wanted))));
  }

  #offer(commands: readonly PageCommand[]): void {
    const locale = this.#actions.locale();
    const lines = commands.map((command) => ({
      label: `/${nameIn(command, locale)}`,
      detail: descriptionIn(command, locale),
      choose: () => this.#choose(command, ''),
    }));
    this.#suggestions.show(this.#text, { name: 'Commands', firstIsActive: true }, lines);
  }

  #startSlash(): void {
    if (this.#form) this.#close();
    if (!this.#text.value.startsWith('/')) this.#text.value = '/';
    this.#text.focus();
    this.#typed();
  }

  #choose(command: PageCommand, rest: string): void {
    this.#suggestions.hide();
    this.#text.value = '';
    this.fail('');
    this.#form = new CommandForm(command, {
      locale: this.#actions.locale(),
      suggestions: this.#suggestions,
      suggest: (options, focused) => this.#actions.suggest(command, options, focused),
      send: (options) => void this.#send(command, options),
      refuse: (problem) => this.fail(problem),
      cancel: () => this.#close(),
    });
    this.#place.replaceChildren(this.#form.element);
    this.#form.start(rest);
    // Enter sends a command that needs nothing more.
    if (this.#form.isComplete) this.#sendButton.focus();
  }

  #close(): void {
    this.#form = null;
    this.#suggestions.hide();
    this.fail('');
    this.#place.replaceChildren(this.#text);
    this.#text.focus();
  }

  #submit(): void {
    const text = this.#text.value.trim();
    if (this.#form) this.#form.send();
    else if (text === '') this.focus();
    else {
      this.#text.value = '';
      this.#typed();
      void this.#finish(this.#actions.write(text));
    }
  }

  async #send(command: PageCommand, options: GivenOptions): Promise<void> {
    this.#close();
    this.#status.textContent = `Sending /${nameIn(command, this.#actions.locale())}…`;
    await this.#finish(this.#actions.send(command, options));
  }

  async #finish(outcome: Promise<ActOutcome>): Promise<void> {
    const done = await outcome;
    this.#status.textContent = '';
    this.fail(done.result === 'failed' ? done.reason : '');
  }
}

const namesOf = (command: PageCommand, locale: string): string[] =>
  [command.name, nameIn(command, locale)].map((name) => name.toLowerCase());
