import { generateKeyPairSync, sign } from 'node:crypto';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Ask } from './discord/handle-act.ts';

/** Signs requests to the HTTP door as Discord does. */
interface Signer {
  /** The 32 bytes of the public key in 64 hexadecimal digits, as the Developer Portal shows them. */
  readonly publicKey: string;
  /** The headers of a signed body; `at` is in milliseconds. */
  headers(body: string, at?: number): Readonly<Record<string, string>>;
}

/** A signer with a new key pair that never leaves the process. */
export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The key is the last 32 bytes of its DER form.
  const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    publicKey: bytes.toString('hex'),
    headers(body, at = Date.now()) {
      const timestamp = String(Math.floor(at / 1_000));
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
    },
  };
}

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
