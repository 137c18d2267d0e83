import { TEXTS } from '../../src/bot/texts/languages.ts';
import type { Texts } from '../../src/bot/texts/texts.ts';
import { buttonsOf } from './buttons.ts';
import { textsOf } from './shown.ts';

/** Where in the words a text was taken from: `answers.doNotSay`. */
type Path = string;

/** English with every text in ⟦marks⟧, and which texts have been taken so far. */
export function markedTexts(): {
  readonly texts: Texts;
  readonly taken: ReadonlySet<Path>;
  readonly all: readonly Path[];
} {
  const taken = new Set<Path>();
  const all: Path[] = [];
  const mark = (path: Path, text: unknown): unknown => {
    taken.add(path);
    return typeof text === 'string' ? `⟦${text}⟧` : text;
  };
  const marked = (value: unknown, path: Path): unknown => {
    if (typeof value === 'function') {
      all.push(path);
      return (...given: unknown[]) => mark(path, Reflect.apply(value, undefined, given));
    }
    if (typeof value !== 'object' || value === null) return value;
    const copy = {};
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof inner === 'string' && key !== 'language') {
        all.push(at);
        Object.defineProperty(copy, key, { enumerable: true, get: () => mark(at, inner) });
      } else {
        Object.defineProperty(copy, key, { enumerable: true, value: marked(inner, at) });
      }
    }
    return copy;
  };
  return { texts: marked(TEXTS.en, '') as Texts, taken, all };
}

/** What a reader sees of a response beside its marked words and the quoted ones: texts and labels, without addresses. */
export function unmarkedIn(response: unknown): string {
  const texts = [...textsOf(response), ...buttonsOf(response).map(({ label }) => label)];
  return texts
    .map((text) => withoutMarked(text.replace(/^> .*$/gm, '').replace(/\]\(https?:[^)]*\)/g, ']')))
    .filter((text) => text !== '')
    .join('\n');
}

function withoutMarked(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return inner === text ? text : withoutMarked(inner);
}
