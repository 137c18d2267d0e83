import { type Drawing, drawComponent } from '../components.ts';
import { FLAG, MESSAGE } from '../discord-numbers.ts';
import { actionButton, element, unseen } from '../element.ts';
import { icon } from '../icons.ts';
import { dateText } from '../markdown/dates.ts';
import { drawMarkdown } from '../markdown/draw.ts';
import type { ChannelMessage, CommandOption, Localisations, PageCommand, Participant } from '../protocol.ts';

type Named = Pick<PageCommand | CommandOption, 'name' | 'description'> & {
  readonly name_localizations?: Localisations;
  readonly description_localizations?: Localisations;
};

/** A command's or option's name in a language, as Discord would show it. */
export const nameIn = ({ name, name_localizations }: Named, locale: string): string =>
  name_localizations?.[locale] || name;

/** Its description in a language. */
export const descriptionIn = ({ description, description_localizations }: Named, locale: string): string =>
  description_localizations?.[locale] || description;

/** A language's name in that language: "español (España)"; its code if the browser does not know it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A round sign with a person's first letter, coloured by their id. */
const avatarClass = ({ id }: Participant, isBot: boolean): string =>
  `avatar avatar-${isBot ? 'bot' : Number(id.slice(-2)) % 6}`;

/** What drawing a message of the channel needs. */
export interface MessageDrawing extends Drawing {
  /** The person at the page. */
  readonly self: string;
  /** Another message of the channel, to which this one replies. */
  readonly messageOf: (id: string) => ChannelMessage | null;
  readonly dismiss: () => void;
  /** Opens the menu for the message, beside the button or at the pointer. */
  readonly openMenu: (opener: HTMLElement, at: { readonly x: number; readonly y: number }) => void;
  /** Whether it directly follows a message by the same author. */
  readonly continued: boolean;
}

/** The author of a message. */
export const authorOf = ({ author }: ChannelMessage): Participant => ({
  id: author.id,
  name: author.global_name ?? author.username,
});

const hasFlag = ({ flags }: ChannelMessage, flag: number): boolean => ((flags ?? 0) & flag) !== 0;

/** The person who alone sees the message; null if everybody does. */
export const onlyFor = (message: ChannelMessage): string | null =>
  hasFlag(message, FLAG.Ephemeral) ? (message.interaction_metadata?.user.id ?? null) : null;

/** A message of the channel. */
export function drawMessage(message: ChannelMessage, drawing: MessageDrawing): HTMLElement {
  const { locale, continued, openMenu } = drawing;
  const author = authorOf(message);
  const sent = new Date(message.timestamp);
  const isPrivate = hasFlag(message, FLAG.Ephemeral);
  const time = element(
    'time',
    { title: dateText(sent, 'F', locale), attributes: { datetime: message.timestamp } },
    dateText(sent, continued ? 't' : 's', locale),
  );
  const header = element(
    'h3',
    { class: continued ? 'message-header unseen' : 'message-header', id: `author-${message.id}` },
    element('span', { class: `author ${message.author.bot ? 'is-bot' : ''}`.trim() }, author.name),
    message.author.bot ? element('span', { class: 'app-tag' }, 'APP') : null,
    ' ',
    time,
  );
  const more = actionButton(
    { class: 'more', aria: { label: `More actions on the message by ${author.name}`, haspopup: 'menu' } },
    () => {
      const { right, bottom } = more.getBoundingClientRect();
      openMenu(more, { x: right, y: bottom });
    },
    icon('dots'),
  );
  const article = element(
    'article',
    {
      class: `message${isPrivate ? ' private' : ''}${continued ? ' continued' : ''}`,
      id: `message-${message.id}`,
      tabIndex: -1,
      aria: { labelledby: `author-${message.id}` },
      on: {
        contextmenu: (event) => {
          // A link keeps the browser's own menu.
          if (event.target instanceof Element && event.target.closest('a')) return;
          event.preventDefault();
          // From the keyboard there is no pointer, so the menu opens at its button.
          const { right, bottom } = more.getBoundingClientRect();
          const byPointer = event.clientX !== 0 || event.clientY !== 0;
          openMenu(
            more,
            byPointer && event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: right, y: bottom },
          );
        },
      },
    },
    above(message, drawing),
    continued
      ? null
      : element(
          'div',
          { class: avatarClass(author, message.author.bot === true), aria: { hidden: true } },
          author.name.charAt(0),
        ),
    header,
    body(message, drawing),
    isPrivate && !hasFlag(message, FLAG.Loading) ? onlyYou(drawing.dismiss) : null,
    more,
  );
  return article;
}

/** "You used /ask", or the message that this one replies to. */
function above(message: ChannelMessage, { messageOf, self }: MessageDrawing): HTMLElement | null {
  const asker = message.interaction_metadata?.user;
  if (message.interaction && asker) {
    const name = asker.global_name ?? asker.username;
    const { name: command } = message.interaction;
    return element(
      'div',
      { class: 'above' },
      element('span', { class: 'above-name' }, asker.id === self ? 'You' : name),
      ' used ',
      element('span', { class: 'mention' }, message.type === MESSAGE.ChatInputCommand ? `/${command}` : command),
    );
  }
  const answered = message.message_reference?.message_id ? messageOf(message.message_reference.message_id) : null;
  if (answered === null) return null;
  return element(
    'div',
    { class: 'above' },
    'Answering ',
    element('span', { class: 'above-name' }, authorOf(answered).name),
  );
}

function body(message: ChannelMessage, drawing: MessageDrawing): HTMLElement {
  const { content, components = [], edited_timestamp } = message;
  if (hasFlag(message, FLAG.Loading)) {
    const dots = element('span', { class: 'dots', aria: { hidden: true } }, element('i'), element('i'), element('i'));
    return element('div', { class: 'message-body thinking' }, dots, `${authorOf(message).name} is thinking…`);
  }
  const edited = edited_timestamp !== null;
  return element(
    'div',
    { class: 'message-body' },
    content === '' ? null : drawMarkdown(content, drawing),
    ...components.map((component) => drawComponent(component, drawing)),
    edited ? element('span', { class: 'edited' }, '(edited)') : null,
  );
}

const onlyYou = (dismiss: () => void): HTMLElement =>
  element(
    'div',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this',
    unseen('.'),
    element('span', { aria: { hidden: true } }, ' • '),
    actionButton({ class: 'as-link' }, dismiss, 'Dismiss message'),
  );
