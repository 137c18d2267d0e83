import type { Named } from './texts.ts';

/** A command as a text mentions it: `/ask`. Discord shows people its name in their own language. */
export const commandMention = ({ name }: Pick<Named, 'name'>): string => `\`/${name}\``;

/** An option as a text mentions it: `article:`. */
export const optionMention = ({ name }: Pick<Named, 'name'>): string => `\`${name}:\``;

/** A command with one of its options: `/quote speaker:`. */
export const commandWithOption = (command: Pick<Named, 'name'>, option: Pick<Named, 'name'>): string =>
  `\`/${command.name} ${option.name}:\``;
