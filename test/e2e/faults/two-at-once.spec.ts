import { join } from 'node:path';
import { REPOSITORY, TokenTrayApp } from '../../support/app';
import { recordFault } from '../../support/fault-record';
import { run } from '../../support/run';
import { CONNECTION_NAME, connect } from '../grafana-actions';
import { expect, test } from '../grafana-test';
import { CHANGES, provide } from './changes';
import { holdingsOf } from './holdings';
import { Ledger } from './ledger';

const STARTS = 3;
const COMMANDS = 4;

test('second starts and the command line, while the app writes, lose nothing', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(180_000);
  const page = await app.window();
  const ledger = new Ledger();
  await provide(page, ledger);
  const connectionId = await connect(page, grafana);
  ledger.saved('source', connectionId, CONNECTION_NAME);
  ledger.secrets.add(grafana.admin.password);
  let changes = 0;
  let racing = true;
  const writing = (async () => {
    while (racing) {
      for (const change of [CHANGES.sign, CHANGES.renew, CHANGES.edit, CHANGES.remove]) {
        await change(page, ledger);
        changes += 1;
      }
    }
  })();
  try {
    const commands = (async () => {
      for (let count = 1; count <= COMMANDS; count += 1) {
        const name = `From a script ${count}`;
        ledger.coming.add(name);
        const args = ['create', '--connection', CONNECTION_NAME, '--name', name];
        const made = await run(
          'node',
          [join(REPOSITORY, 'out/cli/tokentray.js'), 'grafana', ...args, '--kind', 'api-key'],
          { env: desktop.env, timeoutMs: 60_000 },
        );
        expect(made).toMatchObject({ code: 0 });
      }
    })();
    for (let count = 1; count <= STARTS; count += 1) {
      const second = await TokenTrayApp.spawn(desktop);
      expect(await second.waitForExit()).toMatchObject({ code: 0, signal: null });
    }
    await commands;
  } finally {
    racing = false;
    await writing;
  }
  const found = await holdingsOf(desktop);
  ledger.compare(desktop, found);
  const made = found.credentials.filter(({ kind }) => kind === 'grafana-key');
  expect(made).toHaveLength(COMMANDS);
  const stored = made.map(({ secretId = '' }) => found.entries.get(secretId)).sort();
  expect(stored).toEqual(grafana.state.keys.map(({ secret }) => secret).sort());
  expect(desktop.tray.registrations).toHaveLength(1);
  recordFault({
    layer: 'app',
    fault: 'two at once',
    cases: STARTS + COMMANDS,
    lost: ledger.lost,
    found: ledger.found,
    happened: `while the app made ${changes} changes: each start ended, each command stored its key`,
  });
});
