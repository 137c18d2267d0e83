import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentOf } from './dockerfile.ts';
import { shippedImage } from './image-process.ts';

/** As much of a compose file's service as is looked at here. */
interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: string;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, { ipv4_address?: string } | null>>;
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly extra_hosts?: readonly string[];
  readonly deploy?: { readonly resources: { readonly limits: { readonly memory?: string; readonly cpus?: string } } };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes?: Readonly<Record<string, null>>;
}

const compose = (file: string): Compose => parse(readFileSync(`deploy/${file}`, 'utf8'), { merge: true });
const settings: readonly string[] = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
const networksOf = ({ networks = [] }: Service): readonly string[] =>
  Array.isArray(networks) ? networks : Object.keys(networks);
const { final } = shippedImage();

describe.each(['compose.yaml', 'compose.replicas.yaml'])('%s', (file) => {
  const { services, volumes = {}, networks = {} } = compose(file);
  const bots = Object.entries(services).filter(([, { build }]) => build);

  it.each(Object.entries(services))('%s is limited, watched and comes back', (name, service) => {
    const { limits } = service.deploy?.resources ?? { limits: {} };
    expect(limits.memory).toMatch(/^\d+[MG]$/);
    expect(Number(limits.cpus)).toBeGreaterThan(0);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    // OpenSearch writes its settings beside its program.
    if (name !== 'search') expect(service.read_only).toBe(true);
    if (name !== 'index') expect(service.restart).toBe('unless-stopped');
    const watched = service.healthcheck?.test ?? (service.build ? ['the image’s own'] : []);
    expect(watched.length).toBeGreaterThan(0);
    // No `latest`, which changes by itself.
    if (!service.build) expect(service.image).toMatch(/:\d+\.\d+/);
  });

  it('every file and folder that is named is there', () => {
    for (const [, { build, volumes: mounts = [], env_file }] of bots) {
      expect(existsSync(path.join('deploy', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
      expect(env_file).toBe('../.env');
      expect(mounts.length).toBe(2);
    }
    for (const mount of Object.values(services).flatMap(({ volumes: mounts = [] }) => mounts)) {
      const [source = ''] = mount.split(':');
      expect([mount, source.startsWith('.') ? existsSync(path.join('deploy', source)) : source in volumes]).toEqual([
        mount,
        true,
      ]);
    }
    for (const network of Object.values(services).flatMap(networksOf)) expect(Object.keys(networks)).toContain(network);
  });

  const searches = bots.some(([, { environment }]) => environment?.SEARCH_URL !== undefined);
  it.skipIf(searches && !settings.includes('SEARCH_URL'))('sets settings that there are, and no secret', () => {
    for (const [name, { environment = {} }] of bots) {
      const unknown = Object.keys(environment).filter((key) => !settings.includes(key));
      expect([name, unknown]).toEqual([name, []]);
      expect(Object.keys(environment).filter((key) => /TOKEN|PASSWORD|PUBLIC_KEY/.test(key))).toEqual([]);
      // Where the image says otherwise than .env, the compose file decides, and as the image is built.
      const image = environmentOf(final);
      for (const key of ['CORPUS_DIR', 'CACHE_DIR', 'HOST', 'METRICS_PORT']) expect(environment[key]).toBe(image[key]);
    }
  });
});

it('the image sets settings that there are', () => {
  expect(Object.keys(environmentOf(final)).filter((key) => !['NODE_ENV', ...settings].includes(key))).toEqual([]);
});

it('only nginx can be reached from outside, OpenSearch by the bots only, and nginx knows every bot', () => {
  const { services, networks = {} } = compose('compose.replicas.yaml');
  expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['nginx']);
  expect(networksOf(services.search ?? {})).toEqual(['search']);
  expect(networks.search?.internal).toBe(true);
  const bots = Object.keys(services).filter((name) => name.startsWith('bot-'));
  const nginx = readFileSync('deploy/nginx.conf', 'utf8');
  const known = [...nginx.matchAll(/^ *server (bot-\d+):(\d+)/gm)].map(([, name, port]) => `${name}:${port}`);
  expect(new Set(known)).toEqual(new Set(bots.map((name) => `${name}:${services[name]?.environment?.PORT}`)));
  const addresses = bots.map((name) => {
    const { networks: own } = services[name] ?? {};
    return `${name}:${own && 'front' in own ? own.front?.ipv4_address : ''}`;
  });
  expect(services.nginx?.extra_hosts).toEqual(addresses);
});
