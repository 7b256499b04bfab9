import type { ConnectionFields, KeyFields } from '../../test/e2e/grafana-forms';
import { GrafanaServer } from '../../test/support/grafana-server';

const DAY = 86_400;
/** Where a Grafana listens unless it is told otherwise. */
const USUAL_PORT = 3000;

export const SAMPLE_CONNECTION = {
  name: 'Grafana sample',
  environment: 'production',
} as const satisfies ConnectionFields;

export const SAMPLE_KEY = {
  name: 'Dashboards as code',
  newAccount: 'Delivery',
  role: 'Editor',
  timeToLive: '90d',
} as const satisfies KeyFields;

/** Far enough from their ends that no reminder is due while pictures are taken. */
export const WATCHED = ['Status page', 'Wall display'] as const;

interface SampleKey {
  readonly name: string;
  /** Absent: a legacy API key. */
  readonly account?: keyof typeof ACCOUNTS;
  readonly role?: 'Viewer' | 'Editor' | 'Admin';
  /** Days from now; absent: no end. */
  readonly ends?: number;
  readonly madeDaysAgo: number;
  readonly usedHoursAgo?: number;
}

const ACCOUNTS = { Provisioning: 'Admin', Alerting: 'Editor', Reporting: 'Viewer' } as const;

const KEYS: readonly SampleKey[] = [
  { name: 'Terraform state', account: 'Provisioning', ends: 24, madeDaysAgo: 66, usedHoursAgo: 2 },
  { name: 'On-call rota', account: 'Alerting', ends: 5, madeDaysAgo: 25, usedHoursAgo: 1 },
  { name: 'Weekly report', account: 'Reporting', ends: 201, madeDaysAgo: 164, usedHoursAgo: 71 },
  { name: WATCHED[0], account: 'Reporting', ends: 48, madeDaysAgo: 42, usedHoursAgo: 5 },
  { name: WATCHED[1], role: 'Viewer', madeDaysAgo: 690, usedHoursAgo: 1 },
  { name: 'Load test', account: 'Alerting', ends: -12, madeDaysAgo: 42, usedHoursAgo: 400 },
  { name: 'Migration 2025', role: 'Admin', ends: -160, madeDaysAgo: 190 },
];

/** A Grafana with keys as a team leaves them over two years. It is the tests' own: nothing is real. */
export async function startSampleGrafana(): Promise<GrafanaServer> {
  const grafana = await start();
  const { state } = grafana;
  const ids = new Map(
    Object.entries(ACCOUNTS).map(([name, role]) => [
      name,
      state.addServiceAccount({ name, role }).id,
    ]),
  );
  for (const { name, account, role, ends, madeDaysAgo, usedHoursAgo } of KEYS) {
    state.advance(-madeDaysAgo * DAY);
    const key = {
      name,
      ...(role === undefined ? {} : { role }),
      ...(ends === undefined ? {} : { secondsToLive: (madeDaysAgo + ends) * DAY }),
    };
    const accountId = account === undefined ? undefined : ids.get(account);
    const made = accountId === undefined ? state.addApiKey(key) : state.addToken(accountId, key);
    state.advance(madeDaysAgo * DAY);
    if (usedHoursAgo !== undefined) made.lastUsedMs = state.now() - usedHoursAgo * 3_600_000;
  }
  return grafana;
}

/** The server under a name of its own, which every browser takes for this computer. */
export function sampleAddress(grafana: GrafanaServer): string {
  return grafana.url.replace('127.0.0.1', 'grafana-sample.localhost');
}

/** At the usual port, or at a free one where somebody else listens there. */
async function start(): Promise<GrafanaServer> {
  const options = { flavour: '11.2' } as const;
  try {
    return await GrafanaServer.start({ ...options, port: USUAL_PORT });
  } catch {
    return GrafanaServer.start(options);
  }
}
