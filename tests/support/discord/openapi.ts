import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject, type JsonObject, listOf, objectOf, textOf } from './json.ts';

/** Where Discord's own description of its API is looked for: `DISCORD_OPENAPI`, else `../shared/discord/openapi.json` beside the project. */
export const openapiPath = resolve(
  process.env.DISCORD_OPENAPI ?? join(projectRoot(), '../shared/discord/openapi.json'),
);

/** Whether it is there; without it `validateBody` finds fault with nothing. */
export const openapiAvailable = existsSync(openapiPath);

/** For the names of tests that need the description: empty when it is there, else why they check less. */
export const openapiSkipReason = openapiAvailable ? '' : ' (without Discord’s API description)';

/** What whoever runs the tests should know of it, once a run; null when it is there. */
export const openapiNote = openapiAvailable
  ? null
  : `left out: bodies are checked against Discord's limits, but not against its API description, of which no copy is at ${openapiPath} → set DISCORD_OPENAPI to one (README.md, For developers)`;

/**
 * What Discord's description finds wrong with a JSON body: `/data/content must NOT have more than 2000 characters`. Empty when nothing is.
 * `path` is concrete, with or without `/api/v10` and a query: `/interactions/1/abc/callback`.
 */
export function validateBody(method: string, path: string, body: unknown): string[] {
  if (!openapiAvailable) return [];
  const template = templateOf(path);
  if (template === null) return [`${method} ${path}: no such route`];
  const validator = validatorFor(method.toLowerCase(), template);
  if (validator === null) return body === undefined ? [] : [`${method} ${template}: takes no body`];
  return validator(body) ? [] : complaints(validator.errors ?? []);
}

interface Description {
  readonly ajv: Ajv2020;
  readonly paths: JsonObject;
  /** Paths with fixed parts before those with parameters: `/webhooks/{id}/{token}/messages/@original`. */
  readonly templates: readonly { readonly template: string; readonly pattern: RegExp }[];
  readonly validators: Map<string, ValidateFunction | null>;
}

let description: Description | null = null;

function described(): Description {
  description ??= readDescription();
  return description;
}

function readDescription(): Description {
  const document: unknown = JSON.parse(readFileSync(openapiPath, 'utf8'), (key, value) =>
    // An integer in the description, a decimal text on the wire.
    key === 'default_member_permissions' && isObject(value) ? { type: ['string', 'null'], pattern: '^[0-9]+$' } : value,
  );
  const paths = objectOf(objectOf(document).paths);
  const schemas = objectOf(objectOf(objectOf(document).components).schemas);
  // All complaints, not the first only: one run of the tests should say everything.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema(objectOf(tellApart(document, schemas)), 'discord');
  const templates = Object.keys(paths)
    .sort((a, b) => parameters(a) - parameters(b))
    .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`) }));
  return { ajv, paths, templates, validators: new Map() };
}

/**
 * Has the members of each union that differ in their `type` told apart by it. Otherwise a mistake in a button
 * is reported as a button that is not a text display, a container that is not a row, and thirty more.
 */
function tellApart(node: unknown, schemas: JsonObject): unknown {
  if (Array.isArray(node)) return node.map((inner) => tellApart(inner, schemas));
  if (!isObject(node)) return node;
  const members = listOf(node.oneOf ?? node.anyOf).map((member) => ({ member, types: typesOf(member, schemas) }));
  if (members.length > 1 && members.every(({ types }) => types.length > 0)) {
    return {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: members.flatMap(({ types }) => types) } },
      // ajv's own `discriminator` takes texts only; these types are numbers.
      allOf: members.map(({ member, types }) => when({ properties: { type: { enum: types } } }, member)),
    };
  }
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, tellApart(inner, schemas)]));
}

/** JSON Schema's if and then, in a list because an object with a `then` is taken for a promise. */
function when(condition: JsonObject, consequence: unknown): JsonObject {
  return Object.fromEntries([
    ['if', condition],
    ['then', consequence],
  ]);
}

function typesOf(member: unknown, schemas: JsonObject): readonly unknown[] {
  const name = textOf(objectOf(member).$ref).replace('#/components/schemas/', '');
  return listOf(objectOf(objectOf(objectOf(schemas[name]).properties).type).enum);
}

function parameters(template: string): number {
  return template.split('{').length;
}

function templateOf(path: string): string | null {
  const bare = path.replace(/^\/api(\/v\d+)?/, '').replace(/\?.*$/, '');
  return described().templates.find(({ pattern }) => pattern.test(bare))?.template ?? null;
}

function validatorFor(method: string, template: string): ValidateFunction | null {
  const { ajv, paths, validators } = described();
  const key = `${method} ${template}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const content = objectOf(objectOf(objectOf(objectOf(paths[template])[method]).requestBody).content);
  const pointer = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'];
  const parts = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validator = 'application/json' in content ? ajv.compile({ $ref: `discord#/${parts.join('/')}` }) : null;
  validators.set(key, validator);
  return validator;
}

/** The complaints without those about alternatives that were not meant: that the value is not null, and that no member of a union fits. */
function complaints(errors: readonly ErrorObject[]): string[] {
  const unions = ['oneOf', 'anyOf', 'if'];
  const told = errors.filter(({ keyword, params }) => !unions.includes(keyword) && params.type !== 'null');
  const shown = (told.length > 0 ? told : errors).map(({ instancePath, message }) =>
    `${instancePath} ${message}`.trim(),
  );
  return [...new Set(shown)].slice(0, 20);
}

function projectRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json')) || folder === dirname(folder)) return folder;
  }
}
