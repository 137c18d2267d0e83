import type { PageElement } from './dom.ts';

const NOT_DISPLAYED = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const ON_HOVER =
  /(?:^|[\s_-])(?:tooltip|rollover|popover|hovercard|popup|infotip)s?(?:[a-z-]*[_-])?(?:block|content|card|text|box|body|panel|inner)/i;
const READ_ALOUD =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|assistive-text)(?:$|[\s_-])/i;

/** Whether an element is not seen by who reads the page: hidden, shown only under the pointer, or only read aloud. */
export function isHidden(element: PageElement): boolean {
  if (element.attributes.length === 0) return false;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && NOT_DISPLAYED.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && (ON_HOVER.test(names) || READ_ALOUD.test(names));
}
