import { type ButtonHandler, replied } from '../command.ts';
import { NO_OPENING, openingLines } from '../interaction/opening.ts';
import type { ShownControl, ShownMessage } from '../interaction/shown-message.ts';
import { Accent, type Button, type Message, notice, openMessage } from '../reply/message.ts';
import { buttonAddress } from '../reply/source-line.ts';
import type { Texts } from '../texts/texts.ts';

/** The id of a *Share* that posts a message as it stands. No id has room for a text that somebody checked, and the message has it all. */
const SHARE_MARK = 'S';

/** *Share* under a private reply whose words no id has room for; none where there is nobody to share it with. */
export const shareButton = (canShare: boolean, { buttons }: Pick<Texts, 'buttons'>): Button[] =>
  canShare ? [{ label: buttons.share, id: SHARE_MARK }] : [];

/** *Share*: posts the message as it stands for everybody and names who shares it. A message that everybody sees has no such button. */
export const shareAsShown: ButtonHandler = {
  marks: SHARE_MARK,
  result: 'for all',
  press: async (payload, { isPrivate, shown, user, texts }) =>
    replied(
      isPrivate && payload === ''
        ? repeated(shown, openingLines({ ...NO_OPENING, sharedBy: { user } }, texts).join('\n'))
        : notice(texts.problems.unknownControl),
    ),
};

/** The same message once more, under a line of small print; *Share* and menus are left out. */
function repeated({ accent, texts, rows }: ShownMessage, above: string): Message {
  const message = openMessage(accent ?? Accent.answer);
  const [first, ...others] = texts;
  if (!first) return message;
  // What fills a message to its last character loses the line, and no word.
  if (!message.add(`${above}\n${first.markdown}`)) message.add(first.markdown);
  for (const { markdown, divided } of others) message.add(markdown, { divided });
  message.setButtons(...rows.map((row) => row.flatMap(asButton)));
  return message;
}

function asButton({ label, id, url, disabled }: ShownControl): Button[] {
  const address = buttonAddress(url);
  if (address !== null) return [{ label, url: address }];
  return id === null || id === SHARE_MARK ? [] : [{ label, id, disabled }];
}
