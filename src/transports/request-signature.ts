import { createPublicKey, verify } from 'node:crypto';
import { LastingFault } from '../domain/fault.ts';

/** Whether `signature` (128 hex digits) is Discord's for this timestamp and body. Never throws. */
export type SignatureCheck = (signature: string, timestamp: string, body: Uint8Array) => boolean;

/**
 * A check of Ed25519 signatures against an application's public key, 64 hex digits as the Developer Portal shows it.
 * @throws {LastingFault} when that is no key.
 */
export function signatureCheck(publicKey: string): SignatureCheck {
  if (!/^[0-9a-f]{64}$/i.test(publicKey)) {
    throw new LastingFault(
      'DISCORD_PUBLIC_KEY',
      'this is not a public key of 64 hex digits',
      'copy it from the Developer Portal: your application, General Information, Public Key',
    );
  }
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (signature, timestamp, body) => {
    if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, signed, key, Buffer.from(signature, 'hex'));
  };
}
