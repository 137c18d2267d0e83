import type { ChatPlace } from './protocol.ts';

/** How somebody wants to see the preview. */
export interface Preferences {
  readonly theme: 'dark' | 'light';
  /** Whether the channel is as narrow as on a phone. */
  readonly phone: boolean;
  readonly locale: string;
  /** The id of the person who is played. */
  readonly user: string;
  readonly place: ChatPlace;
}

const KEY = 'verbatim-preview';

/** What was chosen before, or else what the browser says about its user. */
export function readPreferences(locales: readonly string[], users: readonly string[]): Preferences {
  const saved = savedPreferences();
  const light = window.matchMedia('(prefers-color-scheme: light)').matches;
  return {
    theme: saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : light ? 'light' : 'dark',
    phone: saved.phone === true,
    locale: oneOf(locales, saved.locale) ?? browserLocale(locales),
    user: oneOf(users, saved.user) ?? users[0] ?? '',
    place: saved.place === 'direct' ? 'direct' : 'server',
  };
}

/** Stores them in this browser, or else for as long as the page is open. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing is no reason to fail.
  }
}

function savedPreferences(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof saved === 'object' && saved !== null ? saved : {};
  } catch {
    return {};
  }
}

const oneOf = (known: readonly string[], wanted: unknown): string | null => known.find((one) => one === wanted) ?? null;

/** The locale of Discord's that is nearest to the browser's language: "de-AT" → "de". */
function browserLocale(locales: readonly string[]): string {
  for (const language of navigator.languages) {
    const near =
      oneOf(locales, language) ??
      locales.find((one) => one.split('-')[0] === language.split('-')[0] && one !== 'en-GB');
    if (near) return near;
  }
  return 'en-US';
}
