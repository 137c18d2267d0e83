import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestQuestions } from '../../../src/bot/ask/ask.ts';
import { limitViolations } from '../../support/discord/limits.ts';
import { validateBody } from '../../support/discord/openapi.ts';
import { autocomplete, chatInput } from '../../support/discord/payloads.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { literalArticle } from '../../support/literal-articles.ts';
import { openCorpus } from '../../support/opened.ts';
import { literalBot, QUOTATIONS, RUST, responderOver } from '../bot.ts';
import { quotesIn, shownOf } from '../shown.ts';

const { answerer } = literalBot();

describe('suggestions for a question', () => {
  it('begin with what is typed, because Enter takes the first', async () => {
    const [first, second] = await suggestQuestions('  tipping ', null, answerer);
    expect(first).toEqual({ name: 'tipping', value: 'tipping' });
    expect(second?.name).toBe('The Tipping Point');
  });

  it('are none beyond their length: then nothing can stand in the place of what is typed', async () => {
    expect(await suggestQuestions('r'.repeat(101), null, answerer)).toEqual([]);
    expect(await suggestQuestions('r'.repeat(100), null, answerer)).toHaveLength(1);
  });

  it('come for the article that is chosen', async () => {
    const { respond } = responderOver(literalBot());
    const reply = await respond(autocomplete('ask', { article: 'news/museum', question: 'museum' }, 'question'));
    expect(JSON.stringify(reply)).toContain('“The museum,” Mr. Obama said');
    const other = await respond(autocomplete('ask', { article: 'rust', question: 'museum' }, 'question'));
    expect(JSON.stringify(other)).not.toContain('Obama');
  });

  it('are such as Discord takes, whatever is typed and whatever the articles say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText({ maxLength: 60 }), { minLength: 1, maxLength: 40 }),
        hostileText(),
        async (texts, typed) => {
          const article = literalArticle('hostile', [texts.map((text) => text || '.')]);
          const { respond } = responderOver(literalBot(new Map([[article, []]])), {
            onError: (error) => expect.fail(String(error.stack)),
          });
          for (const text of ['', typed, texts[0] ?? '']) {
            const sent = JSON.parse(JSON.stringify(await respond(autocomplete('ask', { question: text }, 'question'))));
            expect(limitViolations(sent)).toEqual([]);
            expect(validateBody('post', '/interactions/1/token/callback', sent)).toEqual([]);
            const names = sent.data.choices.map(({ name }: { name: string }) => name);
            expect(new Set(names).size).toBe(names.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are whole questions that the articles answer as long as nothing is typed, and sentences where those are few', async () => {
    const ready = ['When was it merged?', 'Who said so?', 'What grew?'].map((question) => ({
      article: RUST,
      sentence: 0,
      question,
    }));
    const names = async (count: number, article: string | null = null) =>
      (await suggestQuestions(' ', article, literalBot(QUOTATIONS, undefined, ready.slice(0, count)).answerer)).map(
        ({ name }) => name,
      );
    expect(await names(3)).toEqual(ready.map(({ question }) => question));
    const few = await names(1);
    expect(few[0]).toBe('When was it merged?');
    expect(few).toContain('The Tipping Point');
    expect(await names(3, 'news/museum')).not.toContain('When was it merged?');
  });

  it('are not waited for when questions take too long', async () => {
    const slow = { ...answerer, readyQuestions: () => new Promise<never>(() => undefined) };
    expect((await suggestQuestions('', null, slow)).map(({ name }) => name)).toContain('The Tipping Point');
  });

  it('of the shipped article are answered when nothing has been typed', async () => {
    const { respond } = responderOver(await openCorpus('corpus'));
    const reply = JSON.parse(JSON.stringify(await respond(autocomplete('ask', { question: '' }, 'question'))));
    const questions = reply.data.choices.map(({ value }: { value: string }) => value);
    expect(questions.length).toBeGreaterThan(4);
    for (const question of questions) {
      expect(question).toMatch(/^(?:What|When|Where|Who) .*\?$/);
      expect(shownOf(await respond(chatInput('ask', { question }))).shown).not.toContain('may not say');
    }
  });

  it('lead to their passage, in the shipped article', async () => {
    const corpus = await openCorpus('corpus');
    const { respond } = responderOver(corpus);
    for (const typed of ['Torv', 'Ojeda', 'kroah', 'merge win', 'who leads', 'drivers', 'tipping']) {
      const reply = JSON.parse(JSON.stringify(await respond(autocomplete('ask', { question: typed }, 'question'))));
      const heads: string[] = reply.data.choices
        .map(({ value }: { value: string }) => value)
        .filter((v: string) => v !== typed);
      for (const head of heads) {
        const [shown = ''] = quotesIn(await respond(chatInput('ask', { question: head })));
        const words = head.replace(/…$/, '');
        // A heading leads to what stands under it, a quotation comes with what announces it.
        if (head !== 'The Tipping Point for Rust in Linux') expect(shown).toContain(words);
        else expect(shown).toMatch(/^In the recent 6\.13 merge window/);
      }
    }
  });
});
