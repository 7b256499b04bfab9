import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { busSocketPaths } from '../../../src/main/platform/dbus/bus-address';
import { execValue, isEntryEnabled, stringValue } from '../../../src/main/platform/desktop-entry';
import { isSaneSize } from '../../../src/main/platform/ipc/argument-size';
import { keychainErrorFrom } from '../../../src/main/platform/keychain/keychain-errors';
import {
  escapeMarkup,
  oneLine,
  severalLines,
} from '../../../src/main/platform/notifications/plain-text';
import { menuLabel, tooltipText } from '../../../src/main/platform/tray/menu-labels';
import { mayOpen } from '../../../src/main/platform/window/links';
import { LINKS } from '../../../src/shared/domain/links';

describe('links', () => {
  it.each(Object.values(LINKS))('%s may be opened', (address) => {
    expect(mayOpen(address)).toBe(true);
  });
  it.each([
    'http://learn.microsoft.com/',
    'https://learn.microsoft.com.evil.example/',
    'https://evil.example/learn.microsoft.com',
    'https://user@learn.microsoft.com/',
    'https://:word@learn.microsoft.com/',
    'https://learn.microsoft.com:8443/',
    'https://LEARN.microsoft.com@evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'learn.microsoft.com',
    '',
  ])('%s may not', (address) => {
    expect(mayOpen(address)).toBe(false);
  });
});

describe('an Exec value', () => {
  // Written out by hand from the specification; GLib starts a program with exactly these arguments.
  it.each([
    ['plain', '"plain"'],
    ['with space', '"with space"'],
    ['quo"te', String.raw`"quo\\"te"`],
    ['do$llar', String.raw`"do\\$llar"`],
    ['back`tick', String.raw`"back\\${'`'}tick"`],
    ['back\\slash', String.raw`"back\\\\slash"`],
    ['100%', '"100%%"'],
    ["ap'os *?~;&|", `"ap'os *?~;&|"`],
  ])('quotes %s', (argument, value) => {
    expect(execValue([argument])).toBe(value);
  });
  it('separates arguments by one space', () => {
    expect(execValue(['a b', '--hidden'])).toBe('"a b" "--hidden"');
  });
  it('keeps other values on one line', () => {
    expect(stringValue('a\nb\\c\td\r')).toBe(String.raw`a\nb\\c\td\r`);
  });
  it.each([
    ['[Desktop Entry]\nExec=x\n', true],
    ['[Desktop Entry]\nHidden=true\n', false],
    ['[Desktop Entry]\nHidden=false\nX-GNOME-Autostart-enabled=true\n', true],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=false', false],
  ])('of %j counts as enabled: %s', (text, enabled) => {
    expect(isEntryEnabled(text)).toBe(enabled);
  });
});

describe('the address of a bus', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-bus-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['unix:path=/run/user/1/bus', ['/run/user/1/bus']],
    ['unix:abstract=/tmp/dbus-x,guid=00ff', ['\0/tmp/dbus-x']],
    ['unix:path=/a%20b%2cc', ['/a b,c']],
    ['tcp:host=localhost,port=1;unix:path=/x;unix:abstract=y', ['/x', '\0y']],
    ['unix:path=/with=sign', ['/with=sign']],
    ['autolaunch:', []],
    ['disabled:', []],
    ['unix:', []],
    ['unix:path=', []],
    ['', []],
  ])('%s', (address, paths) => {
    expect(busSocketPaths('session', { DBUS_SESSION_BUS_ADDRESS: address })).toEqual(paths);
  });

  it('is looked for in the runtime folder when the environment has none', () => {
    expect(busSocketPaths('session', { XDG_RUNTIME_DIR: folder })).toEqual([]);
    writeFileSync(join(folder, 'bus'), '');
    expect(busSocketPaths('session', { XDG_RUNTIME_DIR: folder })).toEqual([join(folder, 'bus')]);
    expect(busSocketPaths('session', {})).toEqual([]);
  });

  it('of the system has its usual place', () => {
    expect(busSocketPaths('system', {})).toEqual(['/run/dbus/system_bus_socket']);
    expect(busSocketPaths('system', { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/s' })).toEqual(['/s']);
  });
});

describe('labels', () => {
  it('show an ampersand and stay on one line', () => {
    expect(menuLabel('R&D\nkeys & more')).toBe('R&&D keys && more');
  });
  it('are cut by characters, not through them', () => {
    expect(menuLabel('🔑'.repeat(10_000))).toBe(`${'🔑'.repeat(119)}…`);
    expect(menuLabel('🔑'.repeat(120))).toBe('🔑'.repeat(120));
  });
  it('of a tooltip keep their lines and fit Windows', () => {
    expect(tooltipText('one\ntwo\tthree & four')).toBe('one\ntwo three & four');
    expect(tooltipText('x'.repeat(500))).toHaveLength(127);
  });
});

describe('the text of a notification', () => {
  it('is read as text where the service reads markup', () => {
    expect(escapeMarkup('a < b & "c" <b>d</b>')).toBe('a &lt; b &amp; "c" &lt;b&gt;d&lt;/b&gt;');
  });
  it('has no control characters', () => {
    expect(oneLine(' a\r\n\tb\0c\u001b[31m ', 99)).toBe('a b c [31m');
    expect(severalLines('a\r\nb\rc\0d\n', 99)).toBe('a\nb\nc d\n');
  });
  it('is cut by characters', () => {
    expect(oneLine('🔑🔑🔑', 2)).toBe('🔑…');
  });
});

describe('the size of a request', () => {
  it('is sane for a form with long texts and not for a flood', () => {
    expect(isSaneSize([{ name: 'x'.repeat(20_000), keys: ['y'.repeat(20_000)] }])).toBe(true);
    expect(isSaneSize(['x'.repeat(300_000)])).toBe(false);
    expect(isSaneSize([Array.from({ length: 200_000 }, () => 1)])).toBe(false);
    expect(isSaneSize([() => undefined])).toBe(false);
  });
});

describe('what keychain libraries say', () => {
  // Seen with libsecret 0.20 and GLib 2.74; the last three are of macOS and Windows.
  it.each([
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['Could not connect: Connection refused', 'absent'],
    ['Could not connect: No such file or directory', 'absent'],
    ['libsecret-1.so.0: cannot open shared object file: No such file or directory', 'absent'],
    ['Timeout was reached', 'timeout'],
    ['User canceled the operation.', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The stub received bad data.', 'failed'],
  ])('"%s" is %s', (message, fault) => {
    expect(keychainErrorFrom(message).fault).toBe(fault);
  });
  it('is not passed on', () => {
    expect(keychainErrorFrom('entry p@ss is odd').message).not.toContain('p@ss');
  });
});
