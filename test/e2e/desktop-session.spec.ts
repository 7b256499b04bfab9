import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BusConnection } from '../support/dbus';
import { type DesktopOptions, DesktopSession } from '../support/desktop-session';
import { SECRET_SERVICE } from '../support/keyring';
import { NOTIFICATIONS } from '../support/notification-recorder';
import { readProcess } from '../support/processes';
import { run } from '../support/run';

const sessions: DesktopSession[] = [];

async function start(options: DesktopOptions = {}) {
  const session = await DesktopSession.start(options);
  sessions.push(session);
  return session;
}

test.afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

test('the keyring keeps what is stored, below the session folder only', async () => {
  const session = await start();
  await session.keyring.store('a label', 'first\nsecond', { service: 'S', account: 'one' });
  await session.keyring.store('another', 'third', { service: 'S', account: 'two' });
  await session.keyring.store('of others', 'fourth', { service: 'T', account: 'one' });
  expect(await session.keyring.lookup({ service: 'S', account: 'one' })).toBe('first\nsecond');
  expect(await session.keyring.lookup({ service: 'S', account: 'none' })).toBeUndefined();
  expect([...(await session.keyring.accounts('S'))].sort()).toEqual([
    ['one', 'first\nsecond'],
    ['two', 'third'],
  ]);
  expect(existsSync(join(session.home, '.local/share/keyrings/login.keyring'))).toBe(true);
});

test('what is stored survives the end of the keyring daemon', async () => {
  const session = await start();
  await session.keyring.store('a label', 'kept', { service: 'S', account: 'one' });
  await session.keyring.kill();
  await session.assertAbsent(SECRET_SERVICE);
  await session.startKeyring();
  expect(await session.keyring.lookup({ service: 'S', account: 'one' })).toBe('kept');
});

test('a locked keyring prompts, a dismissed prompt gives nothing, unlocked it serves', async () => {
  const session = await start();
  await session.keyring.store('a label', 'kept', { service: 'S', account: 'one' });
  await session.keyring.lock();
  const refused = session.keyring.lookup({ service: 'S', account: 'one' });
  await session.keyring.dismissPrompt();
  expect(await refused).toBeUndefined();
  expect(await session.keyring.isLocked()).toBe(true);

  const answered = session.keyring.lookup({ service: 'S', account: 'one' });
  await session.keyring.answerPrompt();
  expect(await answered).toBe('kept');

  await session.keyring.lock();
  await session.keyring.unlock();
  expect(await session.keyring.lookup({ service: 'S', account: 'one' })).toBe('kept');
});

test('a session that starts locked is locked', async () => {
  const session = await start({ secretService: 'locked' });
  expect(await session.keyring.isLocked()).toBe(true);
});

test('a frozen keyring answers nobody until it is thawed', async () => {
  const session = await start();
  await session.keyring.store('a label', 'kept', { service: 'S', account: 'one' });
  session.keyring.freeze();
  const waiting = session.keyring.lookup({ service: 'S', account: 'one' });
  await expect(session.keyring.isLocked(300)).rejects.toThrow('in vain');
  session.keyring.thaw();
  expect(await waiting).toBe('kept');
});

test('services left out are neither on the bus nor activatable', async () => {
  const session = await start({ secretService: 'none', notifications: 'none', tray: 'none' });
  for (const name of [SECRET_SERVICE, NOTIFICATIONS, 'org.kde.StatusNotifierWatcher']) {
    expect(await session.bus.isOwned(name)).toBe(false);
    expect(await session.bus.isActivatable(name)).toBe(false);
  }
  const activatable = await session.bus.callBus('ListActivatableNames');
  expect(activatable).toEqual([['org.freedesktop.DBus']]);
  const lookup = await run('secret-tool', ['lookup', 'service', 'S'], { env: session.env });
  expect(lookup.code).not.toBe(0);
  expect(lookup.stderr).toContain('org.freedesktop.secrets was not provided');
});

test('the recorder takes notifications, and its buttons reach the sender', async () => {
  const session = await start();
  const sender = run('notify-send', ['--action=copy=Copy', '--app-name=Sender', 'Title', 'Text'], {
    env: session.env,
  });
  const came = await session.notifications.waitFor((one) => one.summary === 'Title', 'Title');
  expect(came).toMatchObject({
    appName: 'Sender',
    body: 'Text',
    actions: [{ key: 'copy', label: 'Copy' }],
  });
  session.notifications.press(came, 'copy');
  expect((await sender).stdout).toBe('copy\n');
});

