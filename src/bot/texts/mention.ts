/** A command or an option as Discord shows it. Plain: the name in lower case without spaces (1 to 32 characters), the description up to 100. */
export interface NameAndDescription {
  readonly name: string;
  readonly description: string;
}

/** A command as a text mentions it: `/ask`. Discord shows people its name in their own language. */
export const commandMention = ({ name }: Pick<NameAndDescription, 'name'>): string => `\`/${name}\``;

/** An option as a text mentions it: `article:`. */
export const optionMention = ({ name }: Pick<NameAndDescription, 'name'>): string => `\`${name}:\``;

/** A command with one of its options: `/quote speaker:`. */
export const commandWithOption = (
  command: Pick<NameAndDescription, 'name'>,
  option: Pick<NameAndDescription, 'name'>,
): string => `\`/${command.name} ${option.name}:\``;
