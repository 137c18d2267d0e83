import { languageName } from './channel/message.ts';
import { actionButton, element, setAria } from './element.ts';
import type { Preferences } from './preferences.ts';
import type { ChatPlace, Setting } from './protocol.ts';

/** The preview's own bar. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows where the person is, who may have used the list of channels to get there. */
  showPlace(place: ChatPlace): void;
}

/** The controls that Discord does not have: how the preview looks, who is played, and in which language. */
export function toolbar(
  { people, locales, channel }: Setting,
  chosen: Preferences,
  change: (to: Partial<Preferences>) => void,
): Toolbar {
  const languages = locales.map((code) => ({ value: code, label: `${languageName(code)} (${code})` }));
  const place = choice(
    'In',
    [
      { value: 'server', label: `#${channel.name}` },
      { value: 'direct', label: 'a direct message' },
    ],
    chosen.place,
    (to) => change({ place: to === 'direct' ? 'direct' : 'server' }),
  );
  const bar = element(
    'div',
    { class: 'toolbar', role: 'toolbar', aria: { label: 'Preview settings' } },
    toggle('Light theme', chosen.theme === 'light', (on) => change({ theme: on ? 'light' : 'dark' })),
    toggle('Phone width', chosen.phone, (on) => change({ phone: on })),
    choice(
      'You are',
      people.map(({ id, name }) => ({ value: id, label: name })),
      chosen.user,
      (user) => change({ user }),
    ).element,
    place.element,
    choice('Language', languages, chosen.locale, (locale) => change({ locale })).element,
  );
  return {
    element: bar,
    showPlace(to) {
      place.select.value = to;
    },
  };
}

function toggle(name: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  let isOn = on;
  const button = actionButton(
    { class: 'toggle', aria: { pressed: on } },
    () => {
      isOn = !isOn;
      setAria(button, { pressed: isOn });
      change(isOn);
    },
    name,
  );
  return button;
}

function choice(
  name: string,
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
  change: (value: string) => void,
): { readonly element: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    'select',
    { aria: { label: name }, on: { change: () => change(select.value) } },
    ...options.map((option) => element('option', { value: option.value }, option.label)),
  );
  select.value = value;
  return {
    element: element('label', { class: 'choice' }, element('span', { class: 'choice-name' }, name), ' ', select),
    select,
  };
}
