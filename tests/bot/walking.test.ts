import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import { chatInput, messageCommand, type Setting } from '../support/discord/payloads.ts';
import { literalArticle, literalPassage } from '../support/literal-articles.ts';
import { literalBot, QUOTATIONS, RUST, responderOver } from './bot.ts';
import { buttonsOf, idOf, labelsOf, press, pressOf, rowsOf } from './buttons.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from './shown.ts';

const TALE = literalArticle(
  'tale',
  [
    ['One fish swam.', 'Two fish swam.'],
    { heading: 'The *sea*' },
    ['Three fish swam.', 'Four fish swam.', 'Five fish swam.'],
    { heading: 'The land' },
    ['Six fish swam.', 'Seven fish swam.'],
  ],
  { title: 'A tale', hash: 'cafe00000001', source: { url: 'https://example.org/tale' } },
);
const SHELF: ReadonlyMap<Article, readonly Quotation[]> = new Map([[TALE, []], ...QUOTATIONS]);
const FOUR = literalPassage(TALE, 'Four fish swam.');

const botSaying = (said: Partial<Answer>, shelf = SHELF) => responderOver(literalBot(shelf, () => said));
const ask = (said: Partial<Answer>, options: Record<string, string | boolean> = {}, setting: Setting = {}) =>
  botSaying(said).respond(chatInput('ask', { question: 'How many fish?', ...options }, setting));
/** Another bot than the one that answered: nothing is left but the message. */
const restarted = (shelf = SHELF) => responderOver(literalBot(shelf));

const PLACE = '-# A tale · The \\*sea\\* · [sentence 4 of 7](https://example.org/tale)';

/** Above every answer. */
const ASKED = '-# Asked: How many fish?';

describe('Before and After', () => {
  it('add sentences in the article’s order, in small print; headings are shown, the passage stays the quotation', async () => {
    const answer = await ask({ passages: [FOUR] });
    expect(labelsOf(answer)).toEqual(['Before', 'After', 'Share', 'Open source']);
    const before = await press(restarted(), answer, 'Before');
    expect(before).toMatchObject({ type: 7 });
    expect(markdownOf(before)).toBe(
      [
        ASKED,
        '-# Before: Two fish swam.\n-# **The \\*sea\\***\n-# Three fish swam.',
        `> Four fish swam.\n${PLACE}`,
      ].join('\n\n'),
    );
    const both = await press(restarted(), before, 'After');
    expect(markdownOf(both)).toBe(
      [
        ASKED,
        '-# Before: Two fish swam.\n-# **The \\*sea\\***\n-# Three fish swam.',
        `> Four fish swam.\n${PLACE}`,
        '-# After: Five fish swam.\n-# **The land**\n-# Six fish swam.',
      ].join('\n\n'),
    );
    expect(quotesIn(both)).toEqual(['Four fish swam.']);
  });

  it('end with the article, and lead back', async () => {
    let shown: unknown = await ask({ passages: [FOUR] });
    for (const label of ['Before', 'Before', 'After', 'After']) shown = await press(restarted(), shown, label);
    expect(shownOf(shown).shown).toContain('Before: One fish swam. Two fish swam.\n');
    expect(shownOf(shown).shown).toContain('Six fish swam. Seven fish swam.');
    expect(labelsOf(shown)).toEqual(['(Before)', '(After)', 'Back', 'Share', 'Open source']);
    expect(markdownOf(await press(restarted(), shown, 'Back'))).toBe(`${ASKED}\n\n> Four fish swam.\n${PLACE}`);
  });

  it('pass over what was left out of the article', async () => {
    const blocks = TALE.blocks.map((block, i) => (i === 0 ? { ...block, dropped: 'advertisement' } : block));
    const article = { ...TALE, blocks };
    const shelf = new Map([[article, []]]);
    const answer = await botSaying({ passages: [literalPassage(article, 'Four fish swam.')] }, shelf).respond(
      chatInput('ask', { question: 'q' }),
    );
    const before = await press(restarted(shelf), answer, 'Before');
    expect(shownOf(before).shown).toContain('Before: Three fish swam.');
    expect(shownOf(before).shown).not.toContain('sea*\n');
    expect(labelsOf(before)[0]).toBe('(Before)');
  });

  it('show as much as a message has room for, in whole sentences', async () => {
    const long = literalArticle(
      'long',
      [Array.from({ length: 60 }, (_, i) => `Sentence ${i} ${'goes on '.repeat(30)}.`)],
      {
        hash: 'cafe00000002',
      },
    );
    const shelf = new Map([[long, []]]);
    const passage = literalPassage(long, long.text.slice(long.sentences[30]?.start, long.sentences[30]?.end));
    let shown: unknown = await botSaying({ passages: [passage] }, shelf).respond(chatInput('ask', { question: 'q' }));
    let presses = 0;
    for (; labelsOf(shown).includes('After'); presses++)
      shown = await press(restarted(shelf), shown, presses % 2 === 0 ? 'Before' : 'After');
    expect(presses).toBeGreaterThan(4);
    expect(markdownOf(shown)).toContain('-# No more fits into one message.');
    expect(labelsOf(shown)).toEqual(['(Before)', '(After)', 'Back', 'Share']);
    for (const side of ['Before', 'After']) {
      const [, words = ''] = new RegExp(`^-# ${side}: (.+)$`, 'm').exec(markdownOf(shown)) ?? [];
      expect(long.text).toContain(words);
      expect(words).toMatch(/^Sentence \d+ .* \.$/);
    }
  });

  it('walk around the first of several passages, which then stands alone', async () => {
    const answer = await ask({ passages: [FOUR, literalPassage(TALE, 'Six fish swam.', { rank: 2 })] });
    const walked = await press(restarted(), answer, 'After');
    expect(quotesIn(walked)).toEqual(['Four fish swam.']);
    expect(markdownOf(walked)).toContain('-# Passage 1 of 2, the closest first');
    const next = await press(restarted(), walked, 'More');
    expect(quotesIn(next)).toEqual(['Six fish swam.']);
    expect(quotesIn(await press(restarted(), next, 'Back'))).toEqual(['Four fish swam.', 'Six fish swam.']);
  });
});

