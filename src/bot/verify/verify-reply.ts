import { nameFit } from '../../answer/quote/name-fit.ts';
import type { CheckedPiece, CitedPassage, Difference, Verification } from '../../domain/answer.ts';
import { fold } from '../../language/fold.ts';
import { speakerName } from '../../library/speakers.ts';
import { type AnswerView, CONTEXT_MARK, packPassages, packView, passagePlace } from '../ask/ask-view.ts';
import type { KnownPlace } from '../buttons/places.ts';
import { shareButton } from '../buttons/share-as-shown.ts';
import { type ArticleQuotations, cardOf, ofPassage } from '../reply/card.ts';
import { drawnQuote } from '../reply/drawn-words.ts';
import { inline, namePiece, questionPiece } from '../reply/markdown.ts';
import { Accent, type Button, type Message, openMessage } from '../reply/message.ts';
import { linkToWords } from '../reply/source-link.ts';
import type { Texts } from '../texts/texts.ts';
import type { CheckedPart, CheckedText } from './check-text.ts';

/** Differences that are listed; with more of them it is better to read both texts side by side. */
const MOST_DIFFERENCES = 6;
/** The longest wording of one side, in characters of Markdown. */
const LONGEST_DIFFERENCE = 100;
/** The words before a difference that tell where it is, and how far back they are looked for, in characters. */
const WORDS_BEFORE = /(?:\S+\s+)?\S+\s*$/;
const PLACE_WITHIN = 60;

/**
 * The differences, one per line: the text's words struck out, the article's in bold. Which is which is also said in words,
 * because neither screen readers nor notifications show the formatting.
 */
function differenceLines(
  piece: Pick<CheckedPiece, 'typed' | 'passage' | 'differences'>,
  text: string,
  { verify }: Pick<Texts, 'verify'>,
): string[] {
  const { passage, differences, typed } = piece;
  if (!passage) return [];
  const lineOf = (difference: Difference): string => {
    const mine = inline(text.slice(difference.typed.start, difference.typed.end), LONGEST_DIFFERENCE);
    const theirs = inline(
      passage.article.text.slice(difference.written.start, difference.written.end),
      LONGEST_DIFFERENCE,
    );
    if (mine !== '' && theirs !== '') return verify.instead(`~~${mine}~~`, `**${theirs}**`);
    const after = wordsBefore(text.slice(typed.start, difference.typed.start));
    return theirs === '' ? verify.added(`~~${mine}~~`, after) : verify.leftOut(`**${theirs}**`, after);
  };
  const lines = differences.slice(0, MOST_DIFFERENCES).map((difference) => `- ${lineOf(difference)}`);
  return differences.length > MOST_DIFFERENCES
    ? [...lines, `- ${verify.moreDifferences(differences.length - MOST_DIFFERENCES)}`]
    : lines;
}

function wordsBefore(before: string): string | null {
  const [words = ''] = WORDS_BEFORE.exec(before.slice(-PLACE_WITHIN)) ?? [];
  return inline(words, PLACE_WITHIN) || null;
}

/**
 * Says that the text names another speaker than the article. Null if it names nobody, or the same person, or whoever wrote or
 * published the article, or somebody whom the article mentions beside the words, which may say as much.
 */
function speakerNote({ verification, claimed }: CheckedPart, { verify }: Pick<Texts, 'verify'>): string | null {
  if (claimed === null) return null;
  const passages = verification.pieces.flatMap(({ verdict, passage }) =>
    passage && (verdict === 'exact' || verdict === 'altered') ? [passage] : [],
  );
  if (passages.length === 0) return null;
  const speakers = [...new Set(passages.flatMap(speakersOf))];
  const others = passages.flatMap(({ article: { title, source } }) => [
    source.author ?? '',
    source.name ?? '',
    // A title such as "An interview with Dana Petrova" counts only if the article does not say more clearly whose words they are.
    ...(speakers.length === 0 ? [title] : []),
  ]);
  if ([...speakers, ...others].some((name) => isSameName(claimed, name))) return null;
  if (passages.some((passage) => standsBeside(claimed, passage))) return null;
  const named = `**${namePiece(claimed)}**`;
  return speakers.length === 0
    ? verify.noSpeaker(named)
    : verify.otherSpeaker(
        named,
        speakers.map((name) => `**${namePiece(name)}**`),
      );
}

const speakersOf = ({ article, speakers }: CitedPassage): string[] =>
  speakers.map(({ speaker }) => speakerName(article, speaker));

/** "Corbet" and "Jonathan Corbet", either way round. */
const isSameName = (a: string, b: string): boolean => nameFit(a, b) > 0 || nameFit(b, a) > 0;

