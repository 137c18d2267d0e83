import { describe, expect, it } from 'vitest';
import type { QuotationKind } from '../../../src/domain/quotation.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { literalArticle, literalPassage, literalQuotation, type Part } from '../../support/literal-articles.ts';
import { literalBot, responderOver } from '../bot.ts';
import { markdownOf } from '../shown.ts';

interface Case {
  readonly parts: readonly Part[];
  readonly kind?: QuotationKind;
  readonly content: readonly string[];
  readonly name?: string;
  readonly role?: string;
  readonly cue?: string;
  readonly mention?: string;
}

/** What `/quote` replies about a single quotation. */
async function quoted({ parts, kind = 'indirect', content, name, role, ...introduction }: Case): Promise<string> {
  const article = literalArticle('a', parts);
  const speaker = name === undefined ? null : { name, ...(role === undefined ? {} : { role }) };
  const quotation = literalQuotation(article, kind, content, speaker, introduction);
  const bot = literalBot(new Map([[article, [quotation]]]));
  return markdownOf(await responderOver(bot).respond(chatInput('quote', { kind })));
}

const CORBET = 'Jonathan Corbet, kernel maintainer and Executive Editor of LWN';

describe('a report', () => {
  it('begins after its "that", and shows the verb that introduces it in the article’s own words', async () => {
    const shown = await quoted({
      parts: [[`${CORBET}, emphasized that Rust has proven skeptics wrong.`]],
      content: ['that Rust has proven skeptics wrong'],
      name: 'Jonathan Corbet',
      role: 'kernel maintainer and Executive Editor of LWN',
      cue: 'emphasized',
      mention: CORBET,
    });
    expect(shown).toContain(
      [
        '> Rust has proven skeptics wrong',
        '— **Jonathan Corbet**, kernel maintainer and Executive Editor of LWN · reported',
        '-# In the article: “… emphasized that …”',
      ].join('\n'),
    );
  });

  it.each([
    ['that was a mistake', 'that was a mistake'],
    ['that isn’t so', 'that isn’t so'],
    ['that the sea is wide', 'the sea is wide'],
    ['That the sea is wide', 'the sea is wide'],
    ['thatched roofs burn', 'thatched roofs burn'],
    ['that', 'that'],
  ])('“%s” is shown as “%s”', async (content, shown) => {
    expect(await quoted({ parts: [[`Ann said ${content}.`]], content: [content] })).toContain(`> ${shown}\n`);
  });

  it('shows where a name was resolved from, also behind the words', async () => {
    const parts = [['Ann Lee sails.', 'The sea is wide, she told reporters on Monday.']];
    expect(
      await quoted({ parts, content: ['The sea is wide'], name: 'Ann Lee', cue: 'told', mention: 'she' }),
    ).toContain('-# In the article: “… she told”');
    const before = [['Ann Lee sails.', 'She told reporters on Monday, the sea is wide.']];
    expect(
      await quoted({ parts: before, content: ['the sea is wide'], name: 'Ann Lee', cue: 'told', mention: 'She' }),
    ).toContain('-# In the article: “She told reporters on Monday, …”');
  });

  it.each([
    ['Ann Lee called the sea “so wide as that”.', 'called', '… called the sea …'],
    ['Ann Lee sagte: „so wide as that“.', 'sagte', '… sagte\\: …'],
    ['Ann Lee called the Joneses’ sea "so wide as that".', 'called', '… called the Joneses’ sea …'],
  ])('leaves out the mark that opens the words: %s', async (text, cue, shown) => {
    const said = { parts: [[text]], content: ['so wide as that'], name: 'Ann Lee', cue, mention: 'Ann Lee' };
    expect(await quoted(said)).toContain(`-# In the article: “${shown}”`);
  });

  it('takes pieces of what is long, and never the words themselves', async () => {
    const parts = [[`${CORBET}, said that ${'it is so and '.repeat(12)}it is, adding that all is well.`]];
    expect(
      await quoted({ parts, content: ['that all is well'], name: 'Jonathan Corbet', cue: 'adding', mention: CORBET }),
    ).toContain('-# In the article: “… adding that …”');
    const around = [['Ann, so it is known, denied the sea, she said.']];
    expect(
      await quoted({
        parts: around,
        content: ['so it is known', 'the sea'],
        name: 'Ann',
        cue: 'said',
        mention: 'Ann,',
      }),
    ).not.toContain('Ann,');
  });
});

describe('a direct quotation', () => {
  it('needs no more than the name, when the article gives it beside the words', async () => {
    const parts = [['“The sea is wide,” said Ann Lee, who sails.']];
    const said = { kind: 'direct' as const, content: ['“The sea is wide,”'], name: 'Ann Lee', cue: 'said' };
    expect(await quoted({ parts, ...said, mention: 'Ann Lee, who sails' })).not.toContain('In the article');
  });

  it('shows a lead-in of another paragraph, and who is meant by “he”', async () => {
    const greg = 'In the merge window, Greg Kroah-Hartman highlighted the moment, noting:-';
    const said = { kind: 'direct' as const, content: ['“So it is.”'], name: 'Greg Kroah-Hartman' };
    expect(
      await quoted({ parts: [[greg], ['“So it is.”']], ...said, cue: 'noting', mention: 'Greg Kroah-Hartman' }),
    ).toContain('-# In the article: “… highlighted the moment, noting …”');
    const he = [['Greg Kroah-Hartman came.', '“So it is.” he said.']];
    expect(await quoted({ parts: he, ...said, cue: 'said', mention: 'he' })).toContain('“… he said”');
  });

  it('shows nothing twice: not what stands between its parts', async () => {
    const parts = [['Ann Lee came.', '“The sea,” she said, “is wide.”']];
    const said = { kind: 'direct' as const, content: ['“The sea,”', '“is wide.”'], name: 'Ann Lee' };
    expect(await quoted({ parts, ...said, cue: 'said', mention: 'she' })).not.toContain('In the article');
  });
});

it('an answer shows who is speaking when the passage does not', async () => {
  const article = literalArticle('a', [['Greg highlighted the moment, noting:-'], ['“So it is.”', 'Rain fell.']]);
  const quotation = literalQuotation(
    article,
    'direct',
    ['“So it is.”'],
    { name: 'Greg' },
    { cue: 'noting', mention: 'Greg' },
  );
  const { speaker, kind, content } = quotation;
  const speakers = speaker ? [{ speaker, kind, content }] : [];
  const reply = async (words: string) => {
    const passages = [literalPassage(article, words, { speakers })];
    const bot = literalBot(new Map([[article, [quotation]]]), () => ({ passages }));
    return markdownOf(await responderOver(bot).respond(chatInput('ask', { question: 'q' })));
  };
  expect(await reply('“So it is.”')).toContain('-# In the article: “… highlighted the moment, noting …”');
  expect(await reply('Greg highlighted the moment, noting:-\n\n“So it is.”')).not.toContain('In the article');
});