describe('More', () => {
  const words = ['One', 'Two', 'Three', 'Four', 'Five'].map((n) => `${n} fish swam.`);
  const passages = words.map((text, i) => literalPassage(TALE, text, { rank: i + 1 }));

  it('shows the passages that follow, with their places and speakers, and leads back after the last', async () => {
    const answer = await ask({ passages, shown: 2 });
    expect(quotesIn(answer)).toEqual(words.slice(0, 2));
    const second = await press(restarted(), answer, 'More');
    expect(quotesIn(second)).toEqual(words.slice(2, 4));
    expect(markdownOf(second)).toContain('-# Passages 3 to 4 of 5, the closest first');
    // Six do not fit into one row.
    expect(labelsOf(second)).toEqual(['Before', 'After', 'More', 'Back', 'Share', 'Open source']);
    expect(rowsOf(second)).toEqual([4, 2]);
    expect(quotesIn(await press(restarted(), second, 'Back'))).toEqual(words.slice(0, 2));
    const third = await press(restarted(), second, 'More');
    expect(quotesIn(third)).toEqual(words.slice(4));
    expect(labelsOf(third)).toEqual(['Before', 'After', 'Back', 'Share', 'Open source']);
    expect(quotesIn(await press(restarted(), third, 'Back'))).toEqual(words.slice(0, 2));
  });

  it('names the speakers, of several articles too', async () => {
    const corbet = literalPassage(RUST, RUST.text.slice(RUST.sentences.at(-1)?.start));
    const answer = await ask({ passages: [FOUR, corbet], shown: 1 });
    const more = await press(restarted(), answer, 'More');
    expect(markdownOf(more)).toContain(
      '— **Jonathan Corbet**, kernel maintainer and Executive Editor of LWN · reported',
    );
    expect(labelsOf(more)).not.toContain('Open source');
  });

  it('shows what a passage points back to, unless it is in view', async () => {
    const he = literalArticle('he', [['Ruben Aske made the clock.', 'He was old by then.', 'It rained.']], {
      hash: 'abba0000beef',
    });
    const shelf = new Map([[he, []]]);
    const found = ['It rained.', 'He was old by then.'].map((words, i) => literalPassage(he, words, { rank: i + 1 }));
    const answer = await botSaying({ passages: found, shown: 1 }, shelf).respond(chatInput('ask', { question: 'q' }));
    const more = await press(restarted(shelf), answer, 'More');
    expect(markdownOf(more)).toContain('-# Context: Ruben Aske made the clock.');
    const before = await press(restarted(shelf), more, 'Before');
    expect(markdownOf(before)).toContain('-# Before: Ruben Aske made the clock.');
    expect(markdownOf(before)).not.toContain('Context');
  });

  it('keeps doubt', async () => {
    const answer = await ask({ passages, shown: 3, outcome: 'uncertain' });
    expect(markdownOf(await press(restarted(), answer, 'More'))).toContain(
      '**The articles may not say this.** The closest passages:',
    );
    const one = await ask({ passages, shown: 3, outcome: 'uncertain' }, { article: 'tale' });
    expect(markdownOf(await press(restarted(), one, 'After'))).toContain(
      '**A tale may not say this.** The closest passage:',
    );
  });

  it('says which passages are in view when not all have room, and counts on from there', async () => {
    const said = Array.from({ length: 5 }, (_, i) => `Sentence ${i} ${'goes on '.repeat(40)}.`);
    const long = literalArticle('long', [said], { hash: 'cafe00000003' });
    const shelf = new Map([[long, []]]);
    const found = [2, 3, 1, 0, 4].map((n, i) => literalPassage(long, said[n] ?? '', { rank: i + 1 }));
    const answer = await botSaying({ passages: found.slice(0, 5), shown: 3 }, shelf).respond(
      chatInput('ask', { question: 'q' }),
    );
    expect(quotesIn(answer)).toHaveLength(2);
    expect(labelsOf(answer).slice(0, 2)).toEqual(['Before', 'After']);
    const more = await press(restarted(shelf), answer, 'More');
    expect(quotesIn(more)).toEqual([said[1], said[0]]);
    expect(markdownOf(more)).toContain('-# Passages 3 to 4 of 5, the closest first');
    const last = await press(restarted(shelf), more, 'More');
    expect(quotesIn(last)).toEqual([said[4]]);
    expect(labelsOf(last).slice(0, 2)).toEqual(['Before', '(After)']);
  });

  it('is not there when there is nothing more, nor is anything when there is no answer', async () => {
    expect(labelsOf(await ask({ passages: [FOUR] }))).not.toContain('More');
    expect(buttonsOf(await ask({ passages: [FOUR], outcome: 'unanswered' }))).toEqual([]);
    expect(buttonsOf(await ask({ passages: [] }))).toEqual([]);
  });
});

