import type { Bot } from './command.ts';
import type { Message } from './message.ts';
import type { Press } from './press.ts';

/** What the buttons under a reply do. They hold all they need in their `custom_id`, so that they work after a restart. */
export interface Control {
  /** The first characters of its buttons' ids, one for each button of a row: ids must differ within a message. */
  readonly marks: string;
  /** Where the result goes: into the message with the button (to others than its owner in private), or to everybody as a new message. */
  readonly result: 'in place' | 'for all';
  /** What the press shows; `payload` is the id without its mark. Problems are messages too. */
  press(payload: string, press: Press, bot: Bot): Promise<Message>;
}
