import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorKind } from '../domain/describe-error.ts';
import { NotDelivered } from './not-delivered.ts';
import { refusalDetail } from './refusal-detail.ts';

/** Why an answer did not reach Discord, from what discord.js threw. @param requestMs after which it gives a request up, by aborting it */
export function notDelivered(error: unknown, requestMs: number): NotDelivered {
  if (error instanceof DiscordAPIError) {
    const detail = refusalDetail(error);
    switch (error.code) {
      case RESTJSONErrorCodes.UnknownInteraction:
      case RESTJSONErrorCodes.UnknownWebhook:
      case RESTJSONErrorCodes.InvalidWebhookToken:
        return new NotDelivered('too late', detail);
      case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
        return new NotDelivered('already answered', detail);
      default:
        return new NotDelivered('refused', detail);
    }
  }
  if (error instanceof RateLimitError) return new NotDelivered('unreachable', `429 for ${error.retryAfter} ms`);
  if (error instanceof HTTPError) return new NotDelivered('unreachable', `${error.status}`);
  const kind = errorKind(error);
  const isLate = kind === 'aborted' || kind === 'timed out';
  return new NotDelivered('unreachable', isLate ? `no answer from Discord within ${requestMs} ms` : kind);
}
