import type { CitedPassage } from '../domain/answer.ts';
import { packPassages, packView, passagePlace, type View } from './ask-view.ts';
import type { CheckedPart, CheckedText } from './check-text.ts';
import { Accent, type Button, type Message, openMessage } from './message.ts';
import { questionPiece } from './pieces.ts';
import type { KnownPlace } from './places.ts';
import { linkToWords } from './text-fragment.ts';
import { type CardContext, verifyCard } from './verify-card.ts';
import type { Words } from './words/words.ts';

/** The first character of the id of *In context*. */
export const CONTEXT_MARK = 'c';

/** What a reply needs to know beyond what was found. */
export interface VerifyContext extends CardContext {
  /** The text, repeated for those who read along and cannot see it; null when nobody does. */
  readonly repeated: string | null;
}

/** Kept free for the lines that count what is not shown. */
const RESERVED = 240;
/** What a part takes at least: the verdict, a difference, a sentence, where it stands. */
const SHORTEST = 600;

/** The reply to a text that may be a quotation. */
export function verifyReply({ parts, own, unchecked }: CheckedText, context: VerifyContext): Message {
  const { verify } = context.words;
  const message = openMessage(accentOf(parts, own));
  const exact = parts.filter(({ verification }) => verification.verdict === 'exact').length;
  // Sentences that stand nowhere count: what is said of the others is not said of them.
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
    const left = message.room - RESERVED;
    const others = parts.length - 1 - i;
    const share = Math.max(left - others * SHORTEST, Math.floor(left / (others + 1)));
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
  message.setButtons(buttonsFor(parts.slice(0, shown).flatMap(passagesOf), context.words));
  return message;
}

/** Amber when anything differs; grey when nothing stands there. */
function accentOf(parts: readonly CheckedPart[], own: number): number {
  const verdicts = parts.map(({ verification }) => verification.verdict);
  if (own === 0 && verdicts.every((verdict) => verdict === 'exact')) return Accent.answer;
  return verdicts.some((verdict) => verdict === 'exact' || verdict === 'altered') ? Accent.doubt : Accent.notice;
}

const passagesOf = ({ verification: { pieces } }: CheckedPart): CitedPassage[] =>
  pieces.flatMap(({ passage }) => (passage ? [passage] : []));

/** Sentences on either side that are seen with the passage: enough to judge by, and there are buttons for more. */
const AROUND = 2;
/** Passages in view at once. */
const MOST_IN_VIEW = 3;

/** *In context* opens the passages in a message of its own, so that the verdict stays; *Open source* leads to the first. */
function buttonsFor(passages: readonly CitedPassage[], { buttons, verify }: Words): Button[] {
  const [first] = passages;
  if (!first) return [];
  const places = distinct(passages.map(passagePlace).filter((place) => place !== null));
  const packed = packPassages(places);
  const link = linkToWords(first.article, first);
  const count = Math.min(packed?.count ?? 0, MOST_IN_VIEW);
  const around = count === 1 ? AROUND : 0;
  const view: View = {
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
    ...(link === null ? [] : [{ label: buttons.open, url: link }]),
  ];
}

/** Two parts of one sentence are one passage. */
const distinct = (places: readonly KnownPlace[]): KnownPlace[] =>
  places.filter(
    (place, i) => places.findIndex((other) => other.article === place.article && other.at === place.at) === i,
  );
