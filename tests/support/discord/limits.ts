import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject, listOf, objectOf, textOf } from './json.ts';

/*
 * What Discord refuses although its API description allows it. Lengths are UTF-16 units: at least Discord's own count,
 * so what passes here passes there. Limits that the description has (40 components, a content of 2,000) are repeated where
 * tests should not depend on the description being there.
 */

/** What Discord, or good manners towards the people mentioned, object to in a response to an interaction; empty when nothing. */
export function limitViolations(response: unknown): string[] {
  const { type, data } = objectOf(response);
  const refused = refusals(response);
  const message =
    type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;
  return message && isObject(data) ? [...refused, ...mentionViolations(data)] : refused;
}

/** What Discord refuses in a response to an interaction. */
export function refusals(response: unknown): string[] {
  const found = refusalsByType(response);
  return hasHalfCharacter(response) ? [...found, 'half a character: it cannot be sent as UTF-8'] : found;
}

const hasHalfCharacter = (node: unknown): boolean =>
  typeof node === 'string'
    ? /\p{Surrogate}/u.test(node)
    : typeof node === 'object' && node !== null && Object.values(node).some(hasHalfCharacter);

function refusalsByType(response: unknown): string[] {
  const { type, data } = objectOf(response);
  switch (type) {
    case InteractionResponseType.Pong:
    case InteractionResponseType.DeferredMessageUpdate:
      return [];
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return flagViolations(objectOf(data));
    case InteractionResponseType.ChannelMessageWithSource:
      return messageRefusals(data, { edit: false });
    case InteractionResponseType.UpdateMessage:
      return messageRefusals(data ?? {}, { edit: true });
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return choiceRefusals(objectOf(data));
    case InteractionResponseType.Modal:
      return textOf(objectOf(data).title).length <= 45 ? [] : ['data.title: over 45 characters'];
    default:
      return [`type: ${String(type)} is no response`];
  }
}

/** What Discord refuses in a message; an edit may leave everything out. */
export function messageRefusals(data: unknown, { edit }: { readonly edit: boolean }): string[] {
  if (!isObject(data)) return ['data: no message'];
  const found = [...flagViolations(data)];
  const components = flattened(listOf(data.components));
  const v2 = (Number(data.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (v2) found.push(...componentsV2Refusals(data, components));
  else found.push(...classicRefusals(data, components, edit));
  found.push(...components.flatMap(componentRefusals));
  const customIds = components.map(({ custom_id }) => custom_id).filter((id) => id !== undefined && id !== null);
  found.push(...repeated(customIds).map((id) => `components: custom_id ${id} is there twice`));
  const ids = components.map(({ id }) => id).filter((id) => id !== undefined && id !== 0);
  found.push(...repeated(ids).map((id) => `components: id ${id} is there twice`));
  return found;
}

/** Everything below a list of components, rows and sections included, in order. */
function flattened(list: readonly unknown[]): JsonObject[] {
  return list.filter(isObject).flatMap((component) => {
    const inner = [...listOf(component.components), component.accessory, component.component];
    return [component, ...flattened(inner.filter(isObject))];
  });
}

const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

function flagViolations({ flags }: JsonObject): string[] {
  return typeof flags === 'number' && (flags & ~SETTABLE_FLAGS) !== 0 ? [`flags: ${flags} cannot be set`] : [];
}

const V2_TYPES: readonly unknown[] = [
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];

function componentsV2Refusals(data: JsonObject, components: readonly JsonObject[]): string[] {
  const found: string[] = [];
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = data[field];
    const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) found.push(`${field}: cannot stand beside Components V2`);
  }
  if (components.length === 0) found.push('components: the message is empty');
  if (components.length > 40) found.push(`components: ${components.length}, over 40`);
  const text = components
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .reduce((sum, { content }) => sum + textOf(content).length, 0);
  if (text > 4000) found.push(`components: ${text} characters of text, over 4000`);
  return found;
}

function classicRefusals(data: JsonObject, components: readonly JsonObject[], edit: boolean): string[] {
  const found: string[] = [];
  if (components.some(({ type }) => V2_TYPES.includes(type))) found.push('components: need the flag of Components V2');
  if (listOf(data.components).length > 5) found.push('components: over 5 rows');
  const content = textOf(data.content);
  if (content.length > 2000) found.push(`content: ${content.length} characters, over 2000`);
  const embeds = listOf(data.embeds).map(objectOf);
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > 6000) found.push(`embeds: ${total} characters, over 6000`);
  const others = [data.embeds, data.components, data.attachments, data.sticker_ids].flatMap(listOf);
  const empty = content.trim() === '' && others.length === 0 && !isObject(data.poll);
  if (empty && (!edit || data.content !== undefined)) found.push('the message is empty');
  return found;
}

