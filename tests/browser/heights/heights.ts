/**
 * `npm run heights [-- --each 200] [--tallest]`: how high replies are on a phone, in pixels: 390 wide, with the sizes and spaces of Discord's
 * mobile client, as the preview draws them. So many replies of each command, and those of `/ask` with one passage by themselves; `--tallest`
 * names the highest of each. It fails when one passage is higher than 320 at the median, or a reply of a command higher than a screen (844) in more than
 * 5 of 100 cases.
 */
import { parseArgs } from 'node:util';
import { PHONE, withMeasures } from './measured-cards.ts';
import { MEASURED_COMMANDS, type TypicalReply, typicalReplies } from './typical-replies.ts';

const { values } = parseArgs({ options: { each: { type: 'string' }, tallest: { type: 'boolean' } } });
const EACH = Number(values.each ?? 200);
const TALLEST_SHOWN = 3;
/** The highest that one passage may be at the median. */
const ONE_PASSAGE = 320;

interface Measured extends TypicalReply {
  readonly height: number;
}

const passagesIn = ({ response }: TypicalReply): number =>
  [...JSON.stringify(response).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].filter(([, text]) =>
    /(?:^|\\n)> /.test(text ?? ''),
  ).length;

const replies: TypicalReply[] = [];
for await (const reply of typicalReplies(EACH)) replies.push(reply);
const heights = await withMeasures((measure) => measure(replies.map(({ response }) => response)));
const measured = replies.map((reply, i): Measured => ({ ...reply, height: heights[i] ?? 0 }));

const quantile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);

let failed = false;
console.log(`${''.padEnd(18)}${['replies', 'median', '95 %', 'highest'].map((head) => head.padStart(9)).join('')}`);
function report(
  name: string,
  among: readonly Measured[],
  most: { readonly median: number; readonly p95: number },
): void {
  const sorted = among.map(({ height }) => height).sort((a, b) => a - b);
  const [median, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
  failed ||= median > most.median || p95 > most.p95;
  const figures = [sorted.length, median, p95, Math.round(sorted.at(-1) ?? 0)];
  console.log(`${name.padEnd(18)}${figures.map((figure) => `${figure}`.padStart(9)).join('')}`);
  if (!values.tallest) return;
  for (const { height, asked } of among.toSorted((a, b) => b.height - a.height).slice(0, TALLEST_SHOWN))
    console.log(`    ${Math.round(height)}  ${asked}`);
}

const of = (command: string): Measured[] => measured.filter((one) => one.command === command);
for (const command of MEASURED_COMMANDS)
  report(`/${command}`, of(command), { median: PHONE.height, p95: PHONE.height });
report(
  'one passage',
  [...of('ask')].filter((one) => passagesIn(one) === 1),
  { median: ONE_PASSAGE, p95: PHONE.height },
);
for (const command of ['quote', 'articles'])
  report(
    `/${command} alone`,
    of(command).filter(({ asked }) => asked === '{}'),
    { median: PHONE.height, p95: PHONE.height },
  );
if (failed) process.exitCode = 1;
