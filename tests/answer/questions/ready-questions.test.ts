import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionWriter } from '../../../src/answer/questions/question-writers.ts';
import type { Article } from '../../../src/domain/article.ts';
import { literalArticle } from '../../support/literal-articles.ts';
import { type OpenedCorpus, openCorpus, withCorpus } from '../../support/opened.ts';
import { runs } from '../../support/runs.ts';

/** What is offered must be answered, with the sentence that it was made of first. */
async function check({ answerer, library }: OpenedCorpus): Promise<string[]> {
  const offered: string[] = [];
  for (const within of [null, ...(await library.articles()).map(({ id }) => id)])
    for (const { question, article, sentence } of await answerer.readyQuestions(within)) {
      const { outcome, passages, missing, corrected, general } = await answerer.ask({
        question,
        article: within,
        limit: 6,
      });
      const [first] = passages;
      expect({ outcome, missing, corrected, general, article: first?.article.id }, question).toEqual({
        outcome: 'answered',
        missing: [],
        corrected: null,
        general: null,
        article: article.id,
      });
      expect(first && first.first <= sentence && sentence <= first.last, question).toBe(true);
      expect(question.length, question).toBeLessThanOrEqual(80);
      expect(question).toMatch(/^(?:What|When|Where|Who) .*\?$/);
      offered.push(question);
    }
  return offered;
}

describe('questions to begin with', () => {
  it('of the shipped article are whole, and answered by the sentence that each was made of', async () => {
    const corpus = await openCorpus('corpus');
    const offered = await check(corpus);
    expect(offered.slice(0, 5)).toEqual([
      'What did Kroah-Hartman say about Rust misc driver bindings?',
      'When was Rust officially merged into the Linux kernel?',
      'Who published the original RFC for Rust in the Linux kernel?',
      'What did Kroah-Hartman say about Rust drivers?',
      'What did Corbet say about the Rust for Linux project?',
    ]);
    expect(await corpus.answerer.readyQuestions(null)).toBe(await corpus.answerer.readyQuestions(null));
  });

  it('of articles of many kinds are answered, too', async () => {
    await check(await openCorpus('tests/articles'));
  });

  it('of generated articles are answered, and the same in any run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedArticle, { minLength: 1, maxLength: 4 }), async (texts) => {
        const files = Object.fromEntries(texts.map((text, i) => [`a${i}.md`, `# Article ${i}\n\n${text}\n`]));
        await withCorpus(files, async (folder) => {
          const offered = await check(await openCorpus(folder));
          expect(await check(await openCorpus(folder))).toEqual(offered);
        });
      }),
      { numRuns: runs(12, 60) },
    );
  });
});

