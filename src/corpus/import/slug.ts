import { createHash } from 'node:crypto';

// Long enough to recognise an article; file systems allow 255.
const LONGEST_SLUG = 80;
/** Names that are not read as articles, or are not allowed on Windows. */
const RESERVED_NAME = /^(?:readme|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name (without extension) from a title: "Rust’s “safe” code — a primer" → "rusts-safe-code-a-primer". Only letters,
 * digits and single hyphens, so that it cannot leave its folder.
 */
export function slugOf(title: string): string {
  const letters = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short =
    letters.length <= LONGEST_SLUG
      ? letters
      : letters
          .slice(0, LONGEST_SLUG + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST_SLUG);
  return RESERVED_NAME.test(short) ? `${short}-article` : short;
}

/** The fewest Latin letters and digits of a useful name. */
const ENOUGH_LETTERS = 3;

/** A file name (without extension) for an article: from its title, else from its address or file, else from a hash of its text. */
export function articleSlug(title: string | null, origin: string, text: string): string {
  const path = origin.split(/[?#]/)[0] ?? '';
  const last = path.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  for (const name of [title ?? '', last.replace(/\.[a-z]{2,5}$/i, '')]) {
    const slug = slugOf(name);
    if (slug.replaceAll('-', '').length >= ENOUGH_LETTERS) return slug;
  }
  return `article-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
