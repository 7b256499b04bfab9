import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

const COPY = [/^Deployment/, 'Copy token'];
const isToken = (text: string) => text.startsWith('SharedAccessSignature ');
const traceFile = (desktop: DesktopSession) => join(userData(desktop), 'clipboard.json');

/** A token copied by an app that is then killed; gives the token. */
async function copyAndKill(desktop: DesktopSession, app: TokenTrayApp): Promise<string> {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await desktop.tray.waitForEntry(COPY);
  await desktop.tray.click(COPY);
  const token = await desktop.clipboard.waitFor(isToken, 'the token');
  await app.kill();
  await desktop.tray.waitForNoItem();
  return token;
}

test('what an app that was killed has copied is cleared at the next start', async ({
  desktop,
  app,
}) => {
  const token = await copyAndKill(desktop, app);
  expect(statSync(traceFile(desktop)).mode & 0o777).toBe(0o600);
  const secrets = [token, token.replace(/^.*sn=/, '')];
  expect(searchSecrets(secrets, filesBelow(desktop.folder))).toEqual([]);
  // Under X11 a clipboard's text goes with its owner; a clipboard manager would have kept it.
  await desktop.clipboard.write(token);
  await desktop.clipboard.write(token, 'primary');

  await TokenTrayApp.start(desktop);
  await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard');
  await desktop.clipboard.waitFor((text) => text === '', 'an empty selection', 'primary');
  await expect(() => readFileSync(traceFile(desktop))).toThrow('ENOENT');
});

test('what others have copied since an app was killed is left alone', async ({ desktop, app }) => {
  const token = await copyAndKill(desktop, app);
  await desktop.clipboard.write('a shopping list');
  await desktop.clipboard.write(`${token} `, 'primary');

  const second = await TokenTrayApp.start(desktop);
  await expect
    .poll(() => filesBelow(userData(desktop)).map(({ where }) => where))
    .not.toContain(traceFile(desktop));
  await second.quit();
  expect(await desktop.clipboard.read()).toBe('a shopping list');
  expect(await desktop.clipboard.read('primary')).toBe(`${token} `);
});
