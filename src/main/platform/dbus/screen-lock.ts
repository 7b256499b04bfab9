import type { BusSignal, MessageBus, SignalMatch } from './message-bus';
import { variantValue } from './property';

const LOGIN = 'org.freedesktop.login1';
const SESSION = 'org.freedesktop.login1.Session';

export interface ScreenLockBuses {
  readonly session: MessageBus;
  readonly system: MessageBus;
}

export interface ScreenLockListener {
  onLock(): void;
  onUnlock(): void;
}

/**
 * Hears on Linux when the screen is locked and unlocked: from the screen savers on the session bus
 * and, for this process's own login session, from logind on the system bus. One lock may be heard
 * from several; only changes are passed on. Gives a function that stops it.
 */
export function watchScreenLock(buses: ScreenLockBuses, listener: ScreenLockListener): () => void {
  let locked: boolean | undefined;
  let stopped = false;
  const stops: (() => void)[] = [];

  const note = (now: unknown) => {
    if (stopped || typeof now !== 'boolean' || now === locked) return;
    locked = now;
    if (now) listener.onLock();
    else listener.onUnlock();
  };
  const hear = (bus: MessageBus, match: SignalMatch, state: (signal: BusSignal) => unknown) => {
    stops.push(bus.onSignal(match, (signal) => note(state(signal))));
  };

  for (const name of [
    'org.freedesktop.ScreenSaver',
    'org.gnome.ScreenSaver',
    'org.xfce.ScreenSaver',
  ]) {
    hear(buses.session, { interface: name, member: 'ActiveChanged' }, ({ body }) => body[0]);
  }
  void ownSessionPath(buses.system).then((path) => {
    if (path === undefined || stopped) return;
    const { system } = buses;
    hear(system, { sender: LOGIN, path, interface: SESSION, member: 'Lock' }, () => true);
    hear(system, { sender: LOGIN, path, interface: SESSION, member: 'Unlock' }, () => false);
    hear(
      system,
      {
        sender: LOGIN,
        path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'PropertiesChanged',
      },
      ({ body }) => lockedHint(body),
    );
  });

  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** Absent where there is no logind, or where this process belongs to no session. */
async function ownSessionPath(system: MessageBus): Promise<string | undefined> {
  try {
    const reply = await system.call({
      destination: LOGIN,
      path: '/org/freedesktop/login1',
      interface: 'org.freedesktop.login1.Manager',
      member: 'GetSessionByPID',
      signature: 'u',
      // 0 is the caller.
      body: [0],
      mayStartService: false,
    });
    const [path] = reply.body;
    return typeof path === 'string' ? path : undefined;
  } catch {
    return undefined;
  }
}

function lockedHint([name, changed]: readonly unknown[]): unknown {
  if (name !== SESSION || !Array.isArray(changed)) return undefined;
  const entry: unknown = changed.find((each) => Array.isArray(each) && each[0] === 'LockedHint');
  return Array.isArray(entry) ? variantValue(entry[1]) : undefined;
}
