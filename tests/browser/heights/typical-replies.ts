import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type APIInteraction, Locale } from 'discord-api-types/v10';
import { slice } from '../../../src/domain/span.ts';
import { newsMaker } from '../../bench/news-articles.ts';
import { pressOf } from '../../bot/buttons.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { type OpenedCorpus, openCorpus, withCorpus } from '../../support/opened.ts';
import { responderOver } from '../../support/responder.ts';

/** A reply as Discord gets it, with what was asked for. */
export interface TypicalReply {
  readonly command: string;
  readonly asked: string;
  readonly response: unknown;
}

/** The commands whose replies are made. */
export const MEASURED_COMMANDS = ['ask', 'quote', 'verify', 'articles', 'about'] as const;
type MeasuredCommand = (typeof MEASURED_COMMANDS)[number];

const FIRST_QUESTIONS = 'tests/questions/first-questions';
const OWN_ARTICLES = 'tests/questions/corpus';
/** Articles that are made up, and about how many sentences each has. */
const NEWS_ARTICLES = 12;
const NEWS_SENTENCES = 40;
/** Half of all people read English; the others share the rest. */
const LOCALES = [
  Locale.EnglishUS,
  Locale.German,
  Locale.EnglishUS,
  Locale.French,
  Locale.EnglishUS,
  Locale.SpanishES,
  Locale.EnglishUS,
  Locale.PortugueseBR,
  Locale.EnglishUS,
  Locale.Japanese,
];

/** What may be asked with a command: its options, or a button under the reply before. */
type Asked = Readonly<Record<string, string>>;

/**
 * So many replies of each command over the article that comes with the bot, those that the project's questions are about, and made-up
 * news: the same in every run.
 */
export async function* typicalReplies(each: number): AsyncGenerator<TypicalReply> {
  const questions = askedQuestions();
  const shipped = await openCorpus('corpus');
  const many = await withCorpus(manyFiles(), openCorpus);
  const { questions: invented } = madeUpNews();
  for (const command of MEASURED_COMMANDS)
    for (let i = 0; i < each; i++) {
      // Every fifth bot has only the article that it comes with.
      const corpus = i % 5 === 4 ? shipped : many;
      const locale = LOCALES[i % LOCALES.length] ?? Locale.EnglishUS;
      const asked = optionsFor(command, i, corpus, i % 10 === 9 ? invented : questions);
      const { respond } = responderOver(corpus);
      let response = await respond(chatInput(command, asked, { locale }) as APIInteraction);
      // Some turn to the next page, or walk on.
      for (let turns = (command === 'quote' || command === 'articles') && i % 2 === 0 ? i % 7 : 0; turns > 0; turns--) {
        const next = nextButton(response);
        if (next === null) break;
        response = await respond(pressOf(next, { under: response, locale }));
      }
      yield { command, asked: JSON.stringify(asked), response };
    }
}

function nextButton(response: unknown): string | null {
  const ids = [...JSON.stringify(response).matchAll(/"custom_id":"([nN][^"]+)"(,"disabled":true)?/g)];
  const [, id = null, disabled] = ids[0] ?? [];
  return disabled === undefined ? id : null;
}

const nth = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];

function optionsFor(command: MeasuredCommand, i: number, corpus: OpenedCorpus, questions: readonly string[]): Asked {
  const { articles } = corpus;
  const article = nth(articles, Math.floor(i / 3));
  if (command === 'ask') return { question: nth(questions, i) ?? 'What is this about?' };
  if (command === 'articles') return i % 3 === 0 || !article ? {} : { article: article.title };
  if (command === 'about' || !article) return {};
  if (command === 'quote') {
    const said = articles.flatMap((one, k) => corpus.quotationsOf(k).map((quotation) => ({ one, quotation })));
    const found = nth(said, 7 * i);
    const speaker = found?.quotation.speaker;
    const word = found && /\p{L}{6,}/u.exec(slice(found.one.text, found.quotation.content[0] ?? { start: 0, end: 0 }));
    if (i % 4 === 1 && speaker) return { speaker: slice(found.one.text, speaker.name) };
    if (i % 4 === 2 && word) return { topic: word[0] };
    return i % 4 === 3 ? { article: article.title } : {};
  }
  const sentences = article.sentences.filter(({ indexed }) => indexed);
  const sentence = nth(sentences, 5 * i + 3);
  const words = sentence ? slice(article.text, sentence).replace(/\s+/g, ' ') : article.title;
  return { text: claims[i % claims.length]?.(words.slice(0, 1_000)) ?? words };
}

/** How people repeat a sentence: as it is, in part, changed, with words left out, and from memory. */
const claims: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `“${words.split(' ').slice(0, 9).join(' ')}” — Jonathan Corbet`,
  (words) => words.replace(/\b(?:the|has|is|was)\b/, 'no'),
  (words) => words.replace(/^((?:\S+\s){4})(?:\S+\s){1,3}/, '$1[…] '),
  (words) => words.split(' ').toReversed().join(' '),
];

/** The project's own questions, as people type them. */
function askedQuestions(): string[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const first = read(`${FIRST_QUESTIONS}/questions.json`) as { readonly questions: readonly { readonly q: string }[] };
  const own = read('tests/questions/questions.json') as Readonly<
    Record<'shipped' | 'others', readonly { readonly q: string }[]>
  >;
  const all = [...first.questions, ...own.shipped, ...own.others].map(({ q }) => q);
  // Those about one article stand together in their files.
  const step = 37;
  return all.map((_, i) => all[(i * step) % all.length] ?? '');
}

function madeUpNews(): { readonly files: Readonly<Record<string, string>>; readonly questions: readonly string[] } {
  const maker = newsMaker(4);
  const files = Object.fromEntries(
    Array.from({ length: NEWS_ARTICLES }, (_, i) => [`news-${i}.md`, maker.article(NEWS_SENTENCES)]),
  );
  return { files, questions: Array.from({ length: 100 }, () => maker.question()) };
}

function manyFiles(): Record<string, string> {
  const read = (folder: string, names: readonly string[]): [string, string][] =>
    names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  const { articles } = JSON.parse(readFileSync(`${FIRST_QUESTIONS}/questions.json`, 'utf8')) as {
    readonly articles: Readonly<Record<string, string>>;
  };
  return Object.fromEntries([
    ...Object.values(articles).map((file): [string, string] => [
      path.basename(file),
      readFileSync(path.join(file === articles.rust ? 'corpus' : FIRST_QUESTIONS, file), 'utf8'),
    ]),
    ...read(OWN_ARTICLES, ['halyard-4-released.md', 'rooftop-bees.txt', 'the-tidal-clock-of-orran-bay.md']),
    ...Object.entries(madeUpNews().files),
  ]);
}
