import { generateKeyPairSync, sign } from 'node:crypto';

/** An application's key pair, of which Discord keeps the private half. */
export interface SigningKey {
  /** 64 hex digits, as the Developer Portal shows it. */
  readonly publicKey: string;
  /** The headers with which Discord sends a body; the timestamp is in seconds, now when not given. */
  headers(body: string | Uint8Array, timestamp?: string): Record<string, string>;
}

/** A new one. */
export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    headers(body, timestamp = Math.floor(Date.now() / 1_000).toString()) {
      const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
      return {
        'Content-Type': 'application/json',
        'X-Signature-Ed25519': sign(null, signed, privateKey).toString('hex'),
        'X-Signature-Timestamp': timestamp,
      };
    },
  };
}
