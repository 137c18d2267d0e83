import { withCorpus } from '../../app/corpus.ts';
import type { Verification } from '../../domain/answer.ts';
import { patiently } from '../../library/out-of-reach.ts';
import { printLine } from '../../runtime/console.ts';
import { knownArticle, settingsFor } from '../corpus-options.ts';
import { drawVerification } from '../terminal/answer.ts';
import { verificationJson } from '../terminal/json.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim verify`: whether a text is a quotation of the articles, and if not, in what it differs. */
export const verifyVerb: Verb = {
  name: 'verify',
  usage: 'verify TEXT [--json] [--corpus DIR] [--article ID]',
  help: [
    '--article ID    search this article only',
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object',
  ],
  options: { article: { type: 'string' }, corpus: { type: 'string' }, json: { type: 'boolean' } },
  run: async (values, positionals) => {
    const [text = ''] = positionals;
    if (positionals.length > 1) throw new UsageError('put the text in quotation marks, so that it is one argument');
    if (!text.trim()) throw new UsageError('a text is needed');
    return withCorpus<ExitStatus>(settingsFor(textOption(values, 'corpus')), async ({ answerer, library }) => {
      const within = textOption(values, 'article');
      const article = within === null ? null : await knownArticle(library, within);
      const shown = await patiently(async () => {
        const found: Verification = await answerer.verify({ text, article });
        return values.json ? JSON.stringify(verificationJson(found)) : drawVerification(found);
      });
      await printLine(shown);
      return 0;
    });
  },
};
