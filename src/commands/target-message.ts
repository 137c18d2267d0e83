import { listOf, record, textOrNull } from './unchecked.ts';

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
  const { target_id: target, resolved } = record(record(interaction).data);
  const id = textOrNull(target);
  if (id === null) return null;
  const message = record(record(record(resolved).messages)[id]);
  const own = textOrNull(message.content) ?? '';
  const content =
    own.trim() !== '' ? own : [...embedded(message.embeds), ...displayed(message.components)].join('\n\n');
  return { id, content: content.slice(0, LONGEST) };
}

const embedded = (embeds: unknown): string[] =>
  listOf(embeds).flatMap((embed) => textOrNull(record(embed).description) ?? []);

function displayed(components: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return listOf(components).flatMap((component) => {
    const { content, components: inner } = record(component);
    const own = textOrNull(content);
    return [...(own === null ? [] : [own]), ...displayed(inner, depth + 1)];
  });
}
