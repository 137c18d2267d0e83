/** One engine's cost by size. */
export interface Curve {
  readonly name: string;
  /** [sentences, milliseconds] */
  readonly points: readonly (readonly [number, number])[];
}

const COLOURS = ['#3b7dd8', '#c98a1b', '#5c8f3a', '#a24b8f', '#808080'];
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [640, 360, 64, 36, 110, 44];

/** Draws curves over two logarithmic scales, as SVG that is read on a light and on a dark page. */
export function drawCurves(curves: readonly Curve[], title: string): string {
  const points = curves.flatMap(({ points: own }) => own);
  const [fromX, toX] = decades(points.map(([x]) => x));
  const [fromY, toY] = decades(points.map(([, y]) => y));
  const x = (value: number): number => LEFT + ((Math.log10(value) - fromX) / (toX - fromX)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    HEIGHT - BOTTOM - ((Math.log10(value) - fromY) / (toY - fromY)) * (HEIGHT - TOP - BOTTOM);
  const parts: string[] = [];
  for (let e = fromX; e <= toX; e++) {
    const at = x(10 ** e).toFixed(1);
    parts.push(
      `<path d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${(10 ** e).toLocaleString('en')}</text>`,
    );
  }
  for (let e = fromY; e <= toY; e++) {
    const at = y(10 ** e).toFixed(1);
    parts.push(
      `<path d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${Number(at) + 4}" text-anchor="end">${10 ** e}</text>`,
    );
  }
  curves.forEach(({ name, points: own }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = own.map(([a, b], k) => `${k === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('');
    const [lastX = 1, lastY = 1] = own.at(-1) ?? [];
    parts.push(`<path d="${path}" style="stroke:${colour};stroke-width:${i === 0 ? 3 : 2}"/>`);
    for (const [a, b] of own)
      parts.push(`<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="3.5" fill="${colour}"/>`);
    parts.push(
      `<text x="${(x(lastX) + 8).toFixed(1)}" y="${(y(lastY) + 4).toFixed(1)}" style="fill:${colour};font-weight:bold">${name}</text>`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>${title}</title>
<style>text{font:12px sans-serif;fill:#808080}path{fill:none;stroke:#80808050}</style>
<text x="${LEFT}" y="20">${title}</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">sentences</text>
${parts.join('\n')}
</svg>
`;
}

/** The powers of ten around some values. */
function decades(values: readonly number[]): [number, number] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  return [least, Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))))];
}
