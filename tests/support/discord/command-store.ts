import { ApplicationCommandType } from 'discord-api-types/v10';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { snowflake } from './snowflake.ts';

/** An application's commands, globally and by server, with the ids and defaults that Discord adds. */
export class CommandStore {
  readonly #applicationId: string;
  readonly #lists = new Map<string, JsonObject[]>();

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  /** `guildId` null is the global list. Without `localizations` the maps give way to one text, as with Discord. */
  list(guildId: string | null, localizations: boolean): JsonObject[] {
    const list = this.#lists.get(guildId ?? '') ?? [];
    return localizations ? list : list.map(inOneLanguage);
  }

  /** Replaces a list: a command of the same kind and name keeps its id, and its version unless it changed. */
  replace(guildId: string | null, commands: readonly unknown[]): JsonObject[] {
    const before = this.list(guildId, true);
    const after = commands.map(objectOf).map((command) => {
      const next = this.#completed(command, guildId);
      const old = before.find(({ type, name }) => type === next.type && name === next.name);
      if (old === undefined) return { id: snowflake(), version: snowflake(), ...next };
      const same = JSON.stringify({ id: old.id, version: old.version, ...next }) === JSON.stringify(old);
      return { id: old.id, version: same ? old.version : snowflake(), ...next };
    });
    this.#lists.set(guildId ?? '', after);
    return after;
  }

  #completed(command: JsonObject, guildId: string | null): JsonObject {
    const options = listOf(command.options).map(objectOf).map(optionCompleted);
    return {
      application_id: this.#applicationId,
      ...(guildId === null ? {} : { guild_id: guildId }),
      default_member_permissions: command.default_member_permissions ?? null,
      type: command.type ?? ApplicationCommandType.ChatInput,
      name: command.name,
      name_localizations: command.name_localizations ?? null,
      description: command.description ?? '',
      description_localizations: command.description_localizations ?? null,
      // Where a command can be used is a matter of global commands; a server's has the place it is registered in.
      ...(guildId === null ? { dm_permission: true, contexts: sorted(command.contexts) } : { contexts: null }),
      integration_types: guildId === null ? (sorted(command.integration_types) ?? [0]) : [0],
      ...(options.length > 0 ? { options } : {}),
      nsfw: command.nsfw ?? false,
    };
  }
}

function optionCompleted(option: JsonObject): JsonObject {
  const { required, autocomplete, choices, options, ...rest } = option;
  return {
    ...rest,
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
    // A false is left out.
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(listOf(choices).length > 0
      ? { choices: listOf(choices).map((choice) => ({ name_localizations: null, ...objectOf(choice) })) }
      : {}),
    ...(listOf(options).length > 0 ? { options: listOf(options).map(objectOf).map(optionCompleted) } : {}),
  };
}

function sorted(list: unknown): unknown[] | null {
  return Array.isArray(list) ? [...list].sort() : null;
}

function inOneLanguage({ name_localizations: _, description_localizations: __, ...command }: JsonObject): JsonObject {
  return command;
}
