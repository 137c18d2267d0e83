import { type Span, slice } from '../domain/span.ts';

/** What a text fragment names of a text: the words at the beginning of a passage, those at its end unless the first are all of it, and words right beside it. */
export interface Directive {
  readonly start: Span;
  readonly end: Span | null;
  readonly prefix: Span | null;
  readonly suffix: Span | null;
}

/** Earlier places that are looked at: a text with more of them is nobody's prose. */
const MOST_TRIED = 1_000;

/** Whether a browser, which takes the first place that fits, comes to the very words that the directive was made of. */
export function leadsThere(text: string, directive: Directive): boolean {
  const from = directive.start.start;
  const to = (directive.end ?? directive.start).end;
  const folded = (span: Span | null): string => (span === null ? '' : fold(slice(text, span)));
  const start = folded(directive.start);
  const end = folded(directive.end);
  const prefix = folded(directive.prefix);
  const suffix = folded(directive.suffix);
  // Folded in three, because what is folded may be longer.
  const before = fold(text.slice(0, from));
  const there = fold(text.slice(from, to));
  const read = before + there + fold(text.slice(to, directive.suffix?.end ?? to));
  const isThere = (start: number, end: number): boolean =>
    start === before.length && end === before.length + there.length;
  let at = read.indexOf(start);
  for (let tried = 0; at >= 0 && tried < MOST_TRIED; at = read.indexOf(start, at + 1), tried++) {
    if (!read.endsWith(prefix, skipBack(read, at))) continue;
    const first = at + start.length;
    if (end === '') {
      if (read.startsWith(suffix, skip(read, first))) return isThere(at, first);
      continue;
    }
    let last = read.indexOf(end, first);
    while (last >= 0 && !read.startsWith(suffix, skip(read, last + end.length))) last = read.indexOf(end, last + 1);
    return isThere(at, last + end.length);
  }
  return false;
}

/** As browsers compare: without regard to capitals and to the form of quotation marks. Each character by itself. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');

/** Past the white space, which may hold the end of a paragraph. */
function skip(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return to;
}
function skipBack(text: string, at: number): number {
  let to = at;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}

/** The directive as it stands in an address, after `text=`. */
export function written(text: string, { start, end, prefix, suffix }: Directive): string {
  const words = (span: Span): string => encoded(slice(text, span));
  return [
    ...(prefix ? [`${words(prefix)}-`] : []),
    words(start),
    ...(end ? [words(end)] : []),
    ...(suffix ? [`-${words(suffix)}`] : []),
  ].join(',');
}

/** Percent-encoded for a directive, where `-`, `,` and `&` have a meaning; `(` and `)` too, which end links elsewhere. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
