import type { QuotationKind } from '../../domain/quotation.ts';
import type { Bot, Reply } from '../command.ts';
import type { NamedArticle } from '../options/article.ts';
import { titleOf } from '../reply/markdown.ts';
import { packQuoteList, quoteOutcome } from './quote-list.ts';
import { everyQuotation } from './quote-overview.ts';
import { type PageContext, quoteReply } from './quote-reply.ts';
import { speakerMenu } from './speaker-menu.ts';

/** Whose words are wanted, and on what; null means any. */
export interface AskedQuotes {
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly article: NamedArticle | null;
  readonly kind: QuotationKind | null;
}

/** The first page of what somebody said, or everybody by speaker where nothing is asked for. */
export async function findQuotes(
  { speaker, topic, article, kind }: AskedQuotes,
  around: Pick<PageContext, 'before' | 'canShare' | 'texts'>,
  { answerer, library }: Bot,
): Promise<Reply> {
  const { texts } = around;
  const query = { speaker, topic, article: article?.id ?? null, kind };
  const answer = await answerer.quote(query);
  const given = (
    [
      { option: 'speaker', typed: speaker },
      { option: 'topic', typed: topic },
      { option: 'article', typed: article && titleOf(article) },
      { option: 'kind', typed: kind && texts.commands.kinds[kind] },
    ] as const
  ).flatMap(({ option, typed }) => (typed === null ? [] : [{ option, typed }]));
  // Whoever chooses from the menu would lose a topic or kind.
  const menu =
    topic === null && kind === null
      ? await speakerMenu({ speaker: answer.speakers[0]?.name ?? null, article }, library, texts)
      : null;
  const context = { ...around, menu, library };
  const outcome = quoteOutcome(answer);
  if (given.length > 0) return { message: await quoteReply(given, query, answer, context), outcome };
  const packed = packQuoteList(query, 0, answer.quotations)?.text ?? null;
  return { message: await everyQuotation(answer.quotations, { page: 0, packed, ...context }), outcome };
}
