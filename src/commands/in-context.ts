import { readView } from './ask-view.ts';
import type { Control } from './control.ts';
import { notice } from './message.ts';
import { NO_OPENING } from './message-opening.ts';
import { CONTEXT_MARK } from './verify-reply.ts';
import { viewReply } from './view-reply.ts';

/** *In context*: the passages of a checked text with what stands around them, for the presser only and beside the verdict. */
export const inContext: Control = {
  marks: CONTEXT_MARK,
  result: 'in place',
  press: async (payload, { canShare, words }, { library }) => {
    const viewed = await readView(payload, library);
    if (viewed === null) return notice(words.problems.unknownControl);
    if (viewed === 'changed') return notice(words.problems.articleChanged);
    return viewReply(viewed, { canShare, opening: NO_OPENING, words, beside: true }, library);
  },
};
