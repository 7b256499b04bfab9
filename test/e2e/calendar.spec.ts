import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { REPOSITORY } from '../support/app';
import { atRest, axeViolations } from '../support/axe';
import { run } from '../support/run';
import { answerDialogs } from './backup-actions';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

/** The entries of a calendar as another program reads them. */
function entriesIn(text: string): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .map(({ uid, summary, startDate }) => `${uid} ${summary} ${startDate.toJSDate().toISOString()}`)
    .sort();
}

test('a calendar is kept in a folder, and one end goes into the user’s own', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const id = ids.get('Deployment');
  const folder = join(desktop.home, 'calendars');
  mkdirSync(folder);
  const file = join(folder, 'tokentray.ics');

  await test.step('the folder is chosen in the settings', async () => {
    await goTo(page, 'Settings');
    await answerDialogs(app, folder);
    await page.getByRole('button', { name: 'Keep a calendar…' }).click();
    await expect(page.getByText('The calendar is written.').first()).toBeVisible();
    const [entry = '', ...others] = entriesIn(readFileSync(file, 'utf8'));
    expect(others).toEqual([]);
    expect(entry).toContain(`${id}@tokentray A credential ends`);
    for (const theme of ['light', 'dark'] as const) {
      await must(page, 'editSettings', { theme });
      await atRest(page);
      expect([theme, await axeViolations(page)]).toEqual([theme, []]);
    }
  });

  await test.step('with names, and as the list is', async () => {
    await page.getByRole('checkbox', { name: 'Name the credentials' }).check();
    await expect
      .poll(() => entriesIn(readFileSync(file, 'utf8')).join())
      .toContain('Deployment (production) ends');
    const before = entriesIn(readFileSync(file, 'utf8')).join();
    await must(page, 'renewCredential', id, {});
    await expect.poll(() => entriesIn(readFileSync(file, 'utf8')).join()).not.toBe(before);
    expect(entriesIn(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  await test.step('one file for each end, for the command line all of them', async () => {
    await page.getByRole('radio', { name: 'One file for each end' }).check();
    await expect.poll(() => readdirSync(folder)).toEqual([`tokentray-${id}.ics`]);
    const printed = await run(
      'node',
      [join(REPOSITORY, 'scripts/tokentray.mjs'), 'calendar', '--names'],
      { env: desktop.env },
    );
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(entriesIn(printed.stdout)).toEqual(
      entriesIn(readFileSync(join(folder, `tokentray-${id}.ics`), 'utf8')),
    );
  });

  await test.step('one end, saved as a file', async () => {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'More for Deployment' }).click();
    await page.getByRole('menuitem', { name: 'Add to calendar…' }).click();
    const saved = join(desktop.home, 'one.ics');
    await answerDialogs(app, saved);
    await page.getByRole('button', { name: 'Save as file…' }).click();
    await expect(page.getByText(`Saved to ${saved}.`).first()).toBeVisible();
    expect(entriesIn(readFileSync(saved, 'utf8')).join()).toContain(`${id}@tokentray A credential`);
  });

  await test.step('kept no longer: its files are gone', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Keep none' }).click();
    await expect(page.getByText('The calendar’s files are removed.').first()).toBeVisible();
    expect(readdirSync(folder)).toEqual([]);
  });
});
