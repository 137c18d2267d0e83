import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { QuotationKind } from '../domain/quotation.ts';
import { DESCRIPTIONS, KIND_NAMES } from './wording.ts';

const KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];

/** `kind:`, one of three. */
export const KIND_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'kind',
  description: DESCRIPTIONS.kind,
  choices: KINDS.map((kind) => ({ name: KIND_NAMES[kind], value: kind })),
} satisfies APIApplicationCommandStringOption;

/** The kind that was chosen, by its value or its name in any case; null when there is no such kind. */
export function chosenKind(typed: string): QuotationKind | null {
  const wanted = typed.toLowerCase();
  return KINDS.find((kind) => kind === wanted || KIND_NAMES[kind].toLowerCase() === wanted) ?? null;
}

/** What can be typed for `kind:`. */
export const kindNames = (): readonly string[] => KINDS;
