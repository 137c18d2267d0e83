import type { Control } from './control.ts';
import { notice } from './message.ts';
import { PAGE_MARKS, readPage } from './paging.ts';
import { readList } from './quote-list.ts';
import { everyQuotation } from './quote-overview.ts';
import { listReply } from './quote-reply.ts';
import { articleChanged, quotationsFound, unknownControl } from './wording.ts';

/** *Previous* and *Next*: their ids say which list, and which page of it. */
export const turnPage: Control = {
  marks: PAGE_MARKS.previous + PAGE_MARKS.next,
  result: 'in place',

  async press(payload, _press, bot) {
    const wanted = readPage(payload);
    const list = wanted && (await readList(wanted.packed, bot));
    if (!wanted || list === null) return notice(unknownControl());
    if (list === 'changed') return notice(articleChanged());
    const { quotations, query, byNumbers, packed, total } = list;
    const { speaker, article, kind } = query;
    const { page } = wanted;
    if (!byNumbers && speaker === null && article === null && kind === null)
      return everyQuotation(quotations, { page, packed });
    const heading = quotationsFound(total, speaker === null ? [] : [speaker], null);
    return listReply(quotations, { heading, total, page, packed, free: [] });
  },
};