describe('Share', () => {
  it('makes a new message for everybody that says who shares it, and calls nobody', async () => {
    const answer = await ask({ passages: [FOUR] });
    const walked = await press(restarted(), answer, 'Before');
    for (const setting of [{ guild: '1290000000000000002' }, { guild: null, elsewhere: true }]) {
      const shared = await press(restarted(), walked, 'Share', { ...setting, userId: '42' });
      expect(shared).toMatchObject({ type: 4, data: { flags: 1 << 15, allowed_mentions: { parse: [] } } });
      expect(markdownOf(shared)).toContain(`-# Shared by <@42>\n${ASKED}\n\n-# Before: Two fish swam.`);
      expect(labelsOf(shared)).toEqual(['Before', 'After', 'Back', 'Open source']);
    }
    const { deferred } = restarted();
    expect(deferred(pressOf(idOf(walked, 'Share')))).toEqual({ type: 5 });
  });

  it('is there for private replies that others could see', async () => {
    expect(labelsOf(await ask({ passages: [FOUR] }, { private: false }))).not.toContain('Share');
    const alone = await ask({ passages: [FOUR] }, {}, { guild: null });
    expect(labelsOf(alone)).not.toContain('Share');
    expect(labelsOf(await press(restarted(), alone, 'After', { guild: null }))).not.toContain('Share');
    expect(labelsOf(await ask({ passages: [FOUR] }, {}, { guild: null, elsewhere: true }))).toContain('Share');
  });

  it('cannot be asked of a message that everybody sees', async () => {
    const shared = await press(restarted(), await ask({ passages: [FOUR] }), 'Share', { hidden: false });
    expect(isHidden(shared)).toBe(true);
    expect(quotesIn(shared)).toEqual([]);
  });
});

describe('a message that everybody sees', () => {
  const OTHER = '77';

  it('changes for the person whose it is; somebody else gets what they asked for in private', async () => {
    const answer = await ask({ passages: [FOUR] }, { private: false });
    const own = await press(restarted(), answer, 'Before', { hidden: false });
    expect(own).toMatchObject({ type: 7 });
    expect(labelsOf(own)).not.toContain('Share');
    const others = await press(restarted(), answer, 'Before', { hidden: false, userId: OTHER });
    expect(others).toMatchObject({ type: 4 });
    expect(isHidden(others)).toBe(true);
    expect(markdownOf(others)).toBe(markdownOf(own));
    expect(labelsOf(others)).toContain('Share');
    const { respond, deferred } = restarted();
    expect(deferred(pressOf(idOf(answer, 'Before'), { hidden: false }))).toEqual({ type: 6 });
    expect(deferred(pressOf(idOf(answer, 'Before'), { hidden: false, userId: OTHER }))).toEqual({
      type: 5,
      data: { flags: 64 },
    });
    // Whose it is may not be told: then it is nobody's.
    expect(isHidden(await respond(pressOf(idOf(answer, 'Before'), { hidden: false, owner: '' })))).toBe(true);
  });
});

