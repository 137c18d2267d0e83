import type { Answerer } from '../domain/answer.ts';

/** So many times what is wanted is looked through for what is shown whole. */
const SPARE = 4;
/** Ends the head of a longer sentence. */
const CUT = '…';

/** What can be asked to begin with, of all articles or of one: what is shown whole before what is cut. Plain. */
export async function examples(
  answerer: Pick<Answerer, 'suggest'>,
  article: string | null,
  most: number,
): Promise<string[]> {
  const heads = (await answerer.suggest('', article, SPARE * most)).map(({ head }) => head);
  const isCut = (head: string): boolean => head.endsWith(CUT);
  return [...heads.filter((head) => !isCut(head)), ...heads.filter(isCut)].slice(0, most);
}
