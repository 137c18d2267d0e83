import { dateText } from './dates.ts';
import { element } from './element.ts';
import { parseMarkdown } from './markdown.ts';
import type { Node as MarkdownNode, Tree } from './markdown-tree.ts';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', quote: 'blockquote' } as const;
/** Headings of a message stand below those of the page and of the messages. */
const HEADINGS = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;

/** Markdown as elements; dates are in the form of `locale`. */
export const drawMarkdown = (markdown: string, locale: string): HTMLElement =>
  element('div', { class: 'markdown' }, ...drawTree(parseMarkdown(markdown), locale));

const drawTree = (tree: Tree, locale: string): (Node | string)[] =>
  tree.map((node, i) => {
    // The end of a code block's last line is no line of its own.
    const afterCode = tree[i - 1]?.kind === 'code block' && node.kind === 'text';
    return drawNode(afterCode ? { kind: 'text', text: node.text.replace(/^\n/, '') } : node, locale);
  });

function drawNode(node: MarkdownNode, locale: string): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return element('code', {}, node.text);
    case 'code block':
      return element('pre', { tabIndex: 0 }, element('code', {}, node.text));
    case 'spoiler':
      return spoiler(drawTree(node.inner, locale));
    case 'small':
      return element('small', {}, ...drawTree(node.inner, locale));
    case 'heading':
      return element(HEADINGS[node.level], {}, ...drawTree(node.inner, locale));
    case 'list': {
      const items = node.items.map((item) => element('li', {}, ...drawTree(item, locale)));
      if (node.first === null) return element('ul', {}, ...items);
      return element('ol', { attributes: { start: String(node.first) } }, ...items);
    }
    case 'link':
      return webLink(node.address, ...drawTree(node.inner, locale));
    case 'mention':
      return element('span', { class: 'mention' }, mentionText(node.of, node.name));
    case 'timestamp': {
      const date = new Date(node.seconds * 1_000);
      return element(
        'span',
        { class: 'timestamp', title: dateText(date, 'F', locale) },
        dateText(date, node.style, locale),
      );
    }
    case 'emoji':
      return `:${node.name}:`;
    default:
      return element(TAGS[node.kind], {}, ...drawTree(node.inner, locale));
  }
}

/** A link into the web, in a page of its own; any other address is shown and leads nowhere. */
export function webLink(address: string, ...children: readonly (Node | string)[]): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, ...children);
  const attributes = { href: address, rel: 'noopener noreferrer', target: '_blank' };
  return element('a', { attributes }, ...children);
}

function mentionText(of: string, name: string): string {
  if (of === 'command') return `/${name}`;
  if (of === 'channel' || of === 'navigation') return `#${name}`;
  return of === 'everyone' ? `@${name}` : `@${of} ${name}`;
}

/** Hidden until it is pressed. */
function spoiler(children: readonly (Node | string)[]): HTMLElement {
  const inner = element('span', { class: 'spoiler-text' }, ...children);
  inner.inert = true;
  const show = (): void => {
    inner.inert = false;
    inner.removeAttribute('aria-hidden');
    box.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) box.removeAttribute(name);
  };
  inner.setAttribute('aria-hidden', 'true');
  const box: HTMLElement = element(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabIndex: 0,
      aria: { label: 'Spoiler, press to show' },
      on: {
        click: show,
        keydown: (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          show();
        },
      },
    },
    inner,
  );
  return box;
}
