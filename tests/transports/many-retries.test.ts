import { expect, it, onTestFinished } from 'vitest';
import { openDelivery } from '../../src/transports/answer-in-time/delivery.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { says } from './answers.ts';
import { discordFor } from './door.ts';

const MANY = 20;

it('many answers that are tried again at the same time are no leak, and Node warns of none', async () => {
  const warnings: string[] = [];
  const heed = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', heed);
  onTestFinished(() => void process.off('warning', heed));
  const discord = await discordFor();
  discord.faults.add({ path: /callback$/, status: 429, retryAfter: 1, times: MANY });
  const delivery = openDelivery(discord.apiBase, { firstWithinMs: 200_000, requestMs: 200_000 });
  onTestFinished(() => delivery.stop());
  await Promise.allSettled(Array.from({ length: MANY }, () => delivery.wayBack(chatInput('ask')).first(says('here'))));
  expect(discord.faults.pending).toBe(0);
  expect(warnings.filter((name) => name.startsWith('MaxListeners'))).toEqual([]);
});