/** Whether the last word of the name is in the passage's sentences or in the one before. */
function standsBeside(name: string, { article, first, last }: CitedPassage): boolean {
  const start = article.sentences[Math.max(0, first - 1)]?.start ?? 0;
  const end = article.sentences[last]?.end ?? start;
  const surname = fold(name).split(/\s+/).at(-1) ?? '';
  return surname !== '' && fold(article.text.slice(start, Math.min(end, start + 5_000))).includes(surname);
}

/** What a card needs besides the result. */
interface CardContext {
  /** The title of the only article that was searched, as Markdown, or null. */
  readonly title: string | null;
  readonly quotations: ArticleQuotations;
  readonly texts: Texts;
}

/** How much of a part's beginning is repeated to tell which one is meant; a line on a phone. */
const LONGEST_BEGINNING = 60;

/**
 * The result for one part: the verdict, the differences, the article's own words. Null if `room` is too small.
 * @param number its place among several parts, from 1; null if it is the only one, and then the nearest passage is shown even if
 * the words are nowhere
 */
function verifyCard(part: CheckedPart, number: number | null, room: number, context: CardContext): string | null {
  const { verification } = part;
  const { grammar, verify } = context.texts;
  const lines: string[] = [];
  if (number !== null) lines.push(`-# ${number}. ${grammar.quoted(inline(verification.text, LONGEST_BEGINNING))}`);
  lines.push(headingOf(verification, context));
  const note = speakerNote(part, context.texts);
  if (note !== null) lines.push(note);
  let card = lines.join('\n');
  const told = new Set<string>();
  const shortened = shortenedCard(verification, room - card.length - 1, context);
  if (shortened !== null) return `${card}\n${shortened}`;
  const several = verification.pieces.length > 1;
  for (const piece of verification.pieces) {
    const { passage, verdict } = piece;
    if (verdict === 'unsearchable' || (verdict === 'absent' && (several || number !== null))) {
      if (several)
        card += `\n- ${grammar.quoted(inline(wordsOf(piece, verification), LONGEST_BEGINNING))}: ${verify.absent(context.title)}`;
      continue;
    }
    if (verdict === 'absent') card += passage ? ` ${verify.nearest}` : ` ${verify.nothingNear}`;
    const above = differenceLines(piece, verification.text, context.texts);
    if (above.length > 0) card += `\n${above.join('\n')}`;
    const shown = passage && passageCard(piece, passage, room - card.length - 1, told, context);
    if (passage && shown === null) return card === lines.join('\n') || card.length > room ? null : card;
    if (shown !== null) card += `\n${shown}`;
  }
  return card.length <= room ? card : null;
}

/** A longer stretch is shown only in pieces; a phone's screen, in UTF-16 units. */
const LONGEST_STRETCH = 900;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** A quotation that leaves words out, in the article's full wording: what was kept in bold, what was left out also in lines of its own. */
function shortenedCard({ text, pieces, stretch }: Verification, room: number, context: CardContext): string | null {
  if (!stretch || stretch.end - stretch.start > LONGEST_STRETCH) return null;
  const kept = pieces.flatMap(({ passage }) => passage ?? []);
  const gaps = pieces.slice(1).map(({ typed }, i): Difference => {
    const at = pieces[i]?.typed.end ?? typed.start;
    const written = { start: kept[i]?.end ?? stretch.start, end: kept[i + 1]?.start ?? stretch.end };
    return { typed: { start: at, end: at }, written, words: true };
  });
  const telling = gaps.filter(({ written }) => HAS_WORD.test(stretch.article.text.slice(written.start, written.end)));
  const whole = { typed: { start: 0, end: text.length }, passage: stretch, differences: telling };
  const cited = ofPassage(stretch, context.quotations.get(stretch.article) ?? [], context.texts);
  const quote = drawnQuote(stretch.article, stretch, kept);
  const card = [...differenceLines(whole, text, context.texts), quote, ...cited.below].join('\n');
  return card.length <= room ? card : null;
}

const wordsOf = ({ typed }: CheckedPiece, { text }: Verification): string => text.slice(typed.start, typed.end);

const SMALL_PRINT = '-# ';

/**
 * The article's words with the differences in bold; if that does not fit, without bold and cut. Small print that is already under
 * an earlier piece, as `told` remembers, is not repeated.
 */
function passageCard(
  { differences }: CheckedPiece,
  passage: CitedPassage,
  room: number,
  told: Set<string>,
  { quotations, texts }: CardContext,
): string | null {
  const whole = ofPassage(passage, quotations.get(passage.article) ?? [], texts);
  const cited = { ...whole, below: whole.below.filter((line) => !(line.startsWith(SMALL_PRINT) && told.has(line))) };
  for (const line of whole.below) told.add(line);
  const marks = differences.map(({ written }) => written);
  if (marks.length > 0 && passage.end - passage.start <= room) {
    const card = [drawnQuote(passage.article, passage, marks), ...cited.below].join('\n');
    if (card.length <= room) return card;
  }
  return cardOf(cited, room, { mayCut: true });
}

