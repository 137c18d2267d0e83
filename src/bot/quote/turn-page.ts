import { type ButtonHandler, replied } from '../command.ts';
import { NO_OPENING, openingLines } from '../interaction/opening.ts';
import { namePiece } from '../reply/markdown.ts';
import { notice } from '../reply/message.ts';
import { PAGE_MARKS, readPage } from './pages.ts';
import { readQuoteList } from './quote-list.ts';
import { everyQuotation } from './quote-overview.ts';
import { listReply } from './quote-reply.ts';
import { speakerMenu } from './speaker-menu.ts';

/** *Previous* and *Next*: their ids say which list it is, and which page of it comes next. */
export const turnPage: ButtonHandler = {
  marks: PAGE_MARKS.previous + PAGE_MARKS.next,
  result: 'in place',

  async press(payload, { heading: shown, canShare, inPlace, opening: above, texts }, opening) {
    const wanted = readPage(payload);
    if (!wanted) return replied(notice(texts.problems.unknownControl));
    const bot = await opening;
    const { library } = bot;
    const { list, outcome } = await readQuoteList(wanted.packed, bot);
    if (list === null) return { message: notice(texts.problems.unknownControl), outcome };
    if (list === 'changed') return { message: notice(texts.problems.articleChanged), outcome };
    const { quotations, query, byNumbers, packed, total } = list;
    const { speaker, article, kind } = query;
    const { page } = wanted;
    // Somebody else who presses gets a message of their own, which nobody has shared.
    const before = openingLines({ ...NO_OPENING, sharedBy: inPlace ? above.sharedBy : null }, texts).join('\n');
    const searched = article === null ? null : { id: article };
    const menu = byNumbers || kind !== null ? null : await speakerMenu({ speaker, article: searched }, library, texts);
    const around = { before, canShare, menu, texts, library };
    if (!byNumbers && speaker === null && article === null && kind === null)
      return { message: await everyQuotation(quotations, { page, packed, ...around }), outcome };
    const known = texts.quotations.found(total, speaker === null ? [] : [namePiece(speaker)], null);
    // The topic is stored nowhere but in the message itself: its heading is kept if it says everything that is known, and more.
    const heading = byNumbers && shown?.includes(known) ? shown : known;
    const context = { heading, total, page, packed, free: [], ...around };
    return { message: await listReply(quotations, context), outcome };
  },
};
