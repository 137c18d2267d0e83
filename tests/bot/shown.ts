import { MessageFlags } from 'discord-api-types/v10';
import { listOf, objectOf, textOf } from '../support/discord/json.ts';
import { type Rendered, renderDiscord } from '../support/discord-markdown.ts';

/** The texts of a response's components, from top to bottom. */
export function textsOf(response: unknown): string[] {
  const walk = (component: unknown): string[] => {
    const { content, components } = objectOf(component);
    return [...(content === undefined ? [] : [textOf(content)]), ...listOf(components).flatMap(walk)];
  };
  return listOf(objectOf(objectOf(response).data).components).flatMap(walk);
}

/** A response's Markdown, text displays one below the other. */
export const markdownOf = (response: unknown): string => textsOf(response).join('\n\n');

/** What a reader sees of a response. */
export const shownOf = (response: unknown): Rendered => {
  const rendered = textsOf(response).map(renderDiscord);
  return { shown: rendered.map(({ shown }) => shown).join('\n\n'), found: rendered.flatMap(({ found }) => found) };
};

/** Whether only the asker sees a response. */
export const isHidden = (response: unknown): boolean =>
  (Number(objectOf(objectOf(response).data).flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** The name of a column before its cell: "*Rank*: ". */
const COLUMN_NAME = /(?<![\\*])\*(?![*\s])(?:\\.|[^\\*\n])+\*: /g;

/** The words in block quotes, each as the reader sees them, without the names of columns before the cells of a table. */
export const quotesIn = (response: unknown): string[] =>
  textsOf(response).flatMap((markdown) =>
    [...markdown.matchAll(/(?:^> [^\n]*\n?)+/gm)].map(
      ([quote]) => renderDiscord(quote.replace(/\n$/, '').replace(COLUMN_NAME, '')).shown,
    ),
  );
