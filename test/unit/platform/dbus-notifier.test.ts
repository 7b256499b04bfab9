import { afterEach, expect, it } from 'vitest';
import { createMessageBus, type MessageBus } from '../../../src/main/platform/dbus/message-bus';
import { createDbusNotifier } from '../../../src/main/platform/notifications/dbus-notifier';
import type {
  NotificationAnswer,
  NotificationRequest,
  Notifier,
} from '../../../src/main/ports/notifier';
import { BusConnection } from '../../support/dbus';
import { DesktopSession } from '../../support/desktop-session';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

const REQUEST: NotificationRequest = {
  key: 'k',
  title: 'R&D <key>',
  body: 'ends <b>soon</b> & surely',
  actions: [{ id: 'copy', label: 'Copy' }],
  urgency: 'critical',
};

let session: DesktopSession;
let bus: MessageBus | undefined;
afterEach(async () => {
  bus?.close();
  await session.stop();
});

async function start(notifications: 'recorder' | 'none'): Promise<Notifier> {
  session = await DesktopSession.start({ secretService: 'none', tray: 'none', notifications });
  bus = createMessageBus('session', session.env);
  return createDbusNotifier({ bus, appName: 'TokenTray', desktopEntry: 'tokentray', icon: 'key' });
}

// What speaks D-Bus is for Linux.
if (process.platform === 'linux') {
  it('hands over text, buttons and urgency, escaped for a service that reads markup', async () => {
    const notifier = await start('recorder');
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
    const [shown] = session.notifications.notifications;
    expect(shown).toMatchObject({
      appName: 'TokenTray',
      icon: 'key',
      replacesId: 0,
      summary: 'R&D <key>',
      body: 'ends &lt;b&gt;soon&lt;/b&gt; &amp; surely',
      actions: [
        { key: 'default', label: 'Open' },
        { key: 'copy', label: 'Copy' },
      ],
    });
    expect(shown?.hints.get('urgency')).toBe(2);
    expect(shown?.hints.get('desktop-entry')).toBe('tokentray');
  });

  it('gives a service that can do less only what it can show', async () => {
    const notifier = await start('none');
    const recorder = await session.startRecorder(['body']);
    await notifier.show(REQUEST);
    expect(recorder.notifications[0]).toMatchObject({ body: REQUEST.body, actions: [] });
    recorder.stop();
    await session.bus.waitForName(NAME, false);
    const bare = await session.startRecorder([]);
    await notifier.show(REQUEST);
    expect(bare.notifications[0]).toMatchObject({ body: '', replacesId: 0 });
    expect(bare.notifications[0]?.summary).toBe('R&D <key>: ends <b>soon</b> & surely');
  });

  it('replaces by key, also when several come at once, and takes back', async () => {
    const notifier = await start('recorder');
    const outcomes = await Promise.all([1, 2, 3].map(() => notifier.show(REQUEST)));
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ accepted: true })));
    await notifier.show({ ...REQUEST, key: 'other' });
    const { notifications } = session.notifications;
    const [first] = notifications;
    expect(notifications.map((each) => each.replacesId)).toEqual([0, first?.id, first?.id, 0]);
    notifier.withdraw('k');
    notifier.withdraw('unknown');
    await notifier.show({ ...REQUEST, key: 'last' });
    expect(session.notifications.closed).toEqual([first?.id]);
  });

  it('passes on presses of its own notifications, and only from the service that shows them', async () => {
    const notifier = await start('recorder');
    const answers: NotificationAnswer[] = [];
    notifier.onAnswer((answer) => answers.push(answer));
    await notifier.show(REQUEST);
    const [shown] = session.notifications.notifications;
    session.bus.emit(PATH, NAME, 'ActionInvoked', 'us', [shown!.id, 'copy']);
    session.notifications.press({ ...shown!, id: 4_711 }, 'copy');
    session.notifications.press(shown!, 'default');
    // Closed by the press before: an id of the past answers nothing.
    session.notifications.press(shown!, 'copy');
    await notifier.show({ ...REQUEST, key: 'next' });
    session.notifications.press(session.notifications.notifications[1]!, 'copy');
    await expect
      .poll(() => answers)
      .toEqual([
        { key: 'k', action: 'default' },
        { key: 'next', action: 'copy' },
      ]);
  });

  it('says within four seconds that a hung service does not answer, and leaves nothing with it', async () => {
    const notifier = await start('recorder');
    session.notifications.hang();
    const before = Date.now();
    const outcome = await notifier.show(REQUEST);
    expect(outcome).toMatchObject({ accepted: false, fault: 'failed' });
    expect(Date.now() - before).toBeLessThan(4_000);
    session.notifications.resume();
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
    expect(session.notifications.notifications).toHaveLength(1);
  });

  it('knows an absent service, one that left, and one that came', async () => {
    const notifier = await start('none');
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'absent' });
    const recorder = await session.startRecorder();
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
    recorder.stop();
    await session.bus.waitForName(NAME, false);
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'absent' });
  });

  it('tells that a service came, not that it went, and not again at once', async () => {
    const notifier = await start('none');
    let appeared = 0;
    notifier.onAppear(() => {
      appeared += 1;
    });
    await notifier.show(REQUEST);
    const recorder = await session.startRecorder();
    await expect.poll(() => appeared).toBe(1);
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
    recorder.stop();
    await session.bus.waitForName(NAME, false);
    const next = await session.startRecorder();
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
    expect(appeared).toBe(1);
    next.stop();
  });

  it('tells that a service refused', async () => {
    const notifier = await start('recorder');
    session.notifications.refuse('no room');
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'failed' });
    session.notifications.refuse(undefined);
    expect(await notifier.show(REQUEST)).toEqual({ accepted: true });
  });

  it('is absent without a bus', async () => {
    await start('none');
    const lost = createMessageBus('session', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/none' });
    const notifier = createDbusNotifier({
      bus: lost,
      appName: 'TokenTray',
      desktopEntry: 'tokentray',
      icon: 'key',
    });
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'absent' });
    lost.close();
  });

  /** A service that says what it can and then sits on every `Notify`. */
  async function startSlowService() {
    const connection = await BusConnection.connect(session.busAddress);
    const held: (() => void)[] = [];
    let nextId = 70;
    const calls: unknown[] = [];
    const closed: unknown[] = [];
    connection.handle(PATH, NAME, 'GetCapabilities', () => ({
      signature: 'as',
      body: [['body', 'actions']],
    }));
    connection.handle(PATH, NAME, 'Notify', async (call) => {
      calls.push(call.body?.[3]);
      await new Promise<void>((resolve) => held.push(resolve));
      nextId += 1;
      return { signature: 'u', body: [nextId] };
    });
    connection.handle(PATH, NAME, 'CloseNotification', (call) => {
      closed.push(call.body?.[0]);
      return {};
    });
    await connection.own(NAME);
    return {
      connection,
      calls,
      closed,
      release: () => {
        for (const letGo of held.splice(0)) letGo();
      },
    };
  }

  it('hands nothing over twice while a service sits on it, and gives its late answer', async () => {
    const notifier = await start('none');
    const answers: NotificationAnswer[] = [];
    notifier.onAnswer((answer) => answers.push(answer));
    const service = await startSlowService();
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'timeout' });
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'timeout' });
    expect(service.calls).toHaveLength(1);
    service.release();
    await expect.poll(() => notifier.show(REQUEST)).toEqual({ accepted: true });
    expect(service.calls).toHaveLength(1);
    service.connection.emit(PATH, NAME, 'ActionInvoked', 'us', [71, 'copy']);
    await expect.poll(() => answers).toEqual([{ key: 'k', action: 'copy' }]);
    service.connection.close();
  });

  it('gives a refusal once the service that sat on it has died, and then hands over anew', async () => {
    const notifier = await start('none');
    const service = await startSlowService();
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'timeout' });
    service.connection.close();
    await session.bus.waitForName(NAME, false);
    await expect.poll(() => notifier.show(REQUEST)).not.toMatchObject({ fault: 'timeout' });
    const recorder = await session.startRecorder();
    await expect.poll(() => notifier.show(REQUEST)).toEqual({ accepted: true });
    expect(recorder.notifications).toHaveLength(1);
  });

  it('takes back what was withdrawn while the service sat on it', async () => {
    const notifier = await start('none');
    const service = await startSlowService();
    await notifier.show(REQUEST);
    notifier.withdraw('k');
    service.release();
    await expect.poll(() => service.closed).toEqual([71]);
    service.connection.close();
  });

  it('leaves on the screen what was withdrawn and is wanted again before that', async () => {
    const notifier = await start('none');
    const service = await startSlowService();
    await notifier.show(REQUEST);
    notifier.withdraw('k');
    expect(await notifier.show(REQUEST)).toMatchObject({ accepted: false, fault: 'timeout' });
    service.release();
    await expect.poll(() => notifier.show(REQUEST)).toEqual({ accepted: true });
    expect([service.calls.length, service.closed]).toEqual([1, []]);
    service.connection.close();
  });

  it('hands over anew what was taken back after its late answer', async () => {
    const notifier = await start('none');
    const service = await startSlowService();
    await notifier.show(REQUEST);
    service.release();
    await expect.poll(() => service.calls.length).toBe(1);
    await notifier.show({ ...REQUEST, key: 'other' });
    notifier.withdraw('k');
    await expect.poll(() => service.closed).toEqual([71]);
    void notifier.show(REQUEST);
    await expect.poll(() => service.calls.length).toBe(3);
    service.release();
    service.connection.close();
  });
} else {
  it('is not used on this system', () => {
    expect(process.platform).not.toBe('linux');
  });
}
