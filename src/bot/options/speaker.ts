import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { SpeakerSummary } from '../../domain/library.ts';
import { onOneLine } from '../../language/one-line.ts';
import { type Bot, type Choice, LONGEST_CHOICE, MOST_CHOICES } from '../command.ts';
import { localised } from '../texts/localised.ts';

/** `speaker:`, with suggestions. */
export const SPEAKER_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.speaker),
  max_length: LONGEST_CHOICE,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** Separates a name from a role in a suggestion: "Jonathan Corbet — Executive Editor of LWN". */
const BEFORE_ROLE = ' — ';

/** The speaker that `speaker:` means. Discord may send a suggestion's name instead of its value; that is turned back into the speaker's name. */
export async function chosenSpeaker(typed: string | null, { library }: Bot): Promise<string | null> {
  const wanted = typed?.slice(0, LONGEST_CHOICE) ?? null;
  if (!wanted?.includes(BEFORE_ROLE)) return wanted;
  const speaker = (await library.speakers()).find((candidate) => labelOf(candidate) === wanted);
  return speaker?.name ?? wanted;
}

/** Suggestions for `speaker:`, the best match first; with an article, only people whom it quotes. */
export async function suggestSpeakers(typed: string, article: string | null, { answerer }: Bot): Promise<Choice[]> {
  // With an article, more are fetched than are shown, because some will be dropped.
  const speakers = await answerer.speakersLike(
    typed.slice(0, LONGEST_CHOICE),
    article === null ? MOST_CHOICES : 40 * MOST_CHOICES,
  );
  return speakers
    .filter(({ articles }) => article === null || articles.includes(article))
    .slice(0, MOST_CHOICES)
    .map((speaker) => ({ name: labelOf(speaker), value: onOneLine(speaker.name, LONGEST_CHOICE) }));
}

const labelOf = ({ name, role }: SpeakerSummary): string =>
  onOneLine(role === null ? name : `${name}${BEFORE_ROLE}${role}`, LONGEST_CHOICE);
