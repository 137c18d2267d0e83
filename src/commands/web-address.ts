/** Discord's longest link. */
export const LONGEST_URL = 512;
/** Half of a surrogate pair cannot be sent. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Signs that would end a link in Markdown, or its address. */
const UNSAFE = /[()<>\\\s"'`]/g;

/** An article's address as it can stand in a link or on a button; null when it is no web address, or too long. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s/]/i.test(url) || url.length > LONGEST_URL || LONE_SURROGATE.test(url))
    return null;
  const address = url.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return address.length <= LONGEST_URL ? address : null;
}

/** What a URI may not hold outside its host (RFC 3986), a bare percent sign included. */
const NOT_IN_URI = /[^\w\-.~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * The address as a button takes it, which is stricter than Markdown: a URI, with everything else percent-encoded. Null when the address is
 * none, or holds a name and password, which nobody else should send.
 */
export function buttonAddress(url: string | null): string | null {
  const address = webAddress(url);
  const parsed = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (parsed === null) return null;
  const { origin, host, username, password, href } = parsed;
  if (username + password !== '' || !/^[\w.:[\]-]+$/.test(host)) return null;
  const [path = '', ...fragments] = href.slice(origin.length).split('#');
  const parts = [path, ...(fragments.length > 0 ? [fragments.join('#')] : [])].map(asUri);
  const uri = origin + parts.join('#');
  return uri.length <= LONGEST_URL ? uri : null;
}

const asUri = (part: string): string => part.replace(NOT_IN_URI, (sign) => encodeURIComponent(sign));
