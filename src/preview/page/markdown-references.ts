import type { Node, Rule, Tree } from './markdown-tree.ts';

/** A rule for what stands for something else: a mention, a date, an emoji. */
const reference =
  (pattern: RegExp, shown: (match: RegExpExecArray) => Node): Rule =>
  (rest) => {
    const match = pattern.exec(rest);
    return match && { length: match[0].length, nodes: [shown(match)] };
  };

const mention = (of: Extract<Node, { kind: 'mention' }>['of'], pattern: RegExp): Rule =>
  reference(pattern, ([, name = '']) => ({ kind: 'mention', of, name }));

/** Kept as it is by the clients, although a backslash stands in it. */
const shrug: Rule = (rest) =>
  rest.startsWith('¯\\_(ツ)_/¯') ? { length: 9, nodes: [{ kind: 'text', text: '¯\\_(ツ)_/¯' }] } : null;

/** A backslash before a sign shows that sign. */
const escaped: Rule = (rest) => {
  const match = /^\\([^0-9A-Za-z\s])/.exec(rest);
  return match && { length: match[0].length, nodes: [{ kind: 'text', text: match[1] ?? '' }] };
};

const textOf = (text: string): Tree => [{ kind: 'text', text }];

const bareLink = (pattern: RegExp): Rule =>
  reference(pattern, ([, address = '']) => ({ kind: 'link', address, inner: textOf(address) }));

/** "[label](https://…)"; not with an address in the label, which would say one thing and do another. */
const maskedLink: Rule = (rest, where, read) => {
  const match =
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/.exec(
      rest,
    );
  const [all = '', label = '', target = ''] = match ?? [];
  const address = target.replace(/\\([^0-9A-Za-z\s])/g, '$1');
  if (!match || !/^(?:https?|discord):/i.test(address) || /https?:\/\/\w/.test(label)) return null;
  return { length: all.length, nodes: [{ kind: 'link', address, inner: read(label, { ...where, lineStart: false }) }] };
};

/** What means something else than it says. */
export const REFERENCE_RULES: readonly Rule[] = [
  shrug,
  escaped,
  mention('user', /^<@!?(\d+)>/),
  mention('role', /^<@&(\d+)>/),
  mention('channel', /^<#(\d+)>/),
  mention('command', /^<\/([^:>]+):\d+>/),
  mention('navigation', /^<id:(\w+)(?::\d+)?>/),
  reference(/^<a?:(\w+):\d+>/, ([, name = '']) => ({ kind: 'emoji', name })),
  reference(/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, ([, seconds = '0', style = 'f']) => ({
    kind: 'timestamp',
    seconds: Number(seconds),
    style,
  })),
  bareLink(/^<((?:https?|discord|mailto|tel|sms):[^\s>]+)>/i),
  bareLink(/^<([^\s@<>]+@[^\s@<>]+|\+\d[\d\s()-]*)>/),
  bareLink(/^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/i),
  maskedLink,
  mention('everyone', /^@(everyone|here)/),
  reference(/^:([^\s:]+?(?:::skin-tone-\d)?):/, ([, name = '']) => ({ kind: 'emoji', name })),
];
