import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/domain/fault.ts';
import { connectionFault } from '../../src/transports/connection-fault.ts';

const API = 'https://discord.com/api';

describe('connectionFault', () => {
  it.each([
    ['ENOTFOUND', /^discord.com: cannot be reached \(ENOTFOUND\) → check the network/],
    ['ECONNREFUSED', /^discord.com: cannot be reached \(ECONNREFUSED\) → check the network/],
    ['UND_ERR_CONNECT_TIMEOUT', /^discord.com: cannot be reached \(UND_ERR_CONNECT_TIMEOUT\)/],
    ['CERT_HAS_EXPIRED', /^discord.com: cannot be reached \(CERT_HAS_EXPIRED\)/],
  ])('names the host and %s', (code, line) => {
    const cause = Object.assign(new Error('getaddrinfo'), { code });
    const fault = connectionFault(cause, API);
    expect(fault.line).toMatch(line);
    expect(fault.cause).toBe(cause);
  });

  it('leaves a fault as it is', () => {
    const fault = new Fault('a', 'b', 'c');
    expect(connectionFault(fault, API)).toBe(fault);
  });

  it('survives an address that is none', () => {
    expect(connectionFault(new Error('x'), 'nonsense').subject).toBe('nonsense');
  });
});
