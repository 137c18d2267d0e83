/** The properties of an element: text or boolean properties, attributes with a dash or a role, and listeners. */
export interface ElementProps {
  readonly class?: string;
  readonly id?: string;
  readonly role?: string;
  readonly title?: string;
  readonly type?: string;
  readonly value?: string;
  readonly tabIndex?: number;
  readonly hidden?: boolean;
  readonly disabled?: boolean;
  readonly aria?: Readonly<Record<string, string | boolean | null>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
}

export type Child = Node | string | null | false;

/** Creates an element. Text becomes text: nothing from outside is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: ElementProps = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  const { class: className, role, aria = {}, attributes = {}, on = {}, ...properties } = given;
  if (className) made.className = className;
  if (role) made.setAttribute('role', role);
  Object.assign(made, properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  setAria(made, aria);
  for (const [type, listener] of Object.entries(on)) made.addEventListener(type, listener as EventListener);
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** Sets `aria-…` attributes; null removes one. */
export function setAria(target: Element, aria: Readonly<Record<string, string | boolean | null>>): void {
  for (const [name, value] of Object.entries(aria)) {
    if (value === null) target.removeAttribute(`aria-${name}`);
    else target.setAttribute(`aria-${name}`, String(value));
  }
}

/** A button with an action. */
export const actionButton = (
  given: ElementProps,
  press: () => void,
  ...children: readonly Child[]
): HTMLButtonElement => element('button', { type: 'button', ...given, on: { ...given.on, click: press } }, ...children);

/** Text for screen readers only. */
export const unseen = (text: string): HTMLElement => element('span', { class: 'unseen' }, text);
