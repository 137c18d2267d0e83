import {
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { TEXTS } from '../../src/bot/texts/languages.ts';
import { stepsAfter } from '../../src/transports/answer-in-time/followup.ts';
import { isObject, listOf, objectOf } from '../support/discord/json.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { validateBody } from '../support/discord/openapi.ts';
import type { Sent } from '../support/interactions.ts';

/**
 * What can be wrong with an answer: Discord would refuse it, or it is none to what was sent; there is none; somebody is pinged; it says
 * that something went wrong, or whoever runs the bot is told so; it took too much work.
 */
export type Verdict = 'invalid' | 'rejected' | 'ping' | 'failed' | 'costly';

/** In the order in which they are told. */
export const VERDICTS: readonly Verdict[] = ['invalid', 'rejected', 'ping', 'failed', 'costly'];

/** Something that is wrong, in words. */
export interface Problem {
  readonly verdict: Verdict;
  readonly what: string;
}

const WENT_WRONG: ReadonlySet<unknown> = new Set(Object.values(TEXTS).map(({ problems }) => problems.wentWrong));

/** What is wrong with the answer to an interaction, and with how it would be put off; empty when nothing is. */
export function judge(
  { interaction, wellFormed }: Sent,
  response: APIInteractionResponse,
  deferral: APIInteractionResponse | null,
): Problem[] {
  // As it is sent, not as it stands in memory.
  const problems = [...bodyProblems(JSON.stringify(response))];
  if (wellFormed && !isAnswerTo(interaction.type, response.type))
    problems.push({ verdict: 'invalid', what: `type ${response.type} does not answer ${interaction.type}` });
  if (deferral === null) return problems;
  problems.push(...beyondLimits(deferral, 'deferral: '));
  // Who sees it is fixed when it is put off: what is private then can turn out to be nothing else.
  if (isPrivate(deferral) && !isPrivate(response))
    problems.push({ verdict: 'invalid', what: 'it is put off in private, and for all' });
  const steps = stepsAfter(deferral, response);
  if (steps === null) return [...problems, { verdict: 'invalid', what: 'it cannot follow its deferral' }];
  for (const step of steps) {
    if (step.act === 'remove') continue;
    const type =
      step.act === 'edit' ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
    problems.push(...beyondLimits({ type, data: step.message }, 'after the deferral: '));
  }
  return problems;
}

/** Bodies that have been judged, by their JSON: half of all answers are one of some hundred notices. */
const judged = new Map<string, readonly Problem[]>();
const MOST_JUDGED = 5_000;

/** What is wrong with the body of an answer, whatever it answers. */
function bodyProblems(json: string): readonly Problem[] {
  const known = judged.get(json);
  if (known) return known;
  const sent: unknown = JSON.parse(json);
  const described = validateBody('post', '/interactions/1/token/callback', sent);
  const problems = [...beyondLimits(sent), ...described.map((what): Problem => ({ verdict: 'invalid', what }))];
  if (textsIn(objectOf(sent).data).some((text) => WENT_WRONG.has(text)))
    problems.push({ verdict: 'failed', what: 'it says that something went wrong' });
  if (judged.size < MOST_JUDGED) judged.set(json, problems);
  return problems;
}

const beyondLimits = (body: unknown, when = ''): Problem[] =>
  limitViolations(body).map((what) => ({
    verdict: what.startsWith('allowed_mentions') ? 'ping' : 'invalid',
    what: when + what,
  }));

function textsIn(node: unknown): unknown[] {
  if (!isObject(node)) return [];
  return [node.content, ...listOf(node.components).flatMap(textsIn)];
}

const isPrivate = (response: unknown): boolean =>
  (Number(objectOf(objectOf(response).data).flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const MESSAGES = [InteractionResponseType.ChannelMessageWithSource, InteractionResponseType.UpdateMessage];

/** Whether a response of this type answers an interaction of that type. */
function isAnswerTo(interaction: InteractionType, response: InteractionResponseType): boolean {
  if (interaction === InteractionType.Ping) return response === InteractionResponseType.Pong;
  if (interaction === InteractionType.ApplicationCommandAutocomplete)
    return response === InteractionResponseType.ApplicationCommandAutocompleteResult;
  if (interaction === InteractionType.ApplicationCommand)
    return response === InteractionResponseType.ChannelMessageWithSource;
  return MESSAGES.includes(response);
}