const NAMES = ['Ada Lowe', 'Ben Ritter', 'Clara Voss', 'John Abel'];
const THINGS = [
  'the copper roof',
  'the Harbour Line',
  'tidal gates',
  'the winter timetable',
  'the Lowe Report',
  'ferry tickets',
];
const DATES = ['in May 2014', 'in 1998', 'on 3 June 2001', 'in October 2022'];
const SENTENCE = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...THINGS), fc.constantFrom(...THINGS))
    .map(([name, a, b]) => `${name} said that ${a} would not outlast ${b}.`),
  fc
    .tuple(fc.constantFrom(...THINGS), fc.constantFrom(...DATES))
    .map(([thing, date]) => `${capital(thing)} was repaired ${date}.`),
  fc
    .tuple(fc.constantFrom(...THINGS), fc.constantFrom(...DATES))
    .map(([thing, date]) => `${capital(date)}, ${thing} reopened.`),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...THINGS))
    .map(([name, thing]) => `${name} repaired ${thing} for the city.`),
  fc.constantFrom(
    'It was late.',
    'Nobody had asked for that.',
    'The rest is known: “We will see,” he said.',
    'Who knows?',
  ),
);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const generatedArticle = fc
  .array(
    fc.array(SENTENCE, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((paragraphs) => paragraphs.join('\n\n'));

/** Every question that could be made, by its template. */
function madeOf(sentences: readonly string[], article: Partial<Article> = {}): string[] {
  const made = { ...literalArticle('a', [sentences]), ...article };
  return (questionWriter(made.language)?.(made, []) ?? []).map(({ question }) => question);
}

describe('a question in English', () => {
  it.each([
    [
      'Since Rust was officially merged into the kernel in October 2022, much has changed.',
      'When was Rust officially merged into the kernel?',
    ],
    ['The Harbour Line was opened in 1998 by the mayor.', 'When was the Harbour Line opened?'],
    ['In May 2014, the Harbour Line was closed for repairs.', 'When was the Harbour Line closed for repairs?'],
    ['The Lowe Report appeared on 3 June 2001.', 'When did the Lowe Report appear?'],
    ['In 1994 the Harbour Line became a footpath.', 'When did the Harbour Line become a footpath?'],
  ])('asks when: %s', (sentence, question) => {
    expect(madeOf([sentence, 'They say that Rust helps, and Rust is here.'])).toContain(question);
  });

  it.each([
    'It was opened in 1998.',
    'The bridge that was opened in 1998 has rusted.',
    'This line was opened in 1998.',
    'The Harbour Line was late in 1998.',
    'The Harbour Line was, as he said, opened in 1998.',
    'The Harbour Line was the one that they opened in 1998.',
    'Their report appeared in 2001.',
    'The Harbour Line was opened in 1998 prices.',
  ])('does not ask when: %s', (sentence) => {
    expect(madeOf([sentence]).filter((question) => question.startsWith('When'))).toEqual([]);
  });

  it.each([
    [
      'The work is led by Miguel Ojeda, who published the original RFC for Rust and goes on with it.',
      'Who published the original RFC for Rust?',
    ],
    ['John Abel designed the copper roof of the hall.', 'Who designed the copper roof of the hall?'],
    ['The copper roof was designed by John Abel.', 'Who designed the copper roof?'],
  ])('asks who: %s', (sentence, question) => {
    expect(madeOf([sentence])).toContain(question);
  });

  it.each([
    'Harbour Line designed the copper roof of the hall.',
    'John Abel, who liked it, left.',
    'John Abel said the copper roof of the hall leaks.',
    'John Abel designed it for the city.',
    'John Abel will design the copper roof of the hall.',
    'The copper roof was designed by the city.',
  ])('does not ask who: %s', (sentence) => {
    expect(madeOf([sentence]).filter((question) => question.startsWith('Who'))).toEqual([]);
  });

  it.each([
    ['The Copper Museum is located in Bath.', 'Where is the Copper Museum located?'],
    ['The Tipping Awards were held in the Albert Hall.', 'Where were the Tipping Awards held?'],
    ['A tide gauge (TG) is an instrument for the height of water.', 'What is a tide gauge?'],
    ['The tide tables include every harbour of the coast.', 'What do the tide tables include?'],
    ['The Harbour Line includes two bridges and a tunnel.', 'What does the Harbour Line include?'],
  ])('asks where and what: %s', (sentence, question) => {
    expect(madeOf([sentence])).toContain(question);
  });

  it.each([
    'The Harbour Line was opened in May.',
    'The project is a success.',
    'The Harbour Line is a lot of work.',
    'There is a harbour.',
    'The Copper Museum was held in high regard.',
    'John Abel is a designer.',
  ])('does not ask where or what: %s', (sentence) => {
    expect(madeOf([sentence]).filter((question) => /^Wh(?:ere|at)/.test(question))).toEqual([]);
  });

  it.each([
    [
      'de',
      'Im Oktober 2022 wurde die Brücke am Hafen wieder geöffnet.',
      'Wann wurde die Brücke am Hafen wieder geöffnet?',
    ],
    [
      'de',
      'Die Brücke wurde am 3. Mai 1998 für den Verkehr geöffnet.',
      'Wann wurde die Brücke für den Verkehr geöffnet?',
    ],
    ['fr', 'En octobre 2022, le pont du port a été rouvert.', 'Quand est-ce que le pont du port a été rouvert\u00a0?'],
    [
      'es',
      'En octubre de 2022, el puente fue reabierto al tráfico pesado.',
      '¿Cuándo fue reabierto el puente al tráfico pesado?',
    ],
    ['pt-BR', 'Em outubro de 2022, a ponte do porto foi reaberta.', 'Quando a ponte do porto foi reaberta?'],
    ['ja', '港の橋は2022年10月に再び開通した。', '港の橋はいつ再び開通したのですか？'],
    ['ja', '港の橋は2022年10月に再び開通しました。', '港の橋はいつ再び開通しましたか？'],
  ])('is made in %s, too, where a date opens the sentence or stands alone', (language, sentence, question) => {
    expect(madeOf([sentence], { language })).toEqual([question]);
  });

  it.each([
    ['de', 'Im Oktober 2022 wurde sie wieder geöffnet, wie er sagte.'],
    ['de', 'Im Oktober 2022 wurde seine Brücke wieder geöffnet.'],
    ['fr', 'En octobre 2022, il a été rouvert au public.'],
    ['es', 'En octubre de 2022, su puente fue reabierto.'],
    ['pt', 'Em outubro de 2022, ela foi reaberta ao público.'],
    ['ja', 'それは2022年10月に再び開通した。'],
  ])('is not made in %s of what another sentence explains: %s', (language, sentence) => {
    expect(madeOf([sentence], { language })).toEqual([]);
  });

  it('in other languages is answered by its sentence', async () => {
    const files = {
      'de.md':
        '---\nlanguage: de\n---\n\nDie Stadt liegt am Fluss. Im Oktober 2022 wurde die Brücke am Hafen wieder geöffnet. Danach kamen viele Gäste.\n',
      'fr.md':
        '---\nlanguage: fr\n---\n\nLa ville est ancienne. En octobre 2022, le pont du port a été rouvert. Les visiteurs sont revenus.\n',
      'pt.md':
        '---\nlanguage: pt\n---\n\nA cidade fica no rio. Em outubro de 2022, a ponte do porto foi reaberta. Depois vieram visitantes.\n',
    };
    await withCorpus(files, async (folder) => {
      const corpus = await openCorpus(folder);
      const asked: string[] = [];
      for (const { id } of await corpus.library.articles())
        for (const { question } of await corpus.answerer.readyQuestions(id)) asked.push(question);
      expect(asked.length).toBeGreaterThan(1);
    });
  });

  it('is not made in a language without templates', () => {
    expect(questionWriter('en-GB')).not.toBeNull();
    expect(questionWriter('fi')).toBeNull();
  });
});

describe('topics of quotations', () => {
  it('of the shipped article each find a quotation that has it', async () => {
    const { answerer } = await openCorpus('corpus');
    const anywhere = { article: null, speaker: null };
    const byCorbet = { article: null, speaker: 'corbet' };
    const nowhere = { article: 'none', speaker: null };
    const topics = await answerer.topicsLike('', anywhere, 25);
    expect(topics.slice(0, 4)).toEqual([
      'memory safety bugs',
      'Rust’s safe subset',
      'Rust',
      'Rust misc driver bindings',
    ]);
    for (const topic of topics) {
      const { quotations } = await answerer.quote({ ...anywhere, topic, kind: null });
      const words = quotations.map(({ article, quotation: { content } }) =>
        content.map(({ start, end }) => article.text.slice(start, end)).join(' '),
      );
      expect(words.join('\n').toLowerCase(), topic).toContain(topic.toLowerCase());
    }
    expect(await answerer.topicsLike('kernl', anywhere, 25)).toEqual(['kernel development']);
    const corbet = await answerer.topicsLike('', byCorbet, 25);
    expect(corbet).toContain('the Rust for Linux project');
    expect(corbet).not.toContain('memory safety bugs');
    expect(await answerer.topicsLike('', nowhere, 25)).toEqual([]);
    expect(await answerer.topicsLike('zebra', anywhere, 25)).toEqual([]);
  });
});
