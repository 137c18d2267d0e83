import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInActionRow,
  type APIComponentInContainer,
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { drawMarkdownRows, drawPlain, type Pen } from './markdown.ts';

/** A button that can be pressed. */
export type Pressable = APIButtonComponentWithCustomId;

/** The buttons of a response that can be pressed, in order: no links, and none that are disabled. */
export function pressableIn(response: APIInteractionResponse): Pressable[] {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return (response.data?.components ?? []).flatMap(below).filter((button) => !button.disabled);
    default:
      return [];
  }
}

function below(component: object): Pressable[] {
  if (isPressable(component)) return [component];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  const accessory = 'accessory' in component && component.accessory ? [component.accessory] : [];
  return [...inner, ...accessory].flatMap((one: object) => below(one));
}

const isPressable = (component: object): component is Pressable =>
  'type' in component && component.type === ComponentType.Button && 'custom_id' in component;

/** The longest line between two parts; a full line would look like an end. */
const DIVIDER = 24;

/** The numbers by which buttons are pressed in a terminal. */
type Numbers = ReadonlyMap<object, number>;

/**
 * Draws a response for a terminal: block quotes with a bar, small print dim, wrapped to the pen's width. With `numbered`, the
 * buttons that can be pressed are numbered from 1 in the order of `pressableIn`.
 */
export function drawResponse(response: APIInteractionResponse, pen: Pen, { numbered = false } = {}): string {
  const numbers = new Map(numbered ? pressableIn(response).map((button, i) => [button, i + 1]) : []);
  return rowsOf(response, pen, numbers)
    .map((row) => row.trimEnd())
    .join('\n');
}

function rowsOf(response: APIInteractionResponse, pen: Pen, numbers: Numbers): string[] {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage: {
      const { content, components = [] } = response.data ?? {};
      const parts = components.map((component) => componentRows(component, pen, numbers));
      return apart([...(content ? [drawMarkdownRows(content, pen)] : []), ...parts]);
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return (response.data.choices ?? []).map(({ name }) => drawPlain(`• ${name}`, {}, pen));
    case InteractionResponseType.DeferredChannelMessageWithSource:
    case InteractionResponseType.DeferredMessageUpdate:
      return [drawPlain('…', { dim: true }, pen)];
    case InteractionResponseType.Modal:
      return [drawPlain(response.data.title, { bold: true }, pen)];
    default:
      return [];
  }
}

/** Parts one below the other, with an empty row between them. */
const apart = (parts: readonly (readonly string[])[]): string[] =>
  parts.filter((rows) => rows.length > 0).flatMap((rows, i) => (i === 0 ? rows : ['', ...rows]));

function componentRows(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  pen: Pen,
  numbers: Numbers,
): string[] {
  switch (component.type) {
    case ComponentType.Container:
      return apart(component.components.map((inner) => componentRows(inner, pen, numbers)));
    case ComponentType.TextDisplay:
      return drawMarkdownRows(component.content, pen);
    case ComponentType.Separator:
      return [drawPlain('─'.repeat(Math.min(DIVIDER, pen.width)), { dim: true }, pen)];
    case ComponentType.ActionRow:
      return [component.components.map((control) => controlText(control, pen, numbers)).join(' ')];
    case ComponentType.Section:
      return sectionRows(component, pen, numbers);
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) =>
        drawPlain(`[image${description ? `: ${description}` : ''}]`, {}, pen),
      );
    case ComponentType.File:
      return [drawPlain('[file]', {}, pen)];
  }
}

function sectionRows({ components, accessory }: APISectionComponent, pen: Pen, numbers: Numbers): string[] {
  const rows = components.flatMap(({ content }) => drawMarkdownRows(content, pen));
  const control =
    accessory.type === ComponentType.Button ? controlText(accessory, pen, numbers) : drawPlain('[image]', {}, pen);
  return [...rows, control];
}

/** "[1 Before]", "[Open source https://…]"; in round brackets if it cannot be pressed now. */
function controlText(control: APIComponentInActionRow, pen: Pen, numbers: Numbers): string {
  if (control.type !== ComponentType.Button) return drawPlain(`[${control.placeholder ?? 'choose'} ▾]`, {}, pen);
  if (control.disabled) return drawPlain(`(${buttonLabel(control)})`, { dim: true }, pen);
  const number = numbers.get(control);
  return drawPlain(`[${number === undefined ? '' : `${number} `}${buttonLabel(control)}]`, {}, pen);
}

function buttonLabel(button: APIButtonComponent): string {
  const label = 'label' in button ? (button.label ?? '') : '';
  return 'url' in button ? `${label} ${button.url}` : label;
}
