import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenTrayApp, userData } from '../../support/app';
import { recordFault } from '../../support/fault-record';
import { SmallDisk } from '../../support/small-disk';
import { ask, must, plant } from '../bridge';
import { expect, test } from '../desktop-test';
import { SERVICE } from '../window-actions';

const FILES = ['credentials.json', 'settings.json'];
const ALL_PAGES = 8_192;

test('the app on a disk that has filled up keeps what it had and says so', async ({ desktop }) => {
  test.setTimeout(120_000);
  const folder = userData(desktop);
  const disk = new SmallDisk(folder, ALL_PAGES);
  const running: TokenTrayApp[] = [];
  try {
    const app = await TokenTrayApp.launch(desktop);
    running.push(app);
    const page = await app.window();
    const ids = await plant(page, SERVICE, [{ name: 'Kept', expiry: '20d' }]);
    const id = ids.get('Kept');
    const edit = (notes: string) => ({ name: 'Kept', favourite: true, leadTimes: '', notes });
    await must(page, 'editCredential', id, edit('as it was'));
    await must(page, 'editSettings', { theme: 'dark' });
    await expect.poll(() => readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('dark');
    const before = FILES.map((name) => readFileSync(join(folder, name), 'utf8'));
    const secrets = await desktop.keyring.accounts('TokenTray');

    disk.leave(0);
    const refused = [
      await ask(page, 'editCredential', id, edit('not to be had')),
      await ask(page, 'createApimToken', {
        name: 'No room',
        sourceId: await sourceId(page),
        keyRole: 'primary',
        format: 'sas',
        expiry: '5d',
      }),
      await ask(page, 'removeCredential', id),
      await ask(page, 'editSettings', { theme: 'light' }),
    ];
    for (const answer of refused) {
      expect(answer).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    }
    expect(FILES.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
    disk.empty();
    await must(page, 'editCredential', id, edit('room again'));
    await must(page, 'editSettings', { theme: 'light' });
    await expect.poll(() => desktop.keyring.accounts('TokenTray')).toEqual(secrets);
    await must(page, 'copyCredential', id, 'token');
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccess'), 'the token');
    expect((await app.quit()).code).toBe(0);
    recordFault({
      layer: 'disk',
      fault: 'full under the app',
      cases: 4,
      lost: 0,
      found: 0,
      happened: 'refused in a sentence, files as before; saved again once there is room',
    });
  } finally {
    for (const app of running) await app.kill();
    disk.unmount();
  }
});

async function sourceId(page: Parameters<typeof must>[0]): Promise<string | undefined> {
  const { sources } = await must<{ sources: { id: string }[] }>(page, 'getSnapshot');
  return sources[0]?.id;
}
