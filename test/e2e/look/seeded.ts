import type { Page } from '@playwright/test';
import type { TokenTrayApp } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import type { GrafanaServer } from '../../support/grafana-server';
import {
  hundredCredentials,
  type SeededCredential,
  secretOf,
  typedInstant,
} from '../../support/hundred-credentials';
import { must } from '../bridge';
import { expect } from '../desktop-test';
import { GATEWAY, SECOND_KEY } from '../gateway';
import { connect, type KeyMade, keyInput, makeKey } from '../grafana-actions';
import { metadataText } from '../metadata-file';
import { SERVICE } from '../window-actions';

/** The app with the seed in it, and the ids that pages are asked for by. */
export interface Seeded {
  readonly page: Page;
  readonly app: TokenTrayApp;
  readonly desktop: DesktopSession;
  readonly sources: {
    readonly service: string;
    readonly gateway: string;
    readonly grafana: string;
  };
  /** Ids by name. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those with a part of their own in the walk. */
  readonly chosen: {
    readonly token: string;
    readonly grafanaKey: string;
    readonly eaKey: string;
    readonly missing: string;
  };
}

const REVOKED = 2;
const MISSING = 2;

interface Shown {
  readonly credentials: readonly {
    readonly name: string;
    readonly secretMissing?: true;
    readonly archived: boolean;
  }[];
  readonly keychainAudit: { readonly unknown: readonly unknown[] };
}

/**
 * One hundred credentials, made through the window's own bridge: expired ones, ones that a server
 * does not take any more, ones whose secret is gone from the keychain; and a keychain entry that
 * belongs to nothing.
 */
export async function seedHundred(
  parts: { readonly app: TokenTrayApp; readonly desktop: DesktopSession },
  grafana: GrafanaServer,
  nowMs = Date.now(),
): Promise<Seeded> {
  const { app, desktop } = parts;
  const page = await app.window();
  await expect(page.getByRole('navigation')).toBeVisible();
  const service = await must<{ id: string }>(page, 'addApimService', {
    ...SERVICE,
    secondaryKey: SECOND_KEY,
  });
  const gateway = await must<{ id: string }>(page, 'addApimGateway', GATEWAY);
  const sources = {
    service: service.id,
    gateway: gateway.id,
    grafana: await connect(page, grafana),
  };
  const ids = new Map<string, string>();
  const seeds = hundredCredentials();
  for (const [index, seed] of seeds.entries()) {
    ids.set(seed.name, await make(page, seed, { sources, nowMs, index }));
  }
  const named = (kind: SeededCredential['kind'], index = 0) =>
    seeds.filter((each) => each.kind === kind)[index]?.name ?? '';
  const chosen = {
    token: named('apim-token', 5),
    grafanaKey: named('grafana-key', 3),
    eaKey: named('ea-key', 2),
    missing: named('other', 2),
  };
  await dress(page, seeds, ids, chosen.token);
  await must(page, 'renewCredential', ids.get(chosen.grafanaKey) ?? '', { graceSeconds: 86_400 });
  await spoil({ page, desktop }, grafana, { seeds, ids, connectionId: sources.grafana });
  return { page, ...parts, sources, ids, chosen };
}

