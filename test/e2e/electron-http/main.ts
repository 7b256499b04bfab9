import { app } from 'electron';
import { createElectronHttp } from '../../../src/main/platform/http/electron-http';
import { HTTP_CASES, observe, startHttpWorld } from '../../unit/grafana/http-cases';

// Runs as Electron's main process: each case over Chromium, one line of JSON for each.

async function runCases(): Promise<void> {
  const { world, end } = await startHttpWorld();
  const http = createElectronHttp();
  for (const { name, request, before, expected, inElectron } of HTTP_CASES) {
    before?.(world);
    const observed = await observe(http, request(world));
    say({ name, observed, expected: (inElectron ?? expected)(world) });
  }

  // A connection that Chromium could keep, then a create whose answer is lost.
  const { plain } = world;
  const authorization = `Basic ${Buffer.from(`${plain.admin.user}:${plain.admin.password}`).toString('base64')}`;
  const common = { connectTimeoutMs: 1_000, totalTimeoutMs: 2_000, bodyLimitBytes: 10_000 };
  const headers = { accept: 'application/json', 'content-type': 'application/json', authorization };
  const post = (name: string) => ({
    ...common,
    method: 'POST' as const,
    url: `${plain.url}/api/serviceaccounts`,
    headers,
    body: JSON.stringify({ name, role: 'Viewer', isDisabled: false }),
  });
  const first = await http.request(post('größer – 🔑'));
  say({
    name: 'a POST arrives as it was sent',
    observed: { status: first.status, name: JSON.parse(first.text).name },
    expected: { status: 201, name: 'größer – 🔑' },
  });
  plain.requests.length = 0;
  plain.fail({ kind: 'reset', carriedOut: true }, { method: 'POST', times: 5 });
  const lost = await observe(http, post('lost'));
  say({
    name: 'a create whose answer is lost is not sent again',
    observed: { lost, times: plain.requests.length },
    expected: { lost: { outcome: 'reset', mayHaveArrived: true }, times: 1 },
  });
  say({ name: 'the server understood everything', observed: plain.complaints, expected: [] });
  await end();
}

function say(line: unknown): void {
  process.stdout.write(`CASE ${JSON.stringify(line)}\n`);
}

app
  .whenReady()
  .then(runCases)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    },
  );
