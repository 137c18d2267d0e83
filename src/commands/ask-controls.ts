import { MARKS } from './ask-buttons.ts';
import { readView } from './ask-view.ts';
import type { Bot } from './command.ts';
import type { Control } from './control.ts';
import { type Message, notice } from './message.ts';
import type { Press } from './press.ts';
import { viewReply } from './view-reply.ts';
import { articleChanged, unknownControl } from './wording.ts';

/** *Before*, *After* and *More*: their ids say what is to be in view. */
export const walkOn: Control = {
  marks: `${MARKS.before}${MARKS.after}${MARKS.more}`,
  result: 'in place',
  press: (payload, { canShare }, bot) => shown(payload, { canShare, sharedBy: null }, bot),
};

/** *Share*: what is in view, as a message for everybody that names who shares it. It cannot be asked of a message that everybody sees. */
export const share: Control = {
  marks: MARKS.share,
  result: 'for all',
  press: async (payload, press, bot) =>
    press.isPrivate ? shown(payload, { canShare: false, sharedBy: press }, bot) : notice(unknownControl()),
};

async function shown(
  payload: string,
  about: { readonly canShare: boolean; readonly sharedBy: Pick<Press, 'user'> | null },
  { library }: Bot,
): Promise<Message> {
  const viewed = await readView(payload, library);
  if (viewed === null) return notice(unknownControl());
  return viewed === 'changed' ? notice(articleChanged()) : viewReply(viewed, about, library);
}
