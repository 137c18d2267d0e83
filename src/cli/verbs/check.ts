import { configFaults, corpusSettings, loadEnvironment, settingWarnings } from '../../app/settings/config.ts';
import type { Fault } from '../../domain/fault.ts';
import { slice } from '../../domain/span.ts';
import { type OpenLibrary, openLibrary } from '../../library/open-library.ts';
import { complain, printJson, printLine } from '../../runtime/console.ts';
import { textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim check`: what is wrong with each file and setting, and what was left out of the articles and why. */
export const checkVerb: Verb = {
  name: 'check',
  usage: 'check [--corpus DIR] [--json]',
  help: [
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object a file, then one for the settings',
  ],
  options: { corpus: { type: 'string' }, json: { type: 'boolean' } },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(
        `check takes no file; use --corpus ${positionals[0]}, or verbatim inspect ${positionals[0]}`,
      );
    const settings = { wrong: configFaults(loadEnvironment()), warnings: settingWarnings() };
    const { corpusDir, limits } = corpusSettings(loadEnvironment());
    if (loadEnvironment().SEARCH_URL?.trim())
      complain('SEARCH_URL is set: answers come from that cluster, and this is about the folder that goes into it.');
    const opened = await openLibrary(textOption(values, 'corpus') ?? corpusDir, { limits, withPlaces: true });
    await (values.json ? printReports(opened, settings) : drawReports(opened, settings));
    return opened.faults.length > 0 || settings.wrong.length > 0 || opened.articles.length === 0 ? 1 : 0;
  },
};

/** What is wrong with the settings, and warnings that stop nothing. */
interface CheckedSettings {
  readonly wrong: readonly Fault[];
  readonly warnings: readonly Fault[];
}

interface LeftOut {
  readonly line: number | null;
  readonly reason: string;
  readonly text: string;
}

function reportsOf({
  read,
}: OpenLibrary): { file: string; id: string; sentences: number; quotations: number; leftOut: LeftOut[] }[] {
  return read.map(({ article, places, path, quotations }) => ({
    file: path,
    id: article.id,
    sentences: article.sentences.filter(({ indexed }) => indexed).length,
    quotations: quotations.length,
    leftOut: article.blocks.flatMap((block) =>
      block.dropped === null
        ? []
        : [{ line: places?.inFile(block.start).line ?? null, reason: block.dropped, text: slice(article.text, block) }],
    ),
  }));
}

async function printReports(opened: OpenLibrary, { wrong, warnings }: CheckedSettings): Promise<void> {
  for (const report of reportsOf(opened)) await printJson({ ...report, error: null, remedy: null });
  for (const { subject, message, remedy } of opened.warnings)
    await printJson({ file: subject, warning: message, remedy });
  for (const { subject, message, remedy } of opened.faults) await printJson({ file: subject, error: message, remedy });
  for (const { subject, message, remedy } of warnings) await printJson({ setting: subject, warning: message, remedy });
  await printJson({
    settings: wrong.map(({ subject, message, remedy }) => ({ setting: subject, error: message, remedy })),
  });
}

async function drawReports(opened: OpenLibrary, { wrong, warnings }: CheckedSettings): Promise<void> {
  for (const { file, sentences, quotations, leftOut } of reportsOf(opened)) {
    await printLine(`ok    ${file}: ${sentences} sentences, ${quotations} quotations`);
    for (const { line, reason, text } of leftOut)
      await printLine(`      left out, line ${line} (${reason}): ${text.replaceAll('\n', ' ')}`);
  }
  for (const warning of opened.warnings) await printLine(`note  ${warning.line}`);
  for (const fault of opened.faults) await printLine(`WRONG ${fault.line}`);
  for (const warning of warnings) await printLine(`note  setting ${warning.line}`);
  for (const fault of wrong) await printLine(`WRONG setting ${fault.line}`);
  if (opened.articles.length === 0)
    complain('There is nothing to answer from: put an article into the corpus as a .md or .txt file.');
  else if (opened.faults.length + wrong.length === 0) {
    const articles = `${opened.articles.length} article${opened.articles.length === 1 ? '' : 's'}`;
    await printLine(
      warnings.length === 0 ? `All well: ${articles}.` : `${articles} can be read; see the notes on the settings.`,
    );
  }
}
