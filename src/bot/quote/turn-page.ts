import type { Control } from '../command.ts';
import { namePiece } from '../reply/markdown.ts';
import { notice } from '../reply/message.ts';
import { PAGE_MARKS, readPage } from './pages.ts';
import { readList } from './quote-list.ts';
import { everyQuotation } from './quote-overview.ts';
import { listReply } from './quote-reply.ts';

/** *Previous* and *Next*: their ids say which list, and which page of it. */
export const turnPage: Control = {
  marks: PAGE_MARKS.previous + PAGE_MARKS.next,
  result: 'in place',

  async press(payload, { heading: shown, texts }, bot) {
    const wanted = readPage(payload);
    const list = wanted && (await readList(wanted.packed, bot));
    if (!wanted || list === null) return notice(texts.problems.unknownControl);
    if (list === 'changed') return notice(texts.problems.articleChanged);
    const { quotations, query, byNumbers, packed, total } = list;
    const { speaker, article, kind } = query;
    const { page } = wanted;
    if (!byNumbers && speaker === null && article === null && kind === null)
      return everyQuotation(quotations, { page, packed, texts, library: bot.library });
    const known = texts.quotations.found(total, speaker === null ? [] : [namePiece(speaker)], null);
    // What was searched for is kept nowhere but in the message itself: its heading stays when it says all that is known, and more.
    const heading = byNumbers && shown?.includes(known) ? shown : known;
    return listReply(quotations, { heading, total, page, packed, free: [], texts, library: bot.library });
  },
};
