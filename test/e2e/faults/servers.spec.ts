import { readFileSync } from 'node:fs';
import type { TokenTrayApp } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import { recordFault } from '../../support/fault-record';
import { HOSTILITIES, HostileServer } from '../../support/hostile-server';
import { type Answer, ask, must } from '../bridge';
import { expect, test } from '../desktop-test';
import type { TestAnswer } from '../grafana-actions';
import { provide } from './changes';
import { holdingsOf } from './holdings';
import { Ledger } from './ledger';

const MEGABYTE = 1024 * 1024;
const PASSWORD = 'correct horse battery staple';

/** What the app's processes have in memory together. */
function residentBytes(desktop: DesktopSession, app: TokenTrayApp): number {
  const own = desktop.processes().filter(({ argv }) => argv[0]?.endsWith('electron') === true);
  return [app.pid, ...own.map(({ pid }) => pid)]
    .filter((pid, index, all) => all.indexOf(pid) === index)
    .reduce((sum, pid) => sum + residentOf(pid), 0);
}

function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

test('servers that send too much, too slowly, nothing, or half cost no memory and end in a sentence', async ({
  desktop,
  app,
}) => {
  test.setTimeout(180_000);
  const server = await HostileServer.start();
  const page = await app.window();
  const ledger = new Ledger();
  await provide(page, ledger);
  ledger.secrets.add(PASSWORD);
  const ids = new Map<string, string>();
  for (const how of HOSTILITIES) {
    const input = {
      name: `Answers: ${how}`,
      address: server.address(how),
      environment: 'staging',
      signIn: { method: 'password', user: 'admin', password: PASSWORD },
      allowHttp: false,
      trustedFingerprint: '',
    };
    const { id } = await must<{ id: string }>(page, 'addGrafanaConnection', input);
    ledger.saved('source', id, input.name);
    ids.set(how, id);
  }
  const before = residentBytes(desktop, app);
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, residentBytes(desktop, app));
  }, 250);
  const cases = [...ids].flatMap(([how, id]) =>
    [
      ['testGrafanaConnection', id],
      ['listServerKeys', id, true],
    ].map(([method = '', ...args]) => ({ how, method: String(method), args })),
  );
  try {
    const answers = cases.map(({ method, args }) => ask<TestAnswer>(page, String(method), ...args));
    // Meanwhile it goes on working.
    await provide(page, ledger);
    expect((await ask(page, 'getSnapshot')).ok).toBe(true);
    for (const [index, answer] of answers.entries()) {
      const said = sentenceOf(await answer);
      expect(said, JSON.stringify(cases[index])).toMatch(/^[A-Z0-9“"].*[.)]$/s);
      expect(said).not.toMatch(/undefined|\[object|ERR_|ECONN/);
    }
  } finally {
    clearInterval(sampling);
    await server.close();
  }
  // A hundred megabytes are what Chromium’s own processes come and go by.
  expect((most - before) / MEGABYTE).toBeLessThan(300);
  expect((server.sent.get('1 GB') ?? 0) / MEGABYTE).toBeLessThan(200);
  expect((server.sent.get('1 GB packed') ?? 0) / MEGABYTE).toBeLessThan(1024);
  ledger.compare(desktop, await holdingsOf(desktop));
  const grown = Math.round((most - before) / MEGABYTE);
  for (const how of HOSTILITIES) {
    recordFault({
      layer: 'network',
      fault: how,
      cases: cases.filter((each) => each.how === how).length,
      lost: ledger.lost,
      found: ledger.found,
      happened: `a sentence; at most ${grown} MB more in memory for all of them at once`,
    });
  }
});

function sentenceOf(answer: Answer<TestAnswer>): string {
  if (!answer.ok) return answer.problem.message;
  expect(answer.value.ok).toBe(false);
  return answer.value.problem?.message ?? '';
}
