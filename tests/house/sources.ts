import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A function or method with a body, and how many lines it has from its first word to its closing brace. */
export interface FunctionExtent {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** A name that a file defines outside of any function. */
interface TopLevelName {
  readonly name: string;
  readonly kind: 'value' | 'function' | 'class' | 'type';
  readonly exported: boolean;
}

/** One file of code, as far as its place in the house goes. */
export interface Source {
  /** Below the folder of sources, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  /** Files of the house that it imports in any way: types, re-exports and imports at run time count. */
  readonly imports: readonly string[];
  /** The packages and built-in modules that it imports, as they are written. */
  readonly packages: readonly string[];
  readonly names: readonly TopLevelName[];
  readonly functions: readonly FunctionExtent[];
  /** Whether nothing in it can run: only types, or data without a function. */
  readonly holds: 'types' | 'data' | 'code';
}

/** The code and the folders of a tree of sources. */
export interface Sources {
  readonly files: readonly Source[];
  /** Each folder below the root, `''` for the root, with the names of what it holds, code or not. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

/** Reads and parses every `.ts` file below a folder. */
export function readSources(root: string): Sources {
  const folders = new Map<string, readonly string[]>();
  const files: Source[] = [];
  const visit = (folder: string): void => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    folders.set(
      folder,
      entries.map(({ name }) => name),
    );
    for (const entry of entries) {
      const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(inside);
      else if (/\.[jt]s$/.test(entry.name))
        files.push(readSource(inside, readFileSync(path.join(root, inside), 'utf8')));
    }
  };
  visit('');
  return { files, folders };
}

/** A file's place in the house from its text. */
export function readSource(file: string, text: string): Source {
  const program: Node = parseAst(text, { lang: 'ts' }) as unknown as Node;
  const targets = new Set<string>();
  const functions: FunctionExtent[] = [];
  const lineAt = lineFinder(text);
  walk(program, null, (node, name) => {
    const target = importTarget(node);
    if (target !== null) targets.add(target);
    if (FUNCTIONS.has(node.type) && node.body) {
      const line = lineAt(node.start);
      functions.push({ name: nameIn(node.id) ?? name ?? '(no name)', line, lines: lineAt(node.end) - line + 1 });
    }
  });
  const names = topLevelNames(program);
  return {
    file,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [...targets]
      .filter((target) => target.startsWith('.'))
      .map((target) => path.posix.join(path.posix.dirname(file), target)),
    packages: [...targets].filter((target) => !target.startsWith('.')),
    names,
    functions,
    holds: holding(program, names, functions),
  };
}

/** A node of the syntax tree: ESTree with TypeScript's own nodes, which differ too much for a type of each. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];

/** Visits every node with the name that its surroundings give it, as a variable, property or method gives its function. */
function walk(node: Node, given: string | null, visit: (node: Node, given: string | null) => void): void {
  visit(node, given);
  const own = nameIn(node.id) ?? nameIn(node.key);
  for (const [field, value] of Object.entries(node))
    for (const child of nodesIn(value)) walk(child, field === 'init' || field === 'value' ? own : null, visit);
}

/** An identifier's name, or a text that stands in its place. */
function nameIn(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'PrivateIdentifier') return `#${value.name}`;
  if (typeof value.name === 'string') return value.name;
  return typeof value.value === 'string' ? value.value : null;
}

const IMPORTING: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

const importTarget = (node: Node): string | null =>
  IMPORTING.has(node.type) && isNode(node.source) && typeof node.source.value === 'string' ? node.source.value : null;

const KINDS: Readonly<Record<string, TopLevelName['kind']>> = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  TSTypeAliasDeclaration: 'type',
  TSInterfaceDeclaration: 'type',
  TSEnumDeclaration: 'value',
};

function topLevelNames(program: Node): TopLevelName[] {
  const statements = nodesIn(program.body);
  const exportedLater = new Set(
    statements
      .filter(({ type, source }) => type === 'ExportNamedDeclaration' && source === null)
      .flatMap(({ specifiers }) => nodesIn(specifiers).map(({ local }) => nameIn(local))),
  );
  const found = new Map<string, TopLevelName>();
  for (const statement of statements) {
    const exported = statement.type.startsWith('Export');
    const declaration = exported && isNode(statement.declaration) ? statement.declaration : statement;
    const kind = KINDS[declaration.type];
    const names =
      declaration.type === 'VariableDeclaration'
        ? nodesIn(declaration.declarations).flatMap(({ id }) => bound(id))
        : kind
          ? [nameIn(declaration.id)]
          : [];
    for (const name of names)
      if (name !== null)
        found.set(name, { name, kind: kind ?? 'value', exported: exported || exportedLater.has(name) });
  }
  return [...found.values()];
}

/** The names that a pattern binds: `a`, `{ a, b: [c] }`. */
function bound(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  const inner = { ObjectPattern: 'properties', ArrayPattern: 'elements', Property: 'value', AssignmentPattern: 'left' };
  const field = inner[pattern.type as keyof typeof inner] ?? 'argument';
  return nodesIn(pattern[field]).flatMap(bound);
}

function holding(program: Node, names: readonly TopLevelName[], functions: readonly FunctionExtent[]): Source['holds'] {
  const isType = ({ type, importKind, declaration }: Node): boolean =>
    (type === 'ImportDeclaration' && importKind === 'type') ||
    KINDS[isNode(declaration) ? declaration.type : type] === 'type';
  if (nodesIn(program.body).every(isType)) return 'types';
  return functions.length === 0 && names.every(({ kind }) => kind !== 'class') ? 'data' : 'code';
}

/** Finds the line of a place in a text, counted from 1. */
function lineFinder(text: string): (at: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
