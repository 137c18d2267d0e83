import type { NamedArticle } from './article-option.ts';
import { quotationsOf } from './article-quotations.ts';
import { checkText } from './check-text.ts';
import type { Bot, Request } from './command.ts';
import { type Message, notice } from './message.ts';
import { namePiece } from './pieces.ts';
import { plainMessage } from './plain-message.ts';
import { titleOf } from './title.ts';
import { verifyReply } from './verify-reply.ts';

/** Checks a text and replies. @param article the only one that is searched, or null */
export async function checkReply(
  text: string,
  article: NamedArticle | null,
  { isPrivate, words }: Pick<Request, 'isPrivate' | 'words'>,
  { answerer, library }: Bot,
): Promise<Message> {
  const checked = await checkText(text, article?.id ?? null, answerer);
  if (checked === null) return notice(words.verify.nothingToCheck);
  const passages = checked.parts.flatMap(({ verification }) => verification.pieces.map(({ passage }) => passage));
  const quotations = await quotationsOf(
    passages.filter((passage) => passage !== null).map((passage) => passage.article),
    library,
  );
  return verifyReply(checked, {
    title: article && namePiece(titleOf(article)),
    quotations,
    words,
    repeated: isPrivate ? null : plainMessage(text),
  });
}
