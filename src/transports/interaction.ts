import { type APIInteraction, InteractionType } from 'discord-api-types/v10';

/**
 * Whether a payload from outside can be answered at all: it says what it is, where its answer goes and who asks.
 * What it asks is the commands' business, which answer the unknown.
 */
export function isInteraction(payload: unknown): payload is APIInteraction {
  if (!isRecord(payload)) return false;
  const addressed = [payload.id, payload.token, payload.application_id].every((part) => typeof part === 'string');
  if (!addressed || typeof payload.type !== 'number') return false;
  if (payload.type === InteractionType.Ping) return true;
  const asker = isRecord(payload.member) ? payload.member.user : payload.user;
  return isRecord(payload.data) && isRecord(asker) && typeof asker.id === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
