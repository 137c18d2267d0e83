import { type APIInteraction, InteractionType } from 'discord-api-types/v10';

/** An id of Discord's. */
const ID = /^\d{1,20}$/;
/** A token is a part of the address that an answer goes to: it must be there, and lead nowhere else. */
const TOKEN = /^(?!\.+$)[^\s/?#%\\\p{C}]+$/u;

/**
 * Whether a payload from outside can be answered at all: it says what it is, where its answer goes and who asks.
 * What it asks is the commands' business, which answer the unknown.
 */
export function isInteraction(payload: unknown): payload is APIInteraction {
  if (!isRecord(payload)) return false;
  const addressed = isText(payload.id, ID) && isText(payload.application_id, ID) && isText(payload.token, TOKEN);
  if (!addressed || typeof payload.type !== 'number') return false;
  if (payload.type === InteractionType.Ping) return true;
  const asker = isRecord(payload.member) ? payload.member.user : payload.user;
  return isRecord(payload.data) && isRecord(asker) && typeof asker.id === 'string';
}

const isText = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
