import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Ask } from './discord/handle-act.ts';
import type { Signer } from './signing.ts';

/** Discord waits so long for a first answer, in milliseconds. */
const FIRST_WITHIN_MS = 3_000;

/** Asks the HTTP door at `address` as Discord does: a signed request, and no answer after three seconds. */
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
      // Read in any case: the connection is free only then.
      const text = await response.text();
      return response.ok ? (JSON.parse(text) as APIInteractionResponse) : null;
    } catch {
      // Nothing came in time, or nothing that is JSON: what Discord calls "did not respond".
      return null;
    }
  };
