import { Fault } from '../../domain/fault.ts';
import { PrivateHostError } from './checked-lookup.ts';
import { privateHost } from './web-address.ts';

const SAVE = 'open it in a browser, save the page, and import the saved file';

/** What each status says, and what to do. */
const STATUSES: Readonly<Record<number, readonly [message: string, remedy: string]>> = {
  401: ['the page asks for a login', SAVE],
  402: ['the page has to be paid for', SAVE],
  403: ['the server does not let programs read this page', SAVE],
  404: ['there is no such page', 'check the address'],
  410: ['the page was removed', 'look for it in a web archive'],
  429: ['the server wants fewer requests', 'try again later'],
  451: ['the page is withheld for legal reasons', 'look for another source'],
};

/** Why a response is no page. */
export function statusFault(subject: string, status: number, text: string): Fault {
  const [message, remedy] =
    STATUSES[status] ??
    (status >= 500
      ? ['the server has a fault of its own', 'try again later']
      : ['the server did not send the page', 'check the address in a browser']);
  return new Fault(subject, `${message} (${`${status} ${text.slice(0, 60)}`.trim()})`, remedy);
}

/** What went wrong on the way, by the code of the error. */
const CODES: readonly (readonly [codes: RegExp, message: string, remedy: string])[] = [
  [/^ENOTFOUND$/, 'there is no such server', 'check the address'],
  [/^EAI_AGAIN$/, 'the name of the server cannot be looked up', 'check the connection to the internet'],
  [/^ECONNREFUSED$/, 'the server takes no connection', 'check the address, or try again later'],
  [
    /^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    'the server cannot be reached',
    'check the connection, or try again later',
  ],
  [/^(?:ECONNRESET|EPIPE|HPE_|ERR_STREAM_PREMATURE_CLOSE)/, 'the server broke the connection off', 'try again later'],
  [/^CERT_HAS_EXPIRED$/, 'the server’s certificate has expired', SAVE],
  [/CERT|SELF_SIGNED|VERIFY|ALTNAME/, 'the server’s certificate is not valid', SAVE],
  [/^(?:EPROTO|ERR_SSL|ERR_TLS)/, 'no secure connection to the server can be made', 'try http:// instead of https://'],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_PADDING|ERR_BROTLI)/, 'the page is packed in a way that cannot be unpacked', SAVE],
];

/**
 * What kept a page from being fetched, as a fault.
 * @param timedOut the time limit in milliseconds when it was exceeded
 */
export function connectionFault(subject: string, url: URL, cause: unknown, timedOut: number | null): Fault {
  if (cause instanceof Fault) return cause;
  if (cause instanceof PrivateHostError) return privateHost(subject, cause.host, cause.address);
  if (timedOut !== null) {
    const seconds = (timedOut / 1_000).toLocaleString('en');
    return new Fault(subject, `it takes longer than ${seconds} s`, 'try again later', { cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [, message, remedy] = CODES.find(([codes]) => codes.test(code)) ?? [
    null,
    `it cannot be fetched (${code || (cause instanceof Error ? cause.message.slice(0, 80) : 'unknown error')})`,
    SAVE,
  ];
  return new Fault(subject, `${message}: ${url.host}`, remedy, { cause });
}
