import { generateKeyPairSync, sign } from 'node:crypto';

/** Signs requests to the HTTP door as Discord does. */
export interface Signer {
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
