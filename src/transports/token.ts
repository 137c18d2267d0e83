import { tokenFault } from './connection-fault.ts';

/** The token without the `Bot ` that is often copied along; throws a `Fault` for what cannot be one, because discord.js would send it all the same. */
export function bareToken(token: string): string {
  const bare = token.trim().replace(/^(Bot|Bearer)\s+/i, '');
  // Printable ASCII: anything else cannot stand in an HTTP header.
  if (!/^[\x21-\x7e]+$/.test(bare)) throw tokenFault();
  return bare;
}
