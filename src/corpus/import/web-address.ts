import { isIP } from 'node:net';
import { Fault } from '../../domain/fault.ts';
import type { AddressRule } from './public-address.ts';

/** Whether somebody means an address of the web, or of something like it, rather than a file ("C:\a.html" is a file). */
export const isWebAddress = (typed: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(typed);

/**
 * An address that may be fetched, without its fragment.
 * @param typed as somebody typed it, or as a redirect gives it
 * @throws {Fault} when it is none, is not http or https, or names an IP address that the rule does not allow
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
  // The URL parser has made "2130706433" and "0x7f.1" the addresses that they are.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw privateHost(typed, host, host);
  return url;
}

/** The refusal of a host inside one's own network: whoever names the page must not reach what only this machine can. */
export const privateHost = (subject: string, host: string, address: string): Fault =>
  new Fault(
    subject,
    `${host === address ? host : `${host} (${address})`} is not on the public internet`,
    'use --allow-private if you trust this address',
  );
