import {
  type APIButtonComponent,
  type APIComponentInActionRow,
  type APIComponentInContainer,
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { drawMarkdown, drawPlain, type Pen } from './draw-markdown.ts';

/** The widest line between two parts: a full line would look like an end. */
const DIVIDER = 24;

/** Draws a response as a terminal can show it: block quotes with a bar, small print dim, wrapped; without colour codes when not `colour`. */
export function drawResponse(response: APIInteractionResponse, pen: Pen): string {
  return rowsOf(response, pen)
    .map((row) => row.trimEnd())
    .join('\n');
}

function rowsOf(response: APIInteractionResponse, pen: Pen): string[] {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage: {
      const { content, components = [] } = response.data ?? {};
      const parts = components.map((component) => componentRows(component, pen));
      return apart([...(content ? [drawMarkdown(content, pen)] : []), ...parts]);
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

/** Parts one below the other, an empty row between them. */
const apart = (parts: readonly (readonly string[])[]): string[] =>
  parts.filter((rows) => rows.length > 0).flatMap((rows, i) => (i === 0 ? rows : ['', ...rows]));

function componentRows(component: APIMessageTopLevelComponent | APIComponentInContainer, pen: Pen): string[] {
  switch (component.type) {
    case ComponentType.Container:
      return apart(component.components.map((inner) => componentRows(inner, pen)));
    case ComponentType.TextDisplay:
      return drawMarkdown(component.content, pen);
    case ComponentType.Separator:
      return [drawPlain('─'.repeat(Math.min(DIVIDER, pen.width)), { dim: true }, pen)];
    case ComponentType.ActionRow:
      return [component.components.map((control) => controlText(control, pen)).join(' ')];
    case ComponentType.Section:
      return sectionRows(component, pen);
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) =>
        drawPlain(`[image${description ? `: ${description}` : ''}]`, {}, pen),
      );
    case ComponentType.File:
      return [drawPlain('[file]', {}, pen)];
  }
}

function sectionRows({ components, accessory }: APISectionComponent, pen: Pen): string[] {
  const rows = components.flatMap(({ content }) => drawMarkdown(content, pen));
  const control = accessory.type === ComponentType.Button ? controlText(accessory, pen) : drawPlain('[image]', {}, pen);
  return [...rows, control];
}

function controlText(control: APIComponentInActionRow, pen: Pen): string {
  if (control.type !== ComponentType.Button) return drawPlain(`[${control.placeholder ?? 'choose'} ▾]`, {}, pen);
  return drawPlain(`[${buttonLabel(control)}]`, {}, pen);
}

function buttonLabel(button: APIButtonComponent): string {
  const label = 'label' in button ? (button.label ?? '') : '';
  return 'url' in button ? `${label} ${button.url}` : label;
}
