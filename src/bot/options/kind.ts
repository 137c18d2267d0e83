import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { QuotationKind } from '../../domain/quotation.ts';
import { localised, localisedName } from '../texts/localised.ts';
import type { Texts } from '../texts/texts.ts';

const KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];

/** `kind:`, one of three. */
export const KIND_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.kind),
  choices: KINDS.map((kind) => ({ ...localisedName((texts) => texts.commands.kinds[kind]), value: kind })),
} satisfies APIApplicationCommandStringOption;

/** The chosen kind, by its value or one of its names in the asker's language, in any case; null if there is no such kind. */
export function chosenKind(typed: string, { commands, cards }: Texts): QuotationKind | null {
  const wanted = typed.toLowerCase();
  const names = (kind: QuotationKind): string[] => [kind, commands.kinds[kind], cards.kinds[kind]];
  return KINDS.find((kind) => names(kind).some((name) => name.toLowerCase() === wanted)) ?? null;
}

/** What can be typed for `kind:`, as replies name it. */
export const kindNames = ({ cards }: Texts): readonly string[] => KINDS.map((kind) => cards.kinds[kind]);
