import type { DesktopSession } from '../support/desktop-session';
import {
  type Certificate,
  type GrafanaFlavour,
  GrafanaServer,
  type GrafanaServerOptions,
} from '../support/grafana-server';
import { run } from '../support/run';
import { test as base } from './desktop-test';

export { expect } from './desktop-test';
export { secretsOf } from './keychain';

interface Fixtures {
  /** What the test's Grafana is; set it with `test.use`. */
  readonly grafanaOptions: GrafanaServerOptions;
  /** A Grafana of the test's own; a request that a real one would not understand fails the test. */
  readonly grafana: GrafanaServer;
}

/** The desktop's `test` with a Grafana beside it. */
export const test = base.extend<Fixtures>({
  grafanaOptions: [{ flavour: '11.2' }, { option: true }],
  grafana: async ({ grafanaOptions }, use) => {
    const grafana = await GrafanaServer.start(grafanaOptions);
    try {
      await use(grafana);
      if (grafana.complaints.length > 0) throw new Error(grafana.complaints.join('\n'));
    } finally {
      await grafana.close();
    }
  },
});

export type { Certificate, GrafanaFlavour };

/** Runs a copied command in a shell, as a person would paste it; gives what it printed. */
export async function paste(
  desktop: DesktopSession,
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const outcome = await run('sh', ['-c', command], { env: { ...desktop.env, ...env } });
  return outcome.stdout + outcome.stderr;
}
