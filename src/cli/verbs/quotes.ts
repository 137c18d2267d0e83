import { citeQuotations } from '../../answer/cite/cite.ts';
import { withCorpus } from '../../app/corpus.ts';
import { Fault } from '../../domain/fault.ts';
import type { QuotationKind } from '../../domain/quotation.ts';
import { patiently } from '../../library/out-of-reach.ts';
import { complain, printLine } from '../../runtime/console.ts';
import { knownArticle, settingsFor } from '../corpus-options.ts';
import { drawQuotation } from '../terminal/answer.ts';
import { citedQuotationJson } from '../terminal/json.ts';
import { type ExitStatus, numberOption, textOption, UsageError, type Verb } from '../verb.ts';

const KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];

/** `verbatim quotes`: the articles' quotations with their speakers. */
export const quotesVerb: Verb = {
  name: 'quotes',
  usage: 'quotes [--speaker NAME] [--topic WORDS] [--kind KIND] [--article ID] [--corpus DIR] [--limit N] [--json]',
  help: [
    '--speaker NAME  any form of a speaker’s name ("corbet")',
    '--topic WORDS   quotations about this, best first',
    '--kind KIND     direct, indirect or mixed',
    '--article ID    this article only',
    '--limit N       at most so many (default: all)',
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object a quotation',
  ],
  options: {
    speaker: { type: 'string' },
    topic: { type: 'string' },
    kind: { type: 'string' },
    article: { type: 'string' },
    limit: { type: 'string' },
    corpus: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(
        `"${positionals[0]}" belongs to no option; did you mean --topic "${positionals.join(' ')}"?`,
      );
    const kind = textOption(values, 'kind');
    if (kind !== null && !isKind(kind)) throw new UsageError(`--kind takes ${KINDS.join(', ')}, not "${kind}"`);
    const limit = numberOption(values, 'limit', { least: 1, most: 1_000_000, otherwise: Number.POSITIVE_INFINITY });
    return withCorpus<ExitStatus>(settingsFor(textOption(values, 'corpus')), async (opened) => {
      const named = textOption(values, 'article');
      const article = named === null ? null : await knownArticle(opened.library, named);
      const speaker = textOption(values, 'speaker');
      const topic = textOption(values, 'topic');
      const shown = await patiently(async () => {
        const { quotations, speakers, nearest } = await opened.answerer.quote({ speaker, topic, article, kind });
        if (speaker !== null && speakers.length === 0) {
          throw new Fault(
            `speaker "${speaker}"`,
            'the articles quote nobody of that name',
            nearest.length > 0
              ? `the nearest: ${nearest.map(({ name }) => name).join(', ')}`
              : 'no speaker is known at all',
          );
        }
        const cited = await citeQuotations(quotations.slice(0, limit), opened.library);
        return cited.map((one) => (values.json ? JSON.stringify(citedQuotationJson(one)) : drawQuotation(one)));
      });
      for (const one of shown) await printLine(one);
      if (shown.length === 0 && !values.json) complain('No quotation fits. Leave out --topic or --kind to see more.');
      return 0;
    });
  },
};

const isKind = (kind: string): kind is QuotationKind => (KINDS as readonly string[]).includes(kind);
