import type { APIMessageTopLevelComponent, APISectionComponent, APIThumbnailComponent } from 'discord-api-types/v10';
import { COMPONENT } from './discord-numbers.ts';
import { drawButton } from './draw-button.ts';
import { drawMarkdown, type Reader } from './draw-markdown.ts';
import { element } from './element.ts';
import { selectMenu } from './select-menu.ts';

/** What drawing a message depends on beside the message. */
export interface Drawing extends Reader {
  /** Presses a button, or chooses from a menu. */
  readonly press: (customId: string, values?: readonly string[]) => void;
}

/** A component of a message with all that stands in it; a kind that is not known is named. */
export function drawComponent(component: APIMessageTopLevelComponent, drawing: Drawing): HTMLElement {
  switch (component.type) {
    case COMPONENT.Container: {
      const box = element(
        'div',
        { class: 'container' },
        ...component.components.map((inner) => drawComponent(inner, drawing)),
      );
      if (typeof component.accent_color === 'number') {
        box.classList.add('accented');
        box.style.setProperty('--accent', `#${component.accent_color.toString(16).padStart(6, '0')}`);
      }
      return box;
    }
    case COMPONENT.TextDisplay:
      return drawMarkdown(component.content, drawing);
    case COMPONENT.Section:
      return drawSection(component, drawing);
    case COMPONENT.Separator: {
      const wide = component.spacing === 2 ? ' wide' : '';
      return component.divider === false
        ? element('div', { class: `gap${wide}` })
        : element('hr', { class: `divider${wide}` });
    }
    case COMPONENT.ActionRow:
      return element(
        'div',
        { class: 'row' },
        ...component.components.map((control) => {
          if (control.type === COMPONENT.Button) return drawButton(control, drawing);
          if (control.type === COMPONENT.StringSelect) return selectMenu(control, drawing);
          return placeholder('menu of people or channels');
        }),
      );
    case COMPONENT.MediaGallery: {
      const items = component.items.map(({ description }) => placeholder(description || 'image'));
      return element('div', { class: 'row' }, ...items);
    }
    case COMPONENT.File:
      return placeholder(`file ${component.name ?? ''}`.trim());
    default:
      return placeholder('a component that the preview does not know');
  }
}

function drawSection({ components, accessory }: APISectionComponent, drawing: Drawing): HTMLElement {
  const texts = element(
    'div',
    { class: 'section-texts' },
    ...components.map((text) => drawMarkdown(text.content, drawing)),
  );
  const beside = accessory.type === COMPONENT.Button ? drawButton(accessory, drawing) : thumbnail(accessory);
  return element('div', { class: 'section' }, texts, beside);
}

const thumbnail = ({ description }: APIThumbnailComponent): HTMLElement => placeholder(description || 'image');

/** In the place of what is not shown here: nothing is fetched from elsewhere. */
const placeholder = (what: string): HTMLElement => element('span', { class: 'placeholder' }, `[${what}]`);
