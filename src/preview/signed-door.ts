import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Ask } from './discord/handle-act.ts';
import type { Signer } from './signing.ts';

/** How long Discord waits for a first answer, in milliseconds. */
const FIRST_WITHIN_MS = 3_000;

/** Sends a signed request to the HTTP door at `address` as Discord does, and gives up after three seconds. */
export const askDoor =
  (address: string, signer: Signer, withinMs = FIRST_WITHIN_MS): Ask =>
  async (interaction) => {
    const body = JSON.stringify(interaction);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signer.headers(body) },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(withinMs),
      });
      // Always read, because that frees the connection.
      const text = await response.text();
      return response.ok ? (JSON.parse(text) as APIInteractionResponse) : null;
    } catch {
      // Nothing came in time, or it was not JSON: Discord says "did not respond".
      return null;
    }
  };
