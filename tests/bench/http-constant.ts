/** The HTTP door as Verbatim opens it, with one constant for an answer: what the endpoint itself costs. */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { openHttpDoor } from '../../src/transports/http/http-door.ts';

const data = { content: 'The effort is led by Miguel Ojeda.', flags: MessageFlags.Ephemeral };
const door = await openHttpDoor({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  publicKey: process.env.DISCORD_PUBLIC_KEY ?? '',
  apiBase: process.env.DISCORD_API_BASE ?? '',
  respond: async () => ({ type: InteractionResponseType.ChannelMessageWithSource, data }),
  deferral: () => ({ type: InteractionResponseType.DeferredChannelMessageWithSource }),
  report: () => undefined,
  isReady: () => true,
});
process.once('SIGTERM', () => void door.close());
