import { InteractionResponseType } from 'discord-api-types/v10';
import { openGateway } from '../../../src/transports/gateway/gateway.ts';

/** Opens the gateway door to the address in the environment, answers until it is told to close, and then has nothing left to do. */
const gateway = await openGateway({
  token: process.env.TEST_TOKEN ?? '',
  apiBase: process.env.TEST_API_BASE ?? '',
  respond: async () => ({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: 'pong', allowed_mentions: { parse: [] } },
  }),
  deferral: () => ({ type: InteractionResponseType.DeferredChannelMessageWithSource }),
  report: () => {},
});
process.send?.('open');
process.once('message', async () => {
  process.disconnect();
  await gateway.close();
});
