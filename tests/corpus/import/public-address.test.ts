import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/corpus/import/public-address.ts';
import { isWebAddress, parseWebAddress } from '../../../src/corpus/import/web-address.ts';
import { Fault } from '../../../src/domain/fault.ts';

it.each([
  '93.184.216.34',
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'not an address',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('an address to fetch', () => {
  it.each([
    ['https://example.com/a#part', 'https://example.com/a'],
    ['HTTP://EXAMPLE.com', 'http://example.com/'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ])('%s', (typed, url) => {
    expect(isWebAddress(typed)).toBe(true);
    expect(parseWebAddress(typed, isPublicAddress).href).toBe(url);
  });

  it.each([
    ['http://127.0.0.1/', /not on the public internet/],
    ['http://2130706433/', /127\.0\.0\.1 is not on the public internet/],
    ['http://0x7f000001/', /not on the public internet/],
    ['http://0177.0.0.1/', /not on the public internet/],
    ['http://127.1/', /not on the public internet/],
    ['http://127。0。0。1/', /not on the public internet/],
    ['http://0/', /0\.0\.0\.0 is not/],
    ['http://[::1]:8080/', /not on the public internet/],
    ['http://[::ffff:7f00:1]/', /not on the public internet/],
    ['http://[0:0:0:0:0:ffff:127.0.0.1]/', /not on the public internet/],
    ['http://169.254.169.254/latest/meta-data/', /not on the public internet/],
    ['ftp://example.com/a', /ftp:\/\/ addresses are not fetched/],
    ['file:///etc/passwd', /file:\/\/ addresses are not fetched/],
    ['https://user:secret@example.com/', /a name or a password/],
    ['https://', /not a web address/],
  ])('%s is refused', (typed, message) => {
    expect(() => parseWebAddress(typed, isPublicAddress)).toThrow(Fault);
    expect(() => parseWebAddress(typed, isPublicAddress)).toThrow(message);
  });

  it('never repeats a password', () => {
    expect(() => parseWebAddress('https://user:secret@example.com/', isPublicAddress)).toThrow(
      expect.not.objectContaining({ subject: expect.stringContaining('secret') }),
    );
  });

  it('may be private when that is allowed', () => {
    expect(parseWebAddress('http://127.0.0.1:8080/a', () => true).host).toBe('127.0.0.1:8080');
  });

  it.each(['a.html', './a.html', '/tmp/a.html', 'C:\\a.html', 'C:/a.html', 'example.com/a.html'])(
    '%s is a file',
    (typed) => {
      expect(isWebAddress(typed)).toBe(false);
    },
  );
});
