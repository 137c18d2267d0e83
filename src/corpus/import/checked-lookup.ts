import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressRule } from './public-address.ts';

/** Thrown for a host with an address that may not be connected to. */
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
 * A DNS lookup for `http.request` that fails with `PrivateHostError` if any of the host's addresses is not allowed. The connection
 * uses the checked addresses: a second lookup could give others.
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
