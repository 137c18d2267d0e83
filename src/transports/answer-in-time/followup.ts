import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
} from 'discord-api-types/v10';

/** The body of an edit of the original answer. */
type MessageEdit = RESTPatchAPIWebhookWithTokenMessageJSONBody;

/** What can be done with an interaction after its first answer. Everything rejects with `NotDelivered`. */
export interface Followup {
  edit(message: MessageEdit): Promise<void>;
  followUp(message: APIInteractionResponseCallbackData): Promise<void>;
  /** Removes the original answer; succeeds if it is gone already. */
  remove(): Promise<void>;
}

/** One act of a `Followup`, as data. */
export type FollowupStep =
  | { readonly act: 'edit'; readonly message: MessageEdit }
  | { readonly act: 'followUp'; readonly message: APIInteractionResponseCallbackData }
  | { readonly act: 'remove' };

/** The only flags that an edit accepts; it cannot change who sees a message. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/**
 * The steps that deliver `response` after `deferral` has been acknowledged; null if that is impossible (a dialog must be the
 * first answer). A private answer replaces a public deferral, because an edit would show it to everybody.
 */
export function stepsAfter(deferral: APIInteractionResponse, response: APIInteractionResponse): FollowupStep[] | null {
  const thinking = deferral.type === InteractionResponseType.DeferredChannelMessageWithSource;
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const followUp: FollowupStep = { act: 'followUp', message: response.data };
      if (!thinking) return [followUp];
      if (isPrivate(response.data) && !isPrivate(deferral.data)) return [{ act: 'remove' }, followUp];
      return [{ act: 'edit', message: asEdit(response.data) }];
    }
    case InteractionResponseType.UpdateMessage:
      return [{ act: 'edit', message: asEdit(response.data ?? {}) }];
    case InteractionResponseType.DeferredMessageUpdate:
      return thinking ? [{ act: 'remove' }] : [];
    default:
      return null;
  }
}

function isPrivate(data: { flags?: MessageFlags | undefined } | undefined): boolean {
  return ((data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function asEdit({ tts: _, flags, ...message }: APIInteractionResponseCallbackData): MessageEdit {
  return flags === undefined ? message : { ...message, flags: flags & EDITABLE_FLAGS };
}