function embedLength(embed: JsonObject): number {
  const fields = listOf(embed.fields).map(objectOf);
  const texts = [embed.title, embed.description, objectOf(embed.footer).text, objectOf(embed.author).name];
  const all = [...texts, ...fields.flatMap(({ name, value }) => [name, value])];
  return all.reduce<number>((sum, text) => sum + textOf(text).length, 0);
}

function componentRefusals(component: JsonObject): string[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowRefusals(listOf(component.components).map(objectOf));
    case ComponentType.Button:
      return buttonRefusals(component);
    case ComponentType.TextDisplay:
      return textOf(component.content).trim() === '' ? ['text display: empty'] : [];
    case ComponentType.Section: {
      const texts = listOf(component.components).length;
      const found = texts >= 1 && texts <= 3 ? [] : [`section: ${texts} texts, not 1 to 3`];
      return isObject(component.accessory) ? found : [...found, 'section: no accessory'];
    }
    default:
      return 'custom_id' in component ? customIdRefusals(component, `component ${String(component.type)}`) : [];
  }
}

function rowRefusals(inner: readonly JsonObject[]): string[] {
  const buttons = inner.filter(({ type }) => type === ComponentType.Button).length;
  if (inner.length === 0) return ['row: empty'];
  if (buttons === 0) return inner.length === 1 ? [] : ['row: more than one menu'];
  if (buttons !== inner.length) return ['row: buttons beside a menu'];
  return buttons > 5 ? [`row: ${buttons} buttons, over 5`] : [];
}

/** A link's style, and that of a button that sells something. */
const LINK = 5;
const PREMIUM = 6;

function buttonRefusals(button: JsonObject): string[] {
  const label = textOf(button.label);
  const name = `button ${JSON.stringify(label)}`;
  if (button.style === PREMIUM) return typeof button.sku_id === 'string' ? [] : [`${name}: sells nothing`];
  const found: string[] = [];
  if (label === '' && !isObject(button.emoji)) found.push(`${name}: neither label nor emoji`);
  if (label.length > 80) found.push(`${name}: label over 80 characters`);
  if (button.style !== LINK) {
    if (button.url !== undefined) found.push(`${name}: a url, and no link`);
    return [...found, ...customIdRefusals(button, name)];
  }
  const url = textOf(button.url);
  if (url.length > 512) found.push(`${name}: url of ${url.length} characters, over 512`);
  if (!/^(https?|discord):\/\/[^\s]+$/.test(url) || !URL.canParse(url))
    found.push(`${name}: not a url that can be opened`);
  if (button.custom_id !== undefined) found.push(`${name}: a link with a custom_id`);
  return found;
}

function customIdRefusals({ custom_id: id }: JsonObject, name: string): string[] {
  if (typeof id !== 'string' || id === '') return [`${name}: no custom_id`];
  return id.length > 100 ? [`${name}: custom_id of ${id.length} characters, over 100`] : [];
}

function choiceRefusals(data: JsonObject): string[] {
  const choices = listOf(data.choices).map(objectOf);
  const found = choices.length > 25 ? [`choices: ${choices.length}, over 25`] : [];
  for (const { name, value } of choices) {
    const length = textOf(name).length;
    if (length < 1 || length > 100)
      found.push(`choice ${JSON.stringify(name)}: name of ${length} characters, not 1 to 100`);
    if (typeof value === 'string' && (value.length < 1 || value.length > 100)) {
      found.push(`choice ${JSON.stringify(name)}: value of ${value.length} characters, not 1 to 100`);
    }
  }
  return found;
}

/** A message that names people or roles must not call them: articles and questions hold what others wrote. */
function mentionViolations(data: JsonObject): string[] {
  const allowed = data.allowed_mentions;
  if (!isObject(allowed)) return ['allowed_mentions: absent, so everybody mentioned is called'];
  const called = ['parse', 'users', 'roles'].flatMap((field) => listOf(allowed[field]));
  if (!Array.isArray(allowed.parse)) return ['allowed_mentions.parse: absent'];
  return called.length > 0 ? [`allowed_mentions: calls ${called.join(', ')}`] : [];
}

function repeated(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(String);
}
