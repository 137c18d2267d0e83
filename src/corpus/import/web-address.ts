import { isIP } from 'node:net';
import { Fault } from '../../domain/fault.ts';
import type { AddressRule } from './public-address.ts';

/** Whether the user means a URL of any scheme rather than a file ("C:\a.html" is a file). */
export const isWebAddress = (typed: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(typed);

/**
 * Parses an address that may be fetched, without its fragment.
 * @param typed the address from the user or from a redirect
 * @throws {Fault} if it is invalid, is not http or https, has credentials, or is an IP address that the rule does not allow
 */
export function parseWebAddress(typed: string, allows: AddressRule): URL {
  if (!URL.canParse(typed)) {
    throw new Fault(typed, 'this is not a web address', 'write it as in the browser: https://example.com/article');
  }
  const url = new URL(typed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Fault(
      typed,
      `${url.protocol}// addresses are not fetched`,
      'give an address that begins with http:// or https://, or save the page and import the file',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new Fault(
      `${url.protocol}//${url.host}`,
      'the address has a name or a password in it',
      'leave it out; a page behind a login has to be saved from the browser and imported as a file',
    );
  }
  url.hash = '';
  // The URL parser has already turned "2130706433" and "0x7f.1" into dotted addresses.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw privateHost(typed, host, host);
  return url;
}

/** The fault for a host that is not public: an import must not reach what only this machine can reach. */
export const privateHost = (subject: string, host: string, address: string): Fault =>
  new Fault(
    subject,
    `${host === address ? host : `${host} (${address})`} is not on the public internet`,
    'use --allow-private if you trust this address',
  );
