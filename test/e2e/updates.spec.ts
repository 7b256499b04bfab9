import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronExecutable, TokenTrayApp } from '../support/app';
import { expectAccessibleAs } from './accessible';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { goTo } from './window-actions';

const OLD = '#!/bin/sh\nexit 0\n';

/** A release of an AppImage that says in `marker` that it was run, and its server. */
class Releases {
  readonly asked: string[] = [];
  readonly image: Buffer;
  how: 'none' | 'good' | 'cut' | 'wrong' | 'unhashed' = 'none';

  private constructor(
    private readonly server: Server,
    marker: string,
  ) {
    const script = `#!/bin/sh\nprintf %s "$APPIMAGE_EXIT_AFTER_INSTALL" > '${marker}'\nexit 0\n`;
    this.image = Buffer.concat([Buffer.from(script), randomBytes(300_000)]);
  }

  static async start(marker: string): Promise<Releases> {
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0] ?? '';
      releases.asked.push(path);
      if (path.endsWith('latest-linux.yml') && releases.how !== 'none') {
        response.end(releases.feed());
      } else if (path.endsWith('.AppImage')) {
        const body = releases.how === 'wrong' ? randomBytes(releases.image.length) : releases.image;
        response.writeHead(200, { 'content-length': body.length });
        if (releases.how !== 'cut') response.end(body);
        else response.write(body.subarray(0, 1_000), () => response.destroy());
      } else response.writeHead(404).end();
    });
    const releases = new Releases(server, marker);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return releases;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private feed(): string {
    const name = 'TokenTray-9.9.9-x64.AppImage';
    const sha512 = createHash('sha512').update(this.image).digest('base64');
    const hash = this.how === 'unhashed' ? '' : `    sha512: ${sha512}\n`;
    return (
      `version: 9.9.9\nfiles:\n  - url: ${name}\n${hash}    size: ${this.image.length}\n` +
      `path: ${name}\nreleaseDate: '2026-01-31T10:00:00.000Z'\n` +
      `releaseNotes: "<h3>Added</h3><ul><li>Updates &amp; <b>installers</b></li></ul>"\n`
    );
  }
}

const load = (page: Page) => page.getByRole('button', { name: 'Download and install on quit' });

test('updates: nothing asked before it is agreed to, bad downloads refused, a good one put in place at quit', async ({
  desktop,
}) => {
  test.setTimeout(180_000);
  const marker = join(desktop.home, 'ran');
  const image = join(desktop.home, 'TokenTray.AppImage');
  const config = join(desktop.home, 'app-update.yml');
  const releases = await Releases.start(marker);
  try {
    writeFileSync(image, OLD);
    chmodSync(image, 0o755);
    writeFileSync(
      config,
      `provider: generic\nurl: ${releases.address}\nupdaterCacheDirName: tokentray-updater\n`,
    );
    const app = await TokenTrayApp.launch(desktop, {
      env: {
        APPIMAGE: image,
        // Where the image is mounted: its program is the one that runs.
        APPDIR: dirname(await electronExecutable()),
        TOKENTRAY_UPDATE_CONFIG: config,
      },
    });
    const page = await app.window();
    await must(page, 'editSettings', { welcomed: true });
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'About', exact: true }).click();
    const agree = page.getByRole('switch', {
      name: 'Look for updates once a day and install them',
    });
    await expect(agree).not.toBeChecked();
    const look = page.getByRole('button', { name: 'Look for updates' });
    expect(releases.asked).toEqual([]);

    await test.step('no release, and one without a checksum', async () => {
      await look.click();
      await expect(page.getByText('could not be reached')).toBeVisible();
      releases.how = 'unhashed';
      await look.click();
      await expect(page.getByText('Version 9.9.9 is there')).toBeVisible();
      await load(page).click();
      await expect(page.getByText('The download was refused')).toBeVisible();
      expect(releases.asked.some((path) => path.endsWith('.AppImage'))).toBe(false);
    });

    await test.step('a download that is cut, and one that is another', async () => {
      releases.how = 'cut';
      await look.click();
      await expect(page.getByText('The download was refused')).toBeHidden();
      await load(page).click();
      await expect(page.getByText('the download broke off')).toBeVisible({ timeout: 30_000 });
      releases.how = 'wrong';
      await load(page).click();
      await expect(page.getByText('The download was refused')).toBeVisible({ timeout: 30_000 });
      expect(readFileSync(image, 'utf8')).toBe(OLD);
    });

    await test.step('a good one, with what is new', async () => {
      releases.how = 'good';
      await expect(page.getByRole('textbox', { name: 'What is new' })).toHaveValue(
        'Added\n\n- Updates & installers',
      );
      await load(page).click();
      await expect(page.getByText('Version 9.9.9 is ready')).toBeVisible({ timeout: 30_000 });
      await expectAccessibleAs(page, 'light');
      await page.getByText('Version 9.9.9 is ready').scrollIntoViewIfNeeded();
      await test
        .info()
        .attach('updates', { body: await page.screenshot(), contentType: 'image/png' });
      // Not before the app ends.
      expect(readFileSync(image, 'utf8')).toBe(OLD);
      expect(existsSync(marker)).toBe(false);
    });

    await app.quit();
    expect(readFileSync(image).equals(releases.image)).toBe(true);
    expect(readFileSync(marker, 'utf8')).toBe('true');
  } finally {
    releases.close();
  }
});
