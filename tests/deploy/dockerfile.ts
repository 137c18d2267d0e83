/** One instruction of a Dockerfile: `COPY --from=build /a ./` → COPY, {from: 'build'}, "/a ./". */
export interface Instruction {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What stands between one FROM and the next. */
export interface Stage {
  readonly image: string;
  readonly alias: string | null;
  readonly steps: readonly Instruction[];
}

/** The stages of a Dockerfile; what stands before the first FROM sets its variables. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: { image: string; alias: string | null; steps: Instruction[] }[] = [];
  const variables = new Map<string, string>();
  for (const instruction of instructionsOf(dockerfile)) {
    const { name, text } = instruction;
    if (name === 'FROM') {
      const [image = '', alias = null] = text.split(/\s+AS\s+/i);
      stages.push({ image: image.replace(/\$\{(\w+)\}/g, (_, key) => variables.get(key) ?? ''), alias, steps: [] });
    } else if (stages.length === 0 && name === 'ARG') {
      const [key = '', value = ''] = text.split('=');
      variables.set(key, value);
    } else stages.at(-1)?.steps.push(instruction);
  }
  return stages;
}

/** `["node", "a.js"]` → node, a.js; `a b` → a, b */
export function wordsOf(text: string): string[] {
  return text.startsWith('[') ? JSON.parse(text) : text.split(/\s+/);
}

/** What ENV lines set, in a stage. */
export function environmentOf({ steps }: Stage): Record<string, string> {
  const pairs = steps.filter(({ name }) => name === 'ENV').flatMap(({ text }) => text.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** The last instruction of a name in a stage: the one that counts. */
export function lastOf({ steps }: Stage, name: string): Instruction {
  const found = steps.filter((step) => step.name === name).at(-1);
  if (!found) throw new Error(`the Dockerfile has no ${name}`);
  return found;
}

function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  const joined = lines.join('\n').replace(/\\\n/g, ' ');
  return joined.split('\n').map((line) => {
    const [, name = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
    const flags: Record<string, string> = {};
    const text = rest.replace(/^(?:--([\w-]+)=(\S+)\s+)+/, (all) => {
      for (const [, key = '', value = ''] of all.matchAll(/--([\w-]+)=(\S+)/g)) flags[key] = value;
      return '';
    });
    return { name: name.toUpperCase(), flags, text: text.trim() };
  });
}
