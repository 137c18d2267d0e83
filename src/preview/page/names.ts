import type { Command, CommandOption, Localised, Person } from './protocol.ts';

type Named = Pick<Command | CommandOption, 'name' | 'description'> & {
  readonly name_localizations?: Localised;
  readonly description_localizations?: Localised;
};

/** A command's or option's name in a language, as Discord would show it. */
export const nameIn = ({ name, name_localizations }: Named, locale: string): string =>
  name_localizations?.[locale] || name;

/** Its description in a language. */
export const descriptionIn = ({ description, description_localizations }: Named, locale: string): string =>
  description_localizations?.[locale] || description;

/** A language's name in itself: "español (España)"; its code where the browser knows no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A round sign with somebody's first letter; the colour goes by the id. */
export const avatarClass = ({ id }: Person, isBot: boolean): string =>
  `avatar avatar-${isBot ? 'bot' : Number(id.slice(-2)) % 6}`;
