import { unpack } from '../buttons/id-codec.ts';
import { articleWith, PREFIX_RADIX } from '../buttons/places.ts';
import { type ButtonHandler, replied } from '../command.ts';
import { NO_OPENING, openingLines } from '../interaction/opening.ts';
import { LONGEST_ENTRY, notice } from '../reply/message.ts';
import { findQuotes } from './find-quotes.ts';
import { EVERYBODY, SPEAKER_MARK } from './speaker-menu.ts';

/** The menu of speakers: shows whom was chosen, in place of the list. */
export const chooseSpeaker: ButtonHandler = {
  marks: SPEAKER_MARK,
  result: 'in place',

  async press(payload, { chosen, canShare, inPlace, opening, texts }, bot) {
    const digits = unpack(payload);
    const inOne = digits?.next(2) === 1;
    const prefix = digits?.next(PREFIX_RADIX) ?? 0;
    if (!digits?.done || chosen === null) return replied(notice(texts.problems.unknownControl));
    const opened = await bot;
    const article = inOne ? await articleWith(prefix, opened.library) : null;
    if (inOne && !article) return replied(notice(texts.problems.articleChanged));
    const speaker = chosen === EVERYBODY ? null : chosen.slice(0, LONGEST_ENTRY);
    const before = openingLines({ ...NO_OPENING, sharedBy: inPlace ? opening.sharedBy : null }, texts).join('\n');
    return findQuotes({ speaker, topic: null, article, kind: null }, { before, canShare, texts }, opened);
  },
};
