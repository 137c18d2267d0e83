import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord-api-types/v10';

/** Answers an interaction. Must not reject. */
export type Respond = (interaction: APIInteraction) => Promise<APIInteractionResponse>;

/** Tells at once how to put an interaction off, because that decides who will see the answer; null where Discord does not allow waiting. */
export type Deferral = (interaction: APIInteraction) => APIInteractionResponse | null;

/** A Discord id. */
const DISCORD_ID = /^\d{1,20}$/;
/** A token becomes part of the address that an answer is sent to: it must exist, and must not lead anywhere else. */
const INTERACTION_TOKEN = /^(?!\.+$)[^\s/?#%\\\p{C}]+$/u;

/**
 * Whether a payload from outside can be answered at all: it says what it is, where its answer goes and who asks. Anything else about it
 * is left to the commands, which have an answer to the unknown too.
 */
export function isInteraction(payload: unknown): payload is APIInteraction {
  if (!isRecord(payload)) return false;
  const { id, application_id: application, token, type, data, member } = payload;
  if (!isText(id, DISCORD_ID) || !isText(application, DISCORD_ID) || !isText(token, INTERACTION_TOKEN)) return false;
  if (typeof type !== 'number') return false;
  if (type === InteractionType.Ping) return true;
  const asker = isRecord(member) ? member.user : payload.user;
  return isRecord(data) && isRecord(asker) && typeof asker.id === 'string';
}

const isText = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
