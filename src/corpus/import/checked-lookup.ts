import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressRule } from './public-address.ts';

/** A host that may not be connected to. */
export class PrivateHostError extends Error {
  override readonly name = 'PrivateHostError';
  readonly host: string;
  readonly address: string;

  constructor(host: string, address: string) {
    super(`${host} is at ${address}, which is not on the public internet`);
    this.host = host;
    this.address = address;
  }
}

/**
 * A lookup for connections that are made only to addresses that the rule allows. The connection is made to the very addresses that
 * were checked: a name that is looked up a second time could lead elsewhere. One address that is not allowed is enough to refuse.
 */
export const checkedLookup =
  (allows: AddressRule): LookupFunction =>
  (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const wrong = addresses?.find(({ address }) => !allows(address));
      if (error) callback(error, '', 0);
      else if (wrong || !first) callback(new PrivateHostError(host, wrong?.address ?? 'no address'), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
