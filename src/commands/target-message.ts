import { record } from './options.ts';

/** The message that a message command was used on, as Discord sends it along. */
export interface TargetMessage {
  /** Discord's id. */
  readonly id: string;
  /** Its text as its author wrote it, with Discord's Markdown; that of its embeds and text displays when it has none of its own; empty when there is none. */
  readonly content: string;
}

/** Text displays lie at most so deep in a message: a section in a container. */
const DEEPEST = 4;
/** Characters of a message that are read. */
const LONGEST = 10_000;

/** The message that an interaction is about; null when it is about none. */
export function readTarget(interaction: unknown): TargetMessage | null {
  const { target_id: id, resolved } = record(record(interaction).data);
  if (typeof id !== 'string') return null;
  const message = record(record(record(resolved).messages)[id]);
  const own = typeof message.content === 'string' ? message.content : '';
  const content =
    own.trim() !== '' ? own : [...embedded(message.embeds), ...displayed(message.components)].join('\n\n');
  return { id, content: content.slice(0, LONGEST) };
}

const embedded = (embeds: unknown): string[] =>
  (Array.isArray(embeds) ? embeds : []).flatMap((embed) => {
    const { description } = record(embed);
    return typeof description === 'string' ? [description] : [];
  });

function displayed(components: unknown, depth = 0): string[] {
  if (!Array.isArray(components) || depth > DEEPEST) return [];
  return components.flatMap((component) => {
    const { content, components: inner } = record(component);
    return [...(typeof content === 'string' ? [content] : []), ...displayed(inner, depth + 1)];
  });
}
