import { actionButton, element, setAria } from './element.ts';
import { languageName } from './names.ts';
import type { Preferences } from './preferences.ts';
import type { Setting } from './protocol.ts';

/** What is not Discord's: how the preview looks, whose it is, in which language. */
export function toolbar(
  { people, locales, channel }: Setting,
  chosen: Preferences,
  change: (to: Partial<Preferences>) => void,
): HTMLElement {
  const languages = locales.map((code) => ({ value: code, label: `${languageName(code)} (${code})` }));
  return element(
    'div',
    { class: 'toolbar', role: 'toolbar', aria: { label: 'Preview settings' } },
    toggle('Light theme', chosen.theme === 'light', (on) => change({ theme: on ? 'light' : 'dark' })),
    toggle('Phone width', chosen.phone, (on) => change({ phone: on })),
    choice(
      'You are',
      people.map(({ id, name }) => ({ value: id, label: name })),
      chosen.user,
      (user) => change({ user }),
    ),
    choice(
      'In',
      [
        { value: 'server', label: `#${channel.name}` },
        { value: 'direct', label: 'a direct message' },
      ],
      chosen.place,
      (place) => change({ place: place === 'direct' ? 'direct' : 'server' }),
    ),
    choice('Language', languages, chosen.locale, (locale) => change({ locale })),
  );
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
): HTMLElement {
  const select = element(
    'select',
    { aria: { label: name }, on: { change: () => change(select.value) } },
    ...options.map((option) => element('option', { value: option.value }, option.label)),
  );
  select.value = value;
  return element('label', { class: 'choice' }, element('span', { class: 'choice-name' }, name), ' ', select);
}
