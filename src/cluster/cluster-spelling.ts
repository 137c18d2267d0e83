import type { ParsedQuestion } from '../search/question.ts';
import { skeleton } from '../search/slip.ts';
import { type Correction, canBeMeant, doubtful, isName, likeliest } from '../search/spelling.ts';
import type { Generation } from './generation.ts';

/** Words of the index that are compared with a doubtful one. */
const MOST = 500;

/** Corrects words that no article has: those of the index that are a letter away, or have the same consonants, and of them the one that was meant by our own rules. */
export function clusterSpelling({
  index,
  words,
}: Generation): (question: ParsedQuestion) => Promise<readonly Correction[]> {
  return async (question) => {
    const own = question.terms.flatMap(({ key, form, parts }) => [
      key,
      form,
      ...parts.flatMap((part) => [part.key, part.form]),
    ]);
    const known = await words.lookUp([...new Set(own)].filter((word) => word !== ''));
    const corrections = await Promise.all(
      doubtful(question, (word) => known.id(word) >= 0).map(async ({ form, flags, place }) => {
        const should = [
          { fuzzy: { word: { value: form, fuzziness: 1, max_expansions: MOST } } },
          { term: { skeleton: skeleton(form) } },
        ];
        const near = await index.words({ query: { bool: { should, minimum_should_match: 1 } } }, MOST);
        const word = likeliest(form, near.filter(canBeMeant), isName(flags));
        return word === null ? [] : [{ place, word }];
      }),
    );
    return corrections.flat();
  };
}
