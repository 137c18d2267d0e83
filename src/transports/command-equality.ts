import type { APIApplicationCommand, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';

/** A command as it is declared. */
export type CommandData = RESTPutAPIApplicationCommandsJSONBody[number];

/** Two commands of the same key are the same command to Discord: `1:ask`. */
export function commandKey({ type, name }: { readonly type?: number | undefined; readonly name: string }): string {
  return `${type ?? ApplicationCommandType.ChatInput}:${name}`;
}

/**
 * Whether what Discord has is what is declared, so that nothing need be sent. Discord adds ids and fills in defaults:
 * `{"name": "ask", "description": "…"}` comes back with `"nsfw": false, "name_localizations": null, "version": "…"` and more.
 */
export function sameCommand(
  declared: CommandData,
  registered: APIApplicationCommand,
  where: 'global' | 'guild',
): boolean {
  const wanted = fieldsOf(declared);
  const compared = fieldsOf(registered);
  for (const field of AUDIENCE) {
    if (where === 'guild' || saysNothing(wanted[field])) {
      delete wanted[field];
      delete compared[field];
    }
  }
  return canonical(wanted) === canonical(compared);
}

/** Who may use a command where: a guild's command has none of these, and an undeclared one is Discord's choice. */
const AUDIENCE = ['contexts', 'integration_types', 'dm_permission'];

/** Lists whose order says nothing; the order of options and choices is what people see. */
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types']);

/** A command's fields without those that Discord adds and nobody declares. */
function fieldsOf(command: CommandData | APIApplicationCommand): Record<string, unknown> {
  const added = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission', 'handler']);
  const fields = Object.entries(command).filter(([name]) => !added.has(name));
  return { type: ApplicationCommandType.ChatInput, ...Object.fromEntries(fields) };
}

/** A JSON text that two values share when Discord treats them alike: keys in order, fields that say nothing left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (Array.isArray(inner)) return UNORDERED.has(key) ? [...inner].sort() : inner;
    if (typeof inner !== 'object' || inner === null) return inner;
    const told = Object.entries(inner).filter(([, field]) => !saysNothing(field));
    return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** A field that means the same absent: null, false, an empty text, list or map. */
function saysNothing(field: unknown): boolean {
  if (field === undefined || field === null || field === false || field === '') return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}
