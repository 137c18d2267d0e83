import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openDoorLog } from '../../src/app/door-log.ts';
import { discordFor } from './door.ts';
import { httpDoorFor, send } from './http.ts';

const PING = '{"type":1}';
const MINUTE = 60;

/** A door, and what its operator reads about a request that Discord signed so many seconds from now. */
async function doorWithLog() {
  const discord = await discordFor();
  const { url, log } = await httpDoorFor(discord);
  return async (seconds: number): Promise<{ status: number; said: string[] }> => {
    const before = log.events.length;
    const signedAt = Math.floor(Date.now() / 1_000) + seconds;
    const { status } = await send(url, { body: PING, headers: discord.key.headers(PING, `${signedAt}`) });
    const said: string[] = [];
    const operators = pino({}, { write: (line: string) => void said.push(JSON.parse(line).msg) });
    log.events.slice(before).forEach(openDoorLog(operators));
    return { status, said };
  };
}

it.each([
  [-7 * MINUTE, '7 minutes ahead of'],
  [12 * MINUTE, '12 minutes behind'],
  [-3 * 60 * MINUTE, '3 hours ahead of'],
  [400 * 24 * 60 * MINUTE, '400 days behind'],
])('what was signed %d s from now tells that the clock is %s', async (seconds, direction) => {
  const receive = await doorWithLog();
  const { status, said } = await receive(seconds);
  expect(status).toBe(401);
  expect(said).toEqual([expect.stringMatching(`this machine’s clock is ${direction} Discord’s.*→.*NTP`)]);
});

it('an old request, while others come in time, is one that somebody sends again; one from the future never is', async () => {
  const receive = await doorWithLog();
  expect(await receive(0)).toEqual({ status: 200, said: [] });
  expect((await receive(-7 * MINUTE)).said).toEqual([
    expect.stringMatching(/signed 7 minutes ago has been sent once more/),
  ]);
  expect((await receive(7 * MINUTE)).said).toEqual([expect.stringMatching(/clock is 7 minutes behind/)]);
});
