import { once } from 'node:events';
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { DoorOptions } from '../transports/answer-in-time/admission.ts';
import { openHttpDoor } from '../transports/http/http-door.ts';
import { Channel } from './discord/channel.ts';
import { DISCORD_LOCALES } from './discord/envelope.ts';
import { type Ask, handleAct } from './discord/handle-act.ts';
import { writtenMessage } from './discord/messages.ts';
import { OpenInteractions } from './discord/open-interactions.ts';
import { BOT, CHANNEL, channelOf, PLAYED, playedPerson, WRITERS } from './discord/people.ts';
import { webhookRoute } from './discord/webhooks.ts';
import { EventStreams } from './event-stream.ts';
import { readPageFiles } from './page-files.ts';
import { pageCommands, readAct, readDismissal, readPost } from './page-request.ts';
import { type PreviewRoutes, servePreview } from './server.ts';
import { askDoor, newSigner } from './signed-door.ts';

/** Discord's epoch: the first millisecond of 2015. */
const EPOCH_MS = 1_420_070_400_000n;

/** Makes ids as Discord does: the current time in the upper bits, and each id greater than the one before. */
function snowflakes(): () => string {
  let last = 0n;
  return () => {
    const next = (BigInt(Date.now()) - EPOCH_MS) << 22n;
    last = next > last ? next : last + 1n;
    return last.toString();
  };
}

/** How to open the preview. */
export interface PreviewOptions extends Pick<DoorOptions, 'respond' | 'deferral' | 'report' | 'deferAfterMs'> {
  /** The first port to try, then the next free one; 0 for any. */
  readonly port: number;
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
  /** The messages that are in the channel at the start, by made-up people in turn. */
  readonly samples: readonly string[];
}

/** The open preview. */
export interface Preview {
  /** `http://127.0.0.1:port`, for a browser on this machine. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Opens the page that plays Discord, and the HTTP door behind it. What is done on the page goes to the bot as Discord would send
 * it, signed with a key pair made for this run. Both listen on this machine only.
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { respond, deferral, report, samples, deferAfterMs } = options;
  const files = await readPageFiles();
  const commands = pageCommands(options.commands);
  const channel = new Channel();
  const interactions = new OpenInteractions();
  const events = new EventStreams(channel);
  const nextId = snowflakes();
  const signer = newSigner();
  let ask: Ask = async () => null;
  const setting = { channel: CHANNEL, bot: BOT, people: PLAYED, commands, locales: DISCORD_LOCALES };
  const routes: PreviewRoutes = {
    files,
    setting,
    events,
    rest: (request) => webhookRoute(request, channel, interactions, nextId),
    actions: {
      '/acts': async (body) => {
        const act = readAct(body);
        return act && handleAct(act, { channel, commands, interactions, nextId, ask });
      },
      '/messages': async (body) => {
        const post = readPost(body);
        if (post === null) return null;
        const author = playedPerson(post.user);
        channel.put(writtenMessage(nextId(), channelOf(author, post.place), author, post.content));
        return { result: 'done' };
      },
      '/dismissals': async (body) => {
        const message = readDismissal(body);
        if (message !== null) channel.remove(message);
        return message === null ? null : { result: 'done' };
      },
    },
  };
  samples.forEach((content, i) => {
    const writer = WRITERS[i % WRITERS.length] ?? BOT;
    channel.put(writtenMessage(nextId(), CHANNEL.id, writer, content, sampleTime(samples.length - i)));
  });
  const { server, address } = await servePreview(options.port, () => routes);
  try {
    const door = await openHttpDoor({
      host: '127.0.0.1',
      port: 0,
      publicKey: signer.publicKey,
      apiBase: `${address}/api`,
      respond,
      deferral,
      report,
      isReady: () => true,
      ...(deferAfterMs === undefined ? {} : { deferAfterMs }),
    });
    ask = askDoor(door.address, signer);
    let closing: Promise<void> | null = null;
    const close = async (): Promise<void> => {
      events.close();
      // Answers in flight may still be edited, so the routes for that are closed last.
      await door.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    };
    return {
      address,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Sample messages look a few minutes old, four minutes apart. */
const sampleTime = (ago: number): Date => new Date(Date.now() - ago * 4 * 60_000);
