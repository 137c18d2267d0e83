import { repeatsTitle, titleOf } from '../../bot/reply/markdown.ts';
import type { Answer, CheckedPiece, CitedPassage, CitedQuotation, Verdict, Verification } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Quotation, QuotationKind, Speaker } from '../../domain/quotation.ts';
import { slice } from '../../domain/span.ts';
import { speakerName, speakerRole } from '../../library/speakers.ts';
import { harmless } from './markdown.ts';

/** Text that cannot control the terminal; its own line ends stay. */
export const inLines = (text: string): string => text.split('\n').map(harmless).join('\n');

const HOW: Readonly<Record<QuotationKind, string>> = { direct: 'direct', indirect: 'reported', mixed: 'partly direct' };

/** An answer for people at a terminal. */
export function drawAnswer(answer: Answer): string {
  const lines: string[] = [];
  const missing = answer.missing.map((span) => `“${slice(answer.question, span)}”`).join(', ');
  if (answer.outcome === 'unanswered') lines.push('The articles do not say.');
  if (answer.outcome === 'uncertain') lines.push('The articles may not say. The closest passages:');
  if (missing && answer.outcome !== 'answered') lines.push(`They never mention ${missing}.`);
  if (answer.outcome !== 'unanswered') for (const passage of answer.passages) lines.push('', drawPassage(passage));
  return inLines(`${lines.join('\n').trimStart()}\n`);
}

/** A passage with whose words it contains and where it is from. */
export function drawPassage(passage: CitedPassage): string {
  const { article } = passage;
  const lines = slice(article.text, passage)
    .split('\n')
    .map((line) => `  ${line}`);
  const people = passage.speakers.map(({ speaker, kind }) => `    — ${drawSpeaker(article, speaker)} · ${HOW[kind]}`);
  // Two remarks of one person share a line.
  lines.push(...new Set(people), `    ${placeOf(passage)}`);
  return lines.join('\n');
}

/** A quotation for people at a terminal. */
export function drawQuotation(found: CitedQuotation): string {
  const { article, quotation } = found;
  const words = quotation.content.map((part) => slice(article.text, part)).join(' … ');
  const speaker = quotation.speaker ? drawSpeaker(article, quotation.speaker) : 'speaker not stated';
  return inLines(
    `  ${words.replaceAll('\n', '\n  ')}\n    — ${speaker} · ${HOW[quotation.kind]}\n    ${placeOf(found)}\n`,
  );
}

function drawSpeaker(article: Article, speaker: Speaker): string {
  const role = speakerRole(article, speaker);
  return `${speakerName(article, speaker)}${role ? `, ${role}` : ''}`;
}

function placeOf({
  article,
  section,
  sentence,
  of,
}: Pick<CitedPassage, 'article' | 'section' | 'sentence' | 'of'>): string {
  const { source } = article;
  const heading = section && slice(article.text, section);
  return [
    titleOf(article),
    heading !== null && repeatsTitle(heading, article) ? null : heading,
    `sentence ${sentence} of ${of}`,
    source.author,
    source.name,
    source.published,
    source.url,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** What the bot sees in a file, for people at a terminal: every sentence with its number, what was left out and why, and the quotations. */
export function drawArticle(file: string, article: Article, quotations: readonly Quotation[]): string {
  const lines = [`${file}: ${article.title} (id ${article.id})`];
  let number = 0;
  let block = -1;
  for (const sentence of article.sentences) {
    const holder = article.blocks[sentence.block];
    if (sentence.block !== block) lines.push('');
    block = sentence.block;
    const text = slice(article.text, sentence).replaceAll('\n', ' ');
    if (sentence.indexed) lines.push(`${String(++number).padStart(5)}  ${text}`);
    else
      lines.push(
        `       ${text}  [${holder?.dropped ? `left out: ${holder.dropped}` : (holder?.kind ?? 'not indexed')}]`,
      );
  }
  lines.push('', `${quotations.length} quotations`);
  for (const { speaker, kind, content, confidence } of quotations) {
    const words = content.map((part) => slice(article.text, part).replaceAll('\n', ' ')).join(' … ');
    lines.push(
      `  ${speaker ? drawSpeaker(article, speaker) : 'speaker not stated'} · ${HOW[kind]} · ${confidence.toFixed(2)}`,
      `      ${words}`,
    );
  }
  return inLines(`${lines.join('\n')}\n`);
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  exact: 'Word for word in the article.',
  altered: 'Altered.',
  absent: 'Not in the articles.',
  unsearchable: 'The words are too common to be looked up in all articles: name one with --article.',
};

/** A checked text for people at a terminal. */
export function drawVerification({ text, verdict, joint, pieces }: Verification): string {
  const lines = [VERDICTS[verdict]];
  if (joint === 'reordered') lines.push('In the article the pieces stand in another order.');
  if (joint === 'several articles') lines.push('The pieces are from several articles.');
  for (const piece of pieces) lines.push(...linesOf(piece, text, pieces.length > 1));
  return inLines(`${lines.join('\n')}\n`);
}

function linesOf(piece: CheckedPiece, text: string, several: boolean): string[] {
  const { passage, verdict, differences, typed } = piece;
  const lines = several ? ['', `“${slice(text, typed)}”: ${VERDICTS[verdict]}`] : [];
  if (!passage) return lines;
  for (const { typed: mine, written } of differences) {
    const [has, should] = [slice(text, mine), slice(passage.article.text, written)];
    if (has === '') lines.push(`  left out: “${should}”`);
    else lines.push(should === '' ? `  added: “${has}”` : `  “${has}” instead of “${should}”`);
  }
  if (verdict === 'absent') lines.push('The nearest passage:');
  return [...lines, drawPassage(passage)];
}
