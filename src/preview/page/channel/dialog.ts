import type { APIStringSelectComponent, APITextInputComponent } from 'discord-api-types/v10';
import { COMPONENT, TEXT_INPUT } from '../discord-numbers.ts';
import { actionButton, element } from '../element.ts';
import { drawMarkdown, type Reader } from '../markdown/draw.ts';
import type { Dialog, DialogField } from '../protocol.ts';

/** A field, and how to read its value when the dialog is sent. */
interface Field {
  readonly element: HTMLElement;
  readonly read: () => DialogField;
}

let fieldNumber = 0;

/** Opens the dialog that the bot asks for. `send` is called with what was filled in, and not at all if it is closed. */
export function openDialog(dialog: Dialog, reader: Reader, send: (fields: readonly DialogField[]) => void): void {
  const parts = dialog.components.map((component): Field | HTMLElement => {
    switch (component.type) {
      case COMPONENT.TextDisplay:
        return drawMarkdown(component.content, reader);
      case COMPONENT.ActionRow: {
        const [input] = component.components;
        return input ? textField(input, input.label ?? '', '', false) : element('span');
      }
      case COMPONENT.Label: {
        const { label, description = '', component: inner } = component;
        if (inner.type === COMPONENT.TextInput) return textField(inner, label, description, true);
        if (inner.type === COMPONENT.StringSelect) return choiceField(inner, label, description);
        return element('p', { class: 'placeholder' }, `[${label}]`);
      }
      default:
        return element('span');
    }
  });
  const fields = parts.filter((part): part is Field => 'read' in part);
  const title = element('h2', { id: 'dialog-title' }, dialog.title);
  const box = element('dialog', {
    class: 'dialog',
    aria: { labelledby: 'dialog-title' },
    on: { close: () => box.remove() },
  });
  const form = element(
    'form',
    {
      on: {
        submit: (event) => {
          event.preventDefault();
          box.close();
          send(fields.map(({ read }) => read()));
        },
      },
    },
    title,
    ...parts.map((part) => ('read' in part ? part.element : part)),
    element(
      'div',
      { class: 'dialog-buttons' },
      actionButton({ class: 'button' }, () => box.close(), 'Cancel'),
      element('button', { class: 'button primary', type: 'submit' }, 'Submit'),
    ),
  );
  box.append(form);
  document.body.append(box);
  box.showModal();
}

function labelled(label: string, description: string, control: HTMLElement): HTMLElement {
  control.id = `dialog-field-${++fieldNumber}`;
  const name = element('label', { class: 'dialog-label' }, label);
  name.htmlFor = control.id;
  if (description === '') return element('div', { class: 'dialog-field' }, name, control);
  const help = element('p', { class: 'dialog-help', id: `${control.id}-help` }, description);
  control.setAttribute('aria-describedby', help.id);
  return element('div', { class: 'dialog-field' }, name, help, control);
}

function textField(input: APITextInputComponent, label: string, description: string, isLabelled: boolean): Field {
  const { custom_id, style, required = true, placeholder = '', value = '', min_length = 0, max_length = 4_000 } = input;
  const control =
    style === TEXT_INPUT.Paragraph
      ? element('textarea', { attributes: { rows: '4' } })
      : element('input', { type: 'text' });
  Object.assign(control, { required, placeholder, value, maxLength: max_length, minLength: min_length });
  return {
    element: labelled(label, description, control),
    read: () => ({ customId: custom_id, labelled: isLabelled, value: control.value }),
  };
}

function choiceField(menu: APIStringSelectComponent, label: string, description: string): Field {
  const { custom_id, options, max_values = 1, required = true } = menu;
  const control = element('select');
  control.multiple = max_values > 1;
  control.required = required;
  if (!control.multiple) control.append(element('option', { value: '' }, menu.placeholder ?? ''));
  for (const option of options) {
    const line = element('option', { value: option.value }, option.label);
    line.selected = option.default ?? false;
    control.append(line);
  }
  return {
    element: labelled(label, description, control),
    read: () => ({
      customId: custom_id,
      labelled: true,
      value: [...control.selectedOptions].map((option) => option.value).filter((value) => value !== ''),
    }),
  };
}
