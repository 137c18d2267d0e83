import { BlockList, isIP } from 'node:net';
import { wordSet } from '../../language/word-set.ts';

/** IPv4 networks that are not part of the public internet (IANA's special-purpose registry). */
const SPECIAL_IPV4 = wordSet(`
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`);

/** Parts of IPv6's public space that lead elsewhere: tunnels to IPv4 addresses, documentation, identifiers. */
const SPECIAL_IPV6 = wordSet('2001::/23 2001:db8::/32 2002::/16 3fff::/20');

const special = new BlockList();
const addNetworks = (networks: Iterable<string>, family: 'ipv4' | 'ipv6'): void => {
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    special.addSubnet(address, Number(prefix), family);
  }
};
addNetworks(SPECIAL_IPV4, 'ipv4');
addNetworks(SPECIAL_IPV6, 'ipv6');

/** The public part of IPv6: without loopback, link-local, unique-local, multicast and mapped IPv4 addresses. */
const publicIpv6 = new BlockList();
publicIpv6.addSubnet('2000::', 3, 'ipv6');

/** Which IP addresses may be connected to. */
export type AddressRule = (address: string) => boolean;

/** Whether an IP address is on the public internet: not private, loopback, link-local, shared, multicast or reserved. */
export const isPublicAddress: AddressRule = (address) => {
  const kind = isIP(address);
  if (kind === 4) return !special.check(address, 'ipv4');
  if (kind === 6) return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return false;
};