function headingOf({ verdict, joint, pieces }: Verification, { title, texts: { verify } }: CardContext): string {
  if (verdict === 'unsearchable') return verify.unsearchable;
  if (verdict === 'absent') return verify.absent(title);
  if (verdict === 'exact') return joint === 'one' ? verify.exact : verify.exactLeftOut;
  if (joint === 'unknown') return verify.partlyThere;
  if (joint === 'reordered') return verify.reordered;
  if (joint === 'several articles') return verify.severalArticles;
  const differences = pieces.flatMap((piece) => piece.differences);
  return differences.some(({ words }) => words) ? verify.altered(differences.length) : verify.signs;
}

/** What a reply needs besides the result. */
export interface VerifyContext extends CardContext {
  /** The text to repeat for people who read along and cannot see it; null if nobody does. */
  readonly repeated: string | null;
  /** Whether the reply is private in a place where others could see it. */
  readonly canShare: boolean;
}

/** Characters to leave for the lines that count what is not shown. */
const ROOM_FOR_COUNTS = 240;
/** The least room for a part: the verdict, a difference, a sentence, and where it is from. */
const SHORTEST_CARD = 600;

/** The reply to a text that may be a quotation. */
export function verifyReply({ parts, own, unchecked }: CheckedText, context: VerifyContext): Message {
  const { verify } = context.texts;
  const message = openMessage(accentOf(parts, own));
  const exact = parts.filter(({ verification }) => verification.verdict === 'exact').length;
  // Sentences that are nowhere count too, because what is said about the others does not apply to them.
  const of = parts.length + own;
  const several = of > 1;
  message.add(
    [
      ...(context.repeated === null ? [] : [`-# ${verify.checked(questionPiece(context.repeated))}`]),
      ...(several ? [verify.summary(exact, of)] : []),
    ].join('\n'),
  );
  let shown = 0;
  for (const [i, part] of parts.entries()) {
    const left = message.room - ROOM_FOR_COUNTS;
    const others = parts.length - 1 - i;
    const share = Math.max(left - others * SHORTEST_CARD, Math.floor(left / (others + 1)));
    const card = verifyCard(part, several ? i + 1 : null, share, context);
    if (card === null || !message.add(card, { divided: several })) break;
    shown++;
  }
  const notes = [
    ...(shown < parts.length ? [verify.noRoom(parts.length - shown)] : []),
    ...(unchecked > 0 ? [verify.unchecked(unchecked)] : []),
    ...(own > 0 ? [verify.own(own)] : []),
  ];
  message.add(notes.map((note) => `-# ${note}`).join('\n'), { divided: several });
  message.setButtons(buttonsFor(parts.slice(0, shown).flatMap(passagesOf), context));
  return message;
}

/** Amber if anything differs; grey if nothing was found. */
function accentOf(parts: readonly CheckedPart[], own: number): number {
  const verdicts = parts.map(({ verification }) => verification.verdict);
  if (own === 0 && verdicts.every((verdict) => verdict === 'exact')) return Accent.answer;
  return verdicts.some((verdict) => verdict === 'exact' || verdict === 'altered') ? Accent.doubt : Accent.notice;
}

const passagesOf = ({ verification: { pieces } }: CheckedPart): CitedPassage[] =>
  pieces.flatMap(({ passage }) => (passage ? [passage] : []));

/** Sentences shown on either side of the passage: enough to judge by, and there are buttons for more. */
const SENTENCES_AROUND = 2;
/** Passages in view at once. */
const MOST_IN_VIEW = 3;

/** *In context* opens the passages in a message of its own, so that the verdict stays; *Share* repeats it for all; *Open source* leads to the first passage. */
function buttonsFor(passages: readonly CitedPassage[], { texts, canShare }: VerifyContext): Button[] {
  const { buttons, verify } = texts;
  const share = shareButton(canShare, texts);
  const [first] = passages;
  if (!first) return share;
  const places = distinct(passages.map(passagePlace).filter((place) => place !== null));
  const packed = packPassages(places);
  const link = linkToWords(first.article, first);
  const count = Math.min(packed?.count ?? 0, MOST_IN_VIEW);
  const around = count === 1 ? SENTENCES_AROUND : 0;
  const view: AnswerView = {
    from: 0,
    count,
    shownFirst: count,
    before: around,
    after: around,
    doubt: false,
    inOneArticle: false,
  };
  return [
    ...(packed ? [{ label: verify.inContext, id: CONTEXT_MARK + packView(view, packed.text) }] : []),
    ...share,
    ...(link === null ? [] : [{ label: buttons.open, url: link }]),
  ];
}

/** Two parts of one sentence are one passage. */
const distinct = (places: readonly KnownPlace[]): KnownPlace[] =>
  places.filter(
    (place, i) => places.findIndex((other) => other.article === place.article && other.first === place.first) === i,
  );
