import { LastingFault } from '../domain/fault.ts';
import type { ReadSettings } from './schema.ts';

/** What the chosen mode needs and is not there, and what cannot be together. */
export function missing({
  MODE,
  DISCORD_TOKEN,
  DISCORD_PUBLIC_KEY,
  PORT,
  METRICS_PORT,
  SEARCH_URL,
  SEARCH_USER,
  SEARCH_PASSWORD,
}: ReadSettings): LastingFault[] {
  const faults: LastingFault[] = [];
  if (SEARCH_URL === undefined && SEARCH_USER !== undefined)
    faults.push(
      new LastingFault('SEARCH_URL', 'SEARCH_USER is set, and no cluster', 'write its address, or leave both out'),
    );
  if (SEARCH_USER === undefined && SEARCH_PASSWORD !== undefined)
    faults.push(
      new LastingFault('SEARCH_USER', 'SEARCH_PASSWORD is set, and no user', 'write the name that it belongs to'),
    );
  if (MODE === 'gateway' && DISCORD_TOKEN === undefined) {
    faults.push(
      new LastingFault(
        'DISCORD_TOKEN',
        'MODE=gateway needs a token and none is set',
        'write DISCORD_TOKEN=… into .env (Developer Portal → your application → Bot), or leave MODE out to try the bot without Discord',
      ),
    );
  }
  if (MODE === 'http' && DISCORD_PUBLIC_KEY === undefined) {
    faults.push(
      new LastingFault(
        'DISCORD_PUBLIC_KEY',
        'MODE=http needs the application’s public key and none is set',
        'write DISCORD_PUBLIC_KEY=… into .env (Developer Portal → your application → General Information → Public Key)',
      ),
    );
  }
  if (MODE === 'http' && METRICS_PORT === PORT) {
    faults.push(new LastingFault('METRICS_PORT', 'this is the port of PORT', 'write another, or leave it out'));
  }
  return faults;
}
