import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './installed-chromium.ts';

/** What a link's words are painted with, and by hand what they should be: the same colour, so that pictures can be compared. */
const PAINT = 'background: #f0f; color: #f0f; text-decoration: none;';
/** Room above and below, so that nothing stands in view by chance. */
const FAR = '<div style="height: 3000px"></div>';

/** A page's source, far down on a page where what a link leads to is painted. */
export const withPaint = (html: string): string =>
  `${html.replace(/<body[^>]*>/i, (body) => body + FAR)}${FAR}<style>
*::target-text { ${PAINT} } .by-hand *::target-text { background: transparent; color: inherit; } ::highlight(wanted) { ${PAINT} }
</style>`;

/** What became of a link. */
export type Followed =
  /** Exactly the passage is painted, and in view. */
  | 'found'
  /** In view, but more or less than the passage is painted, or the same words elsewhere. */
  | 'painted otherwise'
  /** The page stays at its top. */
  | 'not found'
  /** The page does not hold the passage: the article is not what it shows. */
  | 'not there';

/** A passage by its paragraphs, between which a page may show more; the first words may stand before it so many times. */
export interface Wanted {
  readonly paragraphs: readonly string[];
  readonly before: number;
}

/** Opens a link and looks whether the browser scrolls to the passage and paints it, and nothing else near it. */
export async function followLink(page: Page, link: string, wanted: Wanted): Promise<Followed> {
  await page.goto(link);
  const scrolled = await page
    .waitForFunction(() => window.scrollY > 0, undefined, { timeout: PATIENCE_MS })
    .then(() => true)
    .catch(() => false);
  if (!scrolled) return 'not found';
  const place = await page.evaluate(rangeOf, wanted);
  if (place === null) return 'not there';
  if (!place.inView) return 'painted otherwise';
  const picture = { clip: place.clip };
  const painted = await page.screenshot(picture);
  await page.evaluate(() => document.documentElement.classList.add('by-hand'));
  return painted.equals(await page.screenshot(picture)) ? 'found' : 'painted otherwise';
}

/** Runs in the page: finds the passage by its characters, white space and unseen ones aside, and marks it. */
function rangeOf({ paragraphs, before }: Wanted) {
  const unseen = /[\s\u00ad\u200b]/;
  const places: { readonly node: globalThis.Node; readonly at: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility()) continue;
    [...(node.textContent ?? '')].reduce((at, character) => {
      if (!unseen.test(character)) {
        for (let i = 0; i < character.length; i++) places.push({ node, at: at + i });
        text += character;
      }
      return at + character.length;
    }, 0);
  }
  const sought = paragraphs.map((words) => [...words].filter((character) => !unseen.test(character)).join(''));
  const [head = '', ...rest] = sought;
  let start = text.indexOf(head);
  for (let i = 0; i < before && start >= 0; i++) start = text.indexOf(head, start + 1);
  let end = start + head.length;
  for (const words of rest) end = text.indexOf(words, end) + words.length;
  const first = places[start];
  const last = places[end - 1];
  if (start < 0 || end <= start || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  CSS.highlights.set('wanted', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  // What stands right above and below must not be painted.
  const y = Math.max(0, Math.floor(top) - 60);
  return {
    inView: top < window.innerHeight && bottom > 0,
    clip: { x: 0, y, width: window.innerWidth, height: Math.min(window.innerHeight, Math.ceil(bottom) + 60) - y },
  };
}