describe('what stands above an answer', () => {
  const options = { private: false, question: 'How _many_ fish?' };
  const asked = '-# Asked: How \\_many\\_ fish?';

  it('stays when a button is pressed: those who read along see what was asked', async () => {
    const said = { passages: [FOUR], corrected: 'How many fish?', outcome: 'uncertain' } as const;
    let shown: unknown = await ask(said, options);
    for (const label of ['Before', 'After', 'Back']) {
      shown = await press(restarted(), shown, label, { hidden: false });
      expect(markdownOf(shown), label).toContain(
        `${asked}\n-# Understood as: How many fish?\n**The articles may not say this.** The closest passage:`,
      );
    }
  });

  it('is told in the language of whoever presses', async () => {
    const answer = await ask({ passages: [FOUR] }, options);
    const german = await press(restarted(), answer, 'Before', { hidden: false, userId: '77', locale: Locale.German });
    expect(markdownOf(german)).toContain('-# Frage: How \\_many\\_ fish?\n');
    const back = await press(restarted(), german, 'Zurück');
    expect(markdownOf(back)).toContain(`${asked}\n`);
  });

  it('is shared with the answer, and who shared it stays', async () => {
    const about = await botSaying({ passages: [FOUR] }).respond(messageCommand('Ask about this', 'How _many_ fish?'));
    const shared = await press(restarted(), about, 'Share', { userId: '42' });
    expect(markdownOf(shared)).toContain('-# Shared by <@42>\n-# Asked: How many fish?\n');
    const own = await press(restarted(), shared, 'Before', { hidden: false, owner: '42', userId: '42' });
    expect(markdownOf(own)).toContain('-# Shared by <@42>\n-# Asked: How many fish?\n');
    const others = await press(restarted(), shared, 'Before', { hidden: false, owner: '42', userId: '7' });
    expect(markdownOf(others)).not.toContain('Shared');
    expect(markdownOf(others)).toContain('-# Asked: How many fish?\n');
  });

  it('is nothing but what we wrote there', async () => {
    const answer = await ask({ passages: [FOUR] }, options);
    for (const content of [
      'Asked: x',
      '-# Asked of x',
      `-# Asked: ${'x'.repeat(500)}`,
      '> -# Asked: x',
      '-# Before: y\n-# Asked: x',
      7,
    ]) {
      const under = { data: { components: [{ type: 17, components: [{ type: 10, content }] }] } };
      const pressed = await restarted().respond(pressOf(idOf(answer, 'Before'), { under }));
      expect(markdownOf(pressed), String(content)).not.toContain('Asked');
    }
  });
});

describe('what is not there any more', () => {
  const edited = (change: Partial<Article>) => restarted(new Map([[{ ...TALE, ...change }, []]]));

  it.each([
    ['an article that was edited', edited({ hash: 'deadbeef0000' })],
    ['an article that is gone', restarted(new Map())],
    ['sentences that begin elsewhere since', edited({ sentences: TALE.sentences.slice(1) })],
    ['fewer sentences', edited({ sentences: [] })],
  ])('%s: says so, for the asker only', async (_, { respond, deferred }) => {
    const answer = await ask({ passages: [FOUR] });
    for (const label of ['Before', 'After', 'Share']) {
      const pressed = pressOf(idOf(answer, label));
      const response = await respond(pressed);
      expect(response).toMatchObject({ type: 4 });
      expect(isHidden(response)).toBe(true);
      expect(shownOf(response).shown).toContain('The article has changed since, or is gone');
      expect(deferred(pressed)).toEqual(label === 'Share' ? { type: 5 } : { type: 6 });
    }
  });

  it('an id that we did not write: says that it does nothing', async () => {
    const id = idOf(await ask({ passages: [FOUR] }), 'Before');
    const forged = [
      '',
      'b',
      'b.',
      'b..',
      `x${id}`,
      `${id}A`,
      `${id}.`,
      id.replace('.', ''),
      'bAAAA.AAAA',
      `b${'_'.repeat(99)}`,
    ];
    for (const custom of forged) {
      const response = await restarted().respond(pressOf(custom));
      expect(isHidden(response), custom).toBe(true);
      expect(shownOf(response).shown, custom).toMatch(/button does nothing any more|has changed since/);
    }
  });
});
