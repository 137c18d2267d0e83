import { Fault } from '../../domain/fault.ts';
import { describeError, errorCode } from '../../runtime/describe-error.ts';
import { PrivateHostError } from './checked-lookup.ts';
import { privateHost } from './web-address.ts';

const SAVE = 'open it in a browser, save the page, and import the saved file';

/** Message and remedy by HTTP status. */
const STATUSES: Readonly<Record<number, readonly [message: string, remedy: string]>> = {
  401: ['the page asks for a login', SAVE],
  402: ['the page has to be paid for', SAVE],
  403: ['the server does not let programs read this page', SAVE],
  404: ['there is no such page', 'check the address'],
  410: ['the page was removed', 'look for it in a web archive'],
  429: ['the server wants fewer requests', 'try again later'],
  451: ['the page is withheld for legal reasons', 'look for another source'],
};

/** The fault for a response that is not a page. @param text the status text */
export function statusFault(subject: string, status: number, text: string): Fault {
  const [message, remedy] =
    STATUSES[status] ??
    (status >= 500
      ? ['the server has a fault of its own', 'try again later']
      : ['the server did not send the page', 'check the address in a browser']);
  return new Fault(subject, `${message} (${`${status} ${text.slice(0, 60)}`.trim()})`, remedy);
}

const TRY_LATER = 'try again later';
const CHECK_CONNECTION = 'check the connection to the internet, or try again later';

/** Faults by error code; the first row that matches counts. The codes are those of Node, OpenSSL, the HTTP parser and zlib. */
const FAULTS_BY_CODE: readonly (readonly [codes: RegExp, message: string, remedy: string])[] = [
  // The name.
  [/^(?:ENOTFOUND|EAI_NONAME|EAI_NODATA|ENODATA)$/, 'there is no such server', 'check the address'],
  [/^EAI_|^ESERVFAIL$/, 'the name of the server cannot be looked up', 'check the connection to the internet'],
  // The connection.
  [/^ECONNREFUSED$/, 'the server takes no connection', 'check the address, or try again later'],
  [
    /^(?:ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    'the server cannot be reached',
    CHECK_CONNECTION,
  ],
  [/^(?:EACCES|EPERM)$/, 'this machine does not allow the connection', 'see what its firewall says'],
  [/^(?:EMFILE|ENFILE|ENOBUFS)$/, 'this machine has too many connections open', TRY_LATER],
  [
    /^(?:ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_INVALID_EOF_STATE)$/,
    'the server broke the connection off',
    TRY_LATER,
  ],
  // The certificate, and what is said before there is one.
  [/^CERT_HAS_EXPIRED$/, 'the server’s certificate has expired', SAVE],
  [
    /^CERT_NOT_YET_VALID$/,
    'the server’s certificate is not valid yet',
    'check the clock of this machine; else try again later',
  ],
  [/^CERT_REVOKED$/, 'the server’s certificate was revoked', 'look for another source'],
  [
    /^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
    'the server’s certificate is for another name',
    'check the address; else look for another source',
  ],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/,
    'the server’s certificate is signed by nobody who is known here',
    SAVE,
  ],
  [/^UNABLE_TO_/, 'the server’s certificate cannot be traced to anybody who is known here', SAVE],
  [/CERT|SELF_SIGNED|VERIFY/, 'the server’s certificate is not valid', SAVE],
  [
    /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/,
    'no secure connection to the server can be made',
    'try http:// instead of https://',
  ],
  [
    /^(?:EPROTO|ERR_SSL|ERR_TLS)/,
    'no secure connection to the server can be made, for want of a way that both know',
    SAVE,
  ],
  // What the server says.
  [/^HPE_HEADER_OVERFLOW$/, 'the server’s response headers are too large (more than 16 KB)', SAVE],
  [
    /^HPE_(?:INVALID_CHUNK_SIZE|CHUNK_EXTENSIONS_OVERFLOW)$/,
    'the server marks the parts of the page wrongly (its chunks)',
    SAVE,
  ],
  [
    /^HPE_(?:INVALID_CONTENT_LENGTH|UNEXPECTED_CONTENT_LENGTH|INVALID_TRANSFER_ENCODING)$/,
    'the server says wrongly how long the page is',
    SAVE,
  ],
  [
    /^HPE_(?:INVALID_CONSTANT|INVALID_VERSION|INVALID_STATUS|INVALID_METHOD)$/,
    'what answers there is no web server',
    'check the address and its port, and whether it begins with https://',
  ],
  [/^HPE_/, 'the server’s answer breaks the rules of HTTP', SAVE],
  [/^Z_BUF_ERROR$/, 'the page is cut off', TRY_LATER],
  [
    /^(?:Z_|ERR__ERROR_FORMAT|ERR_PADDING|ERR_BROTLI|ERR_ZLIB)/,
    'the page is packed in a way that cannot be unpacked',
    SAVE,
  ],
];

/** The fault for a content encoding that was not requested. */
export const packingFault = (subject: string, encoding: string): Fault =>
  new Fault(subject, `the page is packed in a way that is not known here (${encoding.slice(0, 60)})`, SAVE);

/** The fault for too many redirects. @param circular whether they come back to a page, as pages do that want to set a cookie */
export const redirectsFault = (subject: string, redirects: number, circular: boolean): Fault =>
  new Fault(
    subject,
    `it leads on more than ${redirects} times${circular ? ', in a circle' : ''}`,
    circular ? SAVE : 'open it in a browser and import the page',
  );

/** The fault for a redirect to an invalid address. */
export const wrongRedirect = (subject: string): Fault =>
  new Fault(subject, 'it leads on to what is not a web address', SAVE);

/** The code of an error. For errors of encryption it is in the message: "write EPROTO …:SSL routines:…:wrong version number:…". */
function codeOf(cause: unknown): string | null {
  const code = errorCode(cause);
  if (code !== 'EPROTO') return code;
  const reason = /SSL routines:[^:]*:([\w ]+)/.exec(describeError(cause))?.[1];
  return reason ? `ERR_SSL_${reason.trim().replaceAll(' ', '_').toUpperCase()}` : code;
}

/**
 * The fault for a page that could not be fetched.
 * @param timedOut the time limit in milliseconds if it was exceeded, else null
 */
export function fetchConnectionFault(subject: string, url: URL, cause: unknown, timedOut: number | null): Fault {
  if (cause instanceof Fault) return cause;
  if (cause instanceof PrivateHostError) return privateHost(subject, cause.host, cause.address);
  if (timedOut !== null) {
    const seconds = (timedOut / 1_000).toLocaleString('en');
    return new Fault(subject, `it takes longer than ${seconds} s`, 'try again later', { cause });
  }
  const code = codeOf(cause);
  const [, message, remedy] = FAULTS_BY_CODE.find(([codes]) => code !== null && codes.test(code)) ?? [
    null,
    `it cannot be fetched (${code ?? describeError(cause)})`,
    SAVE,
  ];
  return new Fault(subject, `${message}: ${url.host}`, remedy, { cause });
}
