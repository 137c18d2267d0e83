import type { Channel } from './channel.ts';
import { editedMessage, type MessageBody, replyMessage } from './messages.ts';
import type { OpenInteractions } from './open-interactions.ts';
import { APPLICATION_ID } from './people.ts';

/** The response of one of Discord's routes; without a body for 204. */
export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
}

/** A request that follows an interaction's first answer, as to Discord's REST API. */
export interface RestRequest {
  readonly method: string;
  /** The path after the host, from `/api/v10` on. */
  readonly path: string;
  readonly body: unknown;
}

const refusal = (status: number, code: number, message: string): RestReply => ({ status, body: { code, message } });
const UNKNOWN_ROUTE = refusal(404, 0, '404: Not Found');
const UNKNOWN_WEBHOOK = refusal(404, 10015, 'Unknown Webhook');
const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');

const ROUTE = /^\/api\/v10\/webhooks\/(\d{1,20})\/([\w-]{1,300})(?:\/messages\/(@original|\d{1,20}))?$/;

/** The few routes by which a bot edits, follows up and removes its answer. The interaction's token is what authorises it. */
export async function webhookRoute(
  { method, path, body }: RestRequest,
  channel: Channel,
  interactions: OpenInteractions,
  nextId: () => string,
): Promise<RestReply> {
  const [, application, token = '', target] = ROUTE.exec(path) ?? [];
  if (application === undefined) return UNKNOWN_ROUTE;
  const open = application === APPLICATION_ID ? interactions.find(token) : null;
  if (open === null) return UNKNOWN_WEBHOOK;
  if (method === 'POST' && target === undefined) {
    const message = replyMessage(nextId(), open.interaction, open.asker, messageBody(body));
    channel.put(message);
    return { status: 200, body: message };
  }
  // An edit may arrive before the first answer that it belongs to.
  const id = target === '@original' ? await open.original : target;
  const message = id === null || id === undefined ? null : channel.message(id);
  if (message === null) return UNKNOWN_MESSAGE;
  switch (method) {
    case 'GET':
      return { status: 200, body: message };
    case 'PATCH': {
      const edited = editedMessage(message, messageBody(body));
      channel.put(edited);
      return { status: 200, body: edited };
    }
    case 'DELETE':
      channel.remove(message.id);
      return { status: 204 };
    default:
      return UNKNOWN_ROUTE;
  }
}

/** The bot is this same program, so its bodies are taken to be Discord's. */
const messageBody = (body: unknown): MessageBody =>
  typeof body === 'object' && body !== null ? (body as MessageBody) : {};
