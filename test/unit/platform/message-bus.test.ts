import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BusFault } from '../../../src/main/platform/dbus/bus-fault';
import {
  type BusCall,
  type BusReply,
  type BusSignal,
  createMessageBus,
  type MessageBus,
} from '../../../src/main/platform/dbus/message-bus';
import { watchScreenLock } from '../../../src/main/platform/dbus/screen-lock';
import { BusConnection } from '../../support/dbus';
import { run } from '../../support/run';

const GET_ID: BusCall = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'GetId',
};
const ECHO = { destination: 'test.Echo', path: '/e', interface: 'test.Echo' } as const;

let folder: string;
let daemons: ChildProcess[];
let buses: MessageBus[];
let peers: BusConnection[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-dbus-'));
  daemons = [];
  buses = [];
  peers = [];
});
afterEach(() => {
  for (const bus of buses) bus.close();
  for (const peer of peers) peer.close();
  for (const daemon of daemons) daemon.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function startDaemon(address: string): Promise<string> {
  const daemon = spawn(
    'dbus-daemon',
    ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  daemons.push(daemon);
  const [line] = await once(daemon.stdio[3] as Readable, 'data');
  return String(line).trim();
}
function connect(address: string): MessageBus {
  const bus = createMessageBus('session', { DBUS_SESSION_BUS_ADDRESS: address });
  buses.push(bus);
  return bus;
}
async function startPeer(address: string): Promise<BusConnection> {
  const peer = await BusConnection.connect(address);
  peers.push(peer);
  return peer;
}
const socketAddress = () => `unix:path=${join(folder, 'bus')}`;
const faultOf = (call: Promise<unknown>): Promise<BusFault> =>
  call.then(
    () => {
      throw new Error('The call succeeded.');
    },
    (fault: BusFault) => fault,
  );

// A private dbus-daemon can be had on Linux only.
if (process.platform === 'linux') {
  async function idToldBy(address: string): Promise<string> {
    const asked = ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
    const { stdout } = await run(
      'dbus-send',
      [`--bus=${address}`, '--print-reply=literal', ...asked, 'org.freedesktop.DBus.GetId'],
      { env: process.env },
    );
    return stdout.trim();
  }

  it('calls over a socket by its path', async () => {
    const address = await startDaemon(socketAddress());
    const id = await idToldBy(address);
    expect(id).toHaveLength(32);
    expect((await connect(address).call(GET_ID)).body).toEqual([id]);
  });

  it('calls over an abstract socket, or is absent where libuv cannot reach one', async () => {
    const address = await startDaemon(`unix:abstract=tokentray-test-${process.pid}`);
    const id = await idToldBy(address);
    const call = connect(address).call(GET_ID);
    // libuv 1.46 and 1.47 pad the name (libuv/libuv#4266); Node 20 and Electron 33 have those.
    const [major = 0, minor = 0] = process.versions.uv.split('.').map(Number);
    if (major > 1 || minor >= 48) expect((await call).body).toEqual([id]);
    else expect((await faultOf(call)).kind).toBe('absent');
  });

  it('takes the first of several addresses that answers', async () => {
    const address = await startDaemon(socketAddress());
    const reply = await connect(`unix:path=${folder}/none;tcp:host=x,port=1;${address}`).call(
      GET_ID,
    );
    expect(reply.body).toHaveLength(1);
  });

  it('ends a call that gets no answer, and hands over what comes later', async () => {
    const address = await startDaemon(socketAddress());
    const service = await startPeer(address);
    let letGo: () => void = () => {};
    service.handle('/e', 'test.Echo', 'Wait', async () => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return { signature: 's', body: ['late'] };
    });
    await service.own('test.Echo');
    const bus = connect(address);
    const late: (BusReply | BusFault)[] = [];
    const started = Date.now();
    const fault = await faultOf(
      bus.call({
        ...ECHO,
        member: 'Wait',
        timeoutMs: 300,
        onLate: (outcome) => late.push(outcome),
      }),
    );
    expect(fault.kind).toBe('timeout');
    expect(Date.now() - started).toBeLessThan(1_500);
    expect(late).toEqual([]);
    letGo();
    await expect.poll(() => late).toEqual([expect.objectContaining({ body: ['late'] })]);
  });

  it('tells apart an absent service, a refusal and a message that cannot be written', async () => {
    const address = await startDaemon(socketAddress());
    const service = await startPeer(address);
    service.handle('/e', 'test.Echo', 'Fail', () => {
      throw new Error('no');
    });
    await service.own('test.Echo');
    const bus = connect(address);
    expect((await faultOf(bus.call({ ...ECHO, destination: 'test.None', member: 'X' }))).kind).toBe(
      'absent',
    );
    expect(await faultOf(bus.call({ ...ECHO, member: 'Fail' }))).toMatchObject({
      kind: 'refused',
      errorName: 'org.freedesktop.DBus.Error.Failed',
    });
    const unwritable = { ...ECHO, member: 'X', signature: 'u', body: ['not a number'] };
    expect((await faultOf(bus.call(unwritable))).kind).toBe('refused');
    expect((await bus.call(GET_ID)).body).toHaveLength(1);
  });

  it('fails what is under way when the bus dies, and connects again with its subscriptions', async () => {
    let address = await startDaemon(socketAddress());
    const service = await startPeer(address);
    service.handle('/e', 'test.Echo', 'Wait', () => new Promise(() => {}));
    await service.own('test.Echo');
    const bus = connect(address);
    const heard: BusSignal[] = [];
    bus.onSignal({ interface: 'test.Echo', member: 'Rang' }, (signal) => heard.push(signal));
    const late: (BusReply | BusFault)[] = [];
    const overdue = faultOf(
      bus.call({
        ...ECHO,
        member: 'Wait',
        timeoutMs: 200,
        onLate: (outcome) => late.push(outcome),
      }),
    );
    const waiting = faultOf(bus.call({ ...ECHO, member: 'Wait', timeoutMs: 5_000 }));
    expect((await overdue).kind).toBe('timeout');
    daemons[0]!.kill('SIGKILL');
    expect((await waiting).kind).toBe('lost');
    expect(late).toEqual([expect.objectContaining({ kind: 'lost' })]);
    await expect.poll(async () => (await faultOf(bus.call(GET_ID))).kind).toBe('absent');

    rmSync(join(folder, 'bus'), { force: true });
    address = await startDaemon(socketAddress());
    expect((await bus.call(GET_ID)).body).toHaveLength(1);
    const peer = await startPeer(address);
    await expect
      .poll(() => {
        peer.emit('/e', 'test.Echo', 'Rang', 's', ['again']);
        return heard.at(-1)?.body;
      })
      .toEqual(['again']);
  });

  it('gives up a bus that takes the connection and then says nothing', async () => {
    const path = join(folder, 'mute');
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const started = Date.now();
    expect((await faultOf(connect(`unix:path=${path}`).call(GET_ID))).kind).toBe('timeout');
    expect(Date.now() - started).toBeLessThan(4_000);
    server.close();
  });

  it('is absent without an address, and lost once closed', async () => {
    const none = createMessageBus('session', {});
    expect((await faultOf(none.call(GET_ID))).kind).toBe('absent');
    none.close();
    expect((await faultOf(none.call(GET_ID))).kind).toBe('lost');
  });

  it('hears the screen being locked and unlocked, each change once', async () => {
    const address = await startDaemon(socketAddress());
    const peer = await startPeer(address);
    const login = 'org.freedesktop.login1';
    const own = '/org/freedesktop/login1/session/_31';
    peer.handle('/org/freedesktop/login1', `${login}.Manager`, 'GetSessionByPID', () => ({
      signature: 'o',
      body: [own],
    }));
    await peer.own(login);
    const heard: string[] = [];
    const bus = connect(address);
    const stop = watchScreenLock(
      { session: bus, system: bus },
      { onLock: () => heard.push('lock'), onUnlock: () => heard.push('unlock') },
    );
    const saver = (name: string, active: boolean) =>
      peer.emit('/ScreenSaver', name, 'ActiveChanged', 'b', [active]);
    const hint = (path: string, locked: boolean) =>
      peer.emit(path, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [
        `${login}.Session`,
        [['LockedHint', ['b', locked]]],
        [],
      ]);
    await expect
      .poll(() => {
        hint(own, true);
        return heard;
      })
      .toEqual(['lock']);
    hint(`${own}2`, false);
    saver('org.gnome.ScreenSaver', true);
    saver('org.freedesktop.ScreenSaver', false);
    hint(own, false);
    peer.emit(own, `${login}.Session`, 'Lock', 's', ['']);
    await expect.poll(() => heard).toEqual(['lock', 'unlock', 'lock']);
    stop();
    saver('org.xfce.ScreenSaver', false);
    await bus.call(GET_ID);
    expect(heard).toHaveLength(3);
  });
} else {
  it('is not used on this system', () => {
    expect(process.platform).not.toBe('linux');
  });
}