test('a hung recorder answers later, a refusing one with its error', async () => {
  const session = await start();
  session.notifications.hang();
  const waiting = run('notify-send', ['Late'], { env: session.env });
  await expect(
    session.bus.call({
      destination: NOTIFICATIONS,
      path: '/org/freedesktop/Notifications',
      interface: NOTIFICATIONS,
      member: 'GetServerInformation',
      timeoutMs: 300,
    }),
  ).rejects.toThrow('in vain');
  expect(session.notifications.notifications).toEqual([]);
  session.notifications.resume();
  expect((await waiting).code).toBe(0);
  expect(session.notifications.notifications.map((one) => one.summary)).toEqual(['Late']);

  session.notifications.refuse('no room left');
  const refused = await run('notify-send', ['Refused'], { env: session.env });
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('no room left');

  session.notifications.stop();
  await session.bus.waitForName(NOTIFICATIONS, false);
  await session.startRecorder();
  await run('notify-send', ['Back'], { env: session.env });
  expect(session.notifications.notifications.map((one) => one.summary)).toEqual(['Back']);
});

test('dunst shows notifications, can be frozen, and dies when killed', async () => {
  const session = await start({ notifications: 'dunst' });
  await run('notify-send', ['Shown', 'with text'], { env: session.env });
  const shown = await session.dunst.waitForShown('the notification in dunst');
  expect(shown).toMatchObject([{ summary: 'Shown', body: 'with text' }]);

  session.dunst.freeze();
  const waiting = run('notify-send', ['Held'], { env: session.env });
  expect(await session.bus.isOwned(NOTIFICATIONS)).toBe(true);
  await expect(
    session.bus.call({
      destination: NOTIFICATIONS,
      path: '/org/freedesktop/Notifications',
      interface: NOTIFICATIONS,
      member: 'GetServerInformation',
      timeoutMs: 300,
    }),
  ).rejects.toThrow('in vain');
  session.dunst.thaw();
  expect((await waiting).code).toBe(0);

  await session.dunst.kill();
  await session.assertAbsent(NOTIFICATIONS);
});

test('the clipboard is the one other programs use, and each selection its own', async () => {
  const session = await start();
  expect(await session.clipboard.read()).toBe('');
  await session.clipboard.write('some text\n');
  expect(await session.clipboard.read()).toBe('some text\n');
  expect(await session.clipboard.read('primary')).toBe('');
  expect(await session.clipboard.targets()).toContain('UTF8_STRING');
  await session.clipboard.write('other text');
  expect(await session.clipboard.read()).toBe('other text');
});

test('two sessions side by side do not see each other', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.env.DISPLAY).not.toBe(other.env.DISPLAY);
  expect(one.folder).not.toBe(other.folder);
  await one.keyring.store('a label', 'of one', { service: 'S', account: 'a' });
  expect(await other.keyring.lookup({ service: 'S', account: 'a' })).toBeUndefined();
  await one.clipboard.write('of one');
  expect(await other.clipboard.read()).toBe('');
  await run('notify-send', ['Of one'], { env: one.env });
  expect(one.notifications.notifications).toHaveLength(1);
  expect(other.notifications.notifications).toHaveLength(0);
  const pids = new Set(one.processes().map((process) => process.pid));
  expect(other.processes().filter((process) => pids.has(process.pid))).toEqual([]);
});

test('a stopped session leaves no process and no folder behind', async () => {
  const session = await start({ notifications: 'dunst' });
  await session.clipboard.write('held by a process of its own');
  // Leaves its parent and its process group, as daemons do.
  await run('sh', ['-c', '(setsid sleep 1000 >/dev/null 2>&1 </dev/null &)'], { env: session.env });
  const names = () => session.processes().map(({ argv }) => argv[0]?.split('/').pop());
  await expect
    .poll(names)
    .toEqual(
      expect.arrayContaining([
        'Xvfb',
        'dbus-daemon',
        'gnome-keyring-daemon',
        'dunst',
        'xclip',
        'sleep',
      ]),
    );
  const before = session.processes();
  await session.stop();
  expect(before.filter(({ pid }) => readProcess(pid) !== undefined)).toEqual([]);
  expect(session.processes()).toEqual([]);
  expect(existsSync(session.folder)).toBe(false);
  await expect(BusConnection.connect(session.busAddress)).rejects.toThrow();
});
