import type { APIInteraction } from 'discord-api-types/v10';
import { type JsonObject, listOf, objectOf, textOf } from '../support/discord/json.ts';
import { button, type Setting, select } from '../support/discord/payloads.ts';
import type { Responder } from '../support/responder.ts';

/** A button of a response as Discord gets it. */
export interface ShownButton {
  readonly label: string;
  /** Empty for a link. */
  readonly id: string;
  readonly url: string;
  readonly disabled: boolean;
}

/** The buttons of a response, in order. */
export function buttonsOf(response: unknown): ShownButton[] {
  const walk = (component: unknown): JsonObject[] => {
    const here = objectOf(component);
    return here.type === 2 ? [here] : listOf(here.components).flatMap(walk);
  };
  return listOf(objectOf(objectOf(response).data).components)
    .flatMap(walk)
    .map(({ label, custom_id, url, disabled }) => ({
      label: textOf(label),
      id: textOf(custom_id),
      url: textOf(url),
      disabled: disabled === true,
    }));
}

/** A menu of a response as Discord gets it. */
export interface ShownMenu {
  readonly id: string;
  readonly placeholder: string;
  readonly entries: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string;
    readonly chosen: boolean;
  }[];
}

/** The menus of a response, in order. */
export function menusOf(response: unknown): ShownMenu[] {
  const walk = (component: unknown): JsonObject[] => {
    const here = objectOf(component);
    return here.type === 3 ? [here] : listOf(here.components).flatMap(walk);
  };
  return listOf(objectOf(objectOf(response).data).components)
    .flatMap(walk)
    .map(({ custom_id, placeholder, options }) => ({
      id: textOf(custom_id),
      placeholder: textOf(placeholder),
      entries: listOf(options)
        .map(objectOf)
        .map(({ label, value, description, default: chosen }) => ({
          label: textOf(label),
          value: textOf(value),
          description: textOf(description),
          chosen: chosen === true,
        })),
    }));
}

/** The labels of the entries of a response's menu with this placeholder, the chosen one in brackets. */
export const entriesOf = (response: unknown, placeholder: string): string[] =>
  (menusOf(response).find((menu) => menu.placeholder === placeholder)?.entries ?? []).map(({ label, chosen }) =>
    chosen ? `(${label})` : label,
  );

/** How many buttons each row of a response has. */
export const rowsOf = (response: unknown): number[] =>
  listOf(objectOf(objectOf(response).data).components)
    .flatMap((container) => listOf(objectOf(container).components))
    .map(objectOf)
    .filter(({ type }) => type === 1)
    .map(({ components }) => listOf(components).length);

/** The labels of the buttons, those that cannot be pressed in brackets. */
export const labelsOf = (response: unknown): string[] =>
  buttonsOf(response).map(({ label, disabled }) => (disabled ? `(${label})` : label));

/** The button with this label; it must be there and be one that can be pressed. */
export function idOf(response: unknown, label: string): string {
  const found = buttonsOf(response).find((candidate) => candidate.label === label);
  if (!found || found.disabled || found.id === '') throw new Error(`no button ${label} in ${labelsOf(response)}`);
  return found.id;
}

const ASKER = '1290000000000000004';

/** Where a button stands, and who presses it; by default the asker, under a private reply. */
export interface Pressed extends Setting {
  readonly hidden?: boolean;
  /** Who asked for the message. */
  readonly owner?: string;
  /** The response that the button stands under, which Discord sends along as the message. */
  readonly under?: unknown;
}

/** Somebody presses a button under a message of ours. */
export const pressOf = (id: string, where: Pressed = {}): APIInteraction => {
  const { message, setting } = placeOfPress(where);
  return button(id, { ...setting, message });
};

/** Somebody chooses an entry of a menu under a message of ours. */
export const choiceOf = (id: string, value: string, where: Pressed = {}): APIInteraction => {
  const { message, setting } = placeOfPress(where);
  return select(id, [value], { ...setting, message });
};

function placeOfPress({ hidden = true, owner = ASKER, under, ...setting }: Pressed) {
  const origin = { id: '1', type: 2, user: { id: owner, username: 'reader' }, authorizing_integration_owners: {} };
  const { components = [] } = objectOf(objectOf(under).data);
  const message: JsonObject = { flags: (1 << 15) | (hidden ? 1 << 6 : 0), interaction_metadata: origin, components };
  return { message, setting };
}

/** Chooses the entry with this label from a menu under a response, and gives what comes of it. */
export function choose(
  { respond }: Pick<Responder, 'respond'>,
  response: unknown,
  label: string,
  where: Pressed = {},
): Promise<unknown> {
  for (const { id, entries } of menusOf(response)) {
    const entry = entries.find((one) => one.label === label);
    if (entry) return respond(choiceOf(id, entry.value, { under: response, ...where }));
  }
  throw new Error(`no entry ${label} in ${JSON.stringify(menusOf(response))}`);
}

/** Presses the button with this label under a response, and gives what comes of it. */
export const press = (
  { respond }: Pick<Responder, 'respond'>,
  response: unknown,
  label: string,
  where: Pressed = {},
): Promise<unknown> => respond(pressOf(idOf(response, label), { under: response, ...where }));