async function make(
  page: Page,
  seed: SeededCredential,
  facts: { sources: Seeded['sources']; nowMs: number; index: number },
): Promise<string> {
  const { kind, name, livesSeconds, elsewhere, tags } = seed;
  const { sources, nowMs, index } = facts;
  const expiry = livesSeconds === undefined ? '' : typedInstant(nowMs, livesSeconds);
  if (kind === 'apim-token' || kind === 'gateway-token') {
    const token = { name, keyRole: 'primary', expiry };
    const saved =
      kind === 'apim-token'
        ? must<{ id: string }>(page, 'createApimToken', {
            ...token,
            sourceId: sources.service,
            format: 'sas',
          })
        : must<{ id: string }>(page, 'createGatewayToken', { ...token, sourceId: sources.gateway });
    return (await saved).id;
  }
  if (kind === 'grafana-key') {
    const input = keyInput(sources.grafana, name, { timeToLive: `${livesSeconds}s` });
    const made: KeyMade = await makeKey(page, input);
    return made.id;
  }
  const saved = await must<{ id: string }>(page, 'addEntered', {
    kind,
    name,
    sourceId: '',
    environment: index % 3 === 0 ? 'production' : 'staging',
    values:
      kind === 'ea-key'
        ? { enrollment: '12345678', keyRole: 'primary', startDate: '' }
        : { service: 'GitHub', reference: elsewhere ? `op://team/${index}` : '' },
    secret: elsewhere
      ? { from: 'elsewhere' }
      : { from: 'typed', text: secretOf(seed, nowMs, index) },
    expiry: kind === 'ea-key' ? '' : expiry,
    neverEnds: kind === 'other' && livesSeconds === undefined,
    tags,
  });
  return saved.id;
}

/** Tags, favourites, notes, places and what is put aside. */
async function dress(
  page: Page,
  seeds: readonly SeededCredential[],
  ids: ReadonlyMap<string, string>,
  token: string,
): Promise<void> {
  for (const [index, { name, tags }] of seeds.entries()) {
    if (index % 11 !== 5 && index % 17 !== 3) continue;
    await must(page, 'editCredential', ids.get(name) ?? '', {
      name,
      favourite: index % 11 === 5,
      leadTimes: '',
      tags,
      notes: index % 2 === 0 ? '' : 'Ask the platform team before it is renewed.',
    });
  }
  const archived = seeds.filter((_seed, index) => index % 20 === 19);
  for (const { name } of archived) {
    await must(page, 'archiveCredential', ids.get(name) ?? '', true);
  }
  await must(page, 'setUsages', ids.get(token) ?? '', [
    { place: 'other', title: 'The build server in the cellar' },
    { place: 'github-secret', repository: 'contoso/api', secretName: 'API_TOKEN', environment: '' },
  ]);
  await must(page, 'resignCredential', ids.get(token) ?? '', {
    keyRole: 'primary',
    format: 'sas',
    expiry: '21d',
  });
}

/** What fails: keys that the server took back, secrets that are gone, an entry nobody knows. */
async function spoil(
  parts: { readonly page: Page; readonly desktop: DesktopSession },
  grafana: GrafanaServer,
  seed: {
    readonly seeds: readonly SeededCredential[];
    readonly ids: ReadonlyMap<string, string>;
    readonly connectionId: string;
  },
): Promise<void> {
  const { page, desktop } = parts;
  for (const { id } of [...grafana.state.keys].slice(0, REVOKED)) grafana.state.removeKey(id);
  await must(page, 'listServerKeys', seed.connectionId, true);
  const held = seed.seeds.filter(({ kind, elsewhere }) => kind === 'other' && !elsewhere);
  for (const { name } of held.slice(2, 2 + MISSING)) {
    await desktop.keyring.clear({ service: 'TokenTray', account: secretIdOf(desktop, name) });
  }
  await desktop.keyring.store('TokenTray/stray', 'stray-secret-opens-nothing', {
    service: 'TokenTray',
    account: 'stray',
    'xdg:schema': 'org.freedesktop.Secret.Generic',
  });
  await expect(async () => {
    await must(page, 'checkHealth');
    const { credentials, keychainAudit } = await must<Shown>(page, 'getSnapshot');
    expect(credentials.filter(({ secretMissing }) => secretMissing)).toHaveLength(MISSING);
    expect(keychainAudit.unknown).toHaveLength(1);
  }).toPass({ timeout: 20_000 });
}

function secretIdOf(desktop: DesktopSession, name: string): string {
  const document: {
    readonly credentials: readonly { readonly name: string; readonly secretId: string }[];
  } = JSON.parse(metadataText(desktop));
  const found = document.credentials.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The file does not name ${name}.`);
  return found.secretId;
}
