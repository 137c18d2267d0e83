import { element } from '../element.ts';
import { dateText } from './dates.ts';
import { type Node as MarkdownNode, parseDiscordMarkdown, type Tree } from './parse.ts';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', quote: 'blockquote' } as const;
/** Headings in a message are below those of the page and of the messages. */
const HEADINGS = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;

/** What drawing Markdown needs besides its text. */
export interface Reader {
  /** The locale of dates. */
  readonly locale: string;
  /** The name of a person or channel by its id; null if it is not here. */
  readonly nameOf: (id: string) => string | null;
}

/** Markdown as elements. */
export const drawMarkdown = (markdown: string, reader: Reader): HTMLElement =>
  element('div', { class: 'markdown' }, ...drawTree(parseDiscordMarkdown(markdown), reader));

const drawTree = (tree: Tree, reader: Reader): (Node | string)[] =>
  tree.map((node, i) => {
    // The end of a code block's last line is not a line of its own.
    const afterCode = tree[i - 1]?.kind === 'code block' && node.kind === 'text';
    return drawNode(afterCode ? { kind: 'text', text: node.text.replace(/^\n/, '') } : node, reader);
  });

function drawNode(node: MarkdownNode, reader: Reader): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return element('code', {}, node.text);
    case 'code block':
      return element('pre', { tabIndex: 0 }, element('code', {}, node.text));
    case 'spoiler':
      return spoiler(drawTree(node.inner, reader));
    case 'small':
      return element('small', {}, ...drawTree(node.inner, reader));
    case 'heading':
      return element(HEADINGS[node.level], {}, ...drawTree(node.inner, reader));
    case 'list': {
      const items = node.items.map((item) => element('li', {}, ...drawTree(item, reader)));
      if (node.first === null) return element('ul', {}, ...items);
      return element('ol', { attributes: { start: String(node.first) } }, ...items);
    }
    case 'link':
      return webLink(node.address, ...drawTree(node.inner, reader));
    case 'mention':
      return element('span', { class: 'mention' }, mentionText(node.of, node.name, reader));
    case 'timestamp': {
      const date = new Date(node.seconds * 1_000);
      return element(
        'span',
        { class: 'timestamp', title: dateText(date, 'F', reader.locale) },
        dateText(date, node.style, reader.locale),
      );
    }
    case 'emoji':
      return `:${node.name}:`;
    default:
      return element(TAGS[node.kind], {}, ...drawTree(node.inner, reader));
  }
}

/** A link to the web opens a page of its own; any other address is shown and leads nowhere. */
export function webLink(address: string, ...children: readonly (Node | string)[]): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, ...children);
  const attributes = { href: address, rel: 'noopener noreferrer', target: '_blank' };
  return element('a', { attributes }, ...children);
}

function mentionText(of: string, name: string, { nameOf }: Reader): string {
  if (of === 'command') return `/${name}`;
  if (of === 'navigation') return `#${name}`;
  const known = nameOf(name);
  if (of === 'channel') return `#${known ?? name}`;
  if (of === 'user' && known !== null) return `@${known}`;
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
