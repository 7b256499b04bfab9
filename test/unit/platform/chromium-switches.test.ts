import { expect, it } from 'vitest';
import { switchesToDrop } from '../../../src/main/platform/chromium-switches';

it.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--inspect',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--proxy-server=evil.example:80',
  '--host-resolver-rules=MAP * evil.example',
  '--ignore-certificate-errors',
  '--disable-web-security',
  '--disable-features=x',
  '--user-data-dir=/tmp/x',
  '--log-net-log=/tmp/x',
  '--enable-logging=file',
  '--password-store=basic',
  '-remote-debugging-port=9222',
  '--REMOTE-debugging-port=1',
  '--constructor',
])('%s is taken back', (arg) => {
  const name = /^-+([^=]+)/.exec(arg)?.[1];
  expect(switchesToDrop(['x', arg, 'tokentray://settings'], 'linux')).toEqual([name]);
});

it('what a display may need stays', () => {
  expect(
    switchesToDrop(['--hidden', '--ozone-platform=x11', '--disable-gpu', '--no-sandbox'], 'linux'),
  ).toEqual([]);
});

it('Windows knows a slash for it, in any case', () => {
  const args = ['/Remote-Debugging-Port=1', '/hidden', '--PROXY-server=x'];
  expect(switchesToDrop(args, 'win32')).toEqual(['remote-debugging-port', 'proxy-server']);
  expect(switchesToDrop(['/home/me/file'], 'linux')).toEqual([]);
});

it('behind a bare -- there are no switches', () => {
  expect(switchesToDrop(['--', '--proxy-server=x'], 'linux')).toEqual([]);
});
