import { inline } from './clip.ts';
import type { Grammar } from './words/grammar.ts';

/*
 * What comes from an article or a person, made safe and held to a length, so that it can stand in the bot's own texts. All of it is
 * Discord's Markdown.
 */

/** Longest Markdown for what somebody typed, when it is repeated. */
const TYPED = 80;
/** Longest Markdown for a name or title in a list. */
const LISTED = 100;
/** Titles or names in a list of lines; more are counted. */
const MOST_LINES = 5;

/** What somebody typed. */
export const typedPiece = (typed: string): string => inline(typed, TYPED);

/** A whole question, repeated for those who read along. */
export const questionPiece = (question: string): string => inline(question, 2 * TYPED);

/** A name or a title. */
export const namePiece = (name: string): string => inline(name, LISTED);

/** "**Jonathan Corbet**, Executive Editor of LWN"; null without a name. */
export function personPiece(name: string | null, role: string | null): string | null {
  const shown = name === null ? '' : inline(name, 80);
  return shown === '' ? null : `**${shown}**${role === null ? '' : `, ${inline(role, 120)}`}`;
}

/** Names or titles line by line; those after the fifth are counted. */
export const bullets = (items: readonly string[], { andMore }: Pick<Grammar, 'andMore'>): string =>
  [
    ...items.slice(0, MOST_LINES).map((item) => `- ${namePiece(item)}`),
    ...(items.length > MOST_LINES ? [`- ${andMore(items.length - MOST_LINES)}`] : []),
  ].join('\n');
