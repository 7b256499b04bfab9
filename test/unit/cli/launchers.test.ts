import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LAUNCHERS = new URL('../../../assets/cli/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, LAUNCHERS), 'utf8');

const SHELL = /(?:^|\s)(\w+)=|\bfor (\w+) in/gm;

// In a shell what stands in the environment already keeps standing there, with its new value.
it.each([
  ['tokentray.sh', SHELL],
  ['tokentray-mac.sh', SHELL],
  ['tokentray.cmd', /set "(\w+)=/g],
])('%s takes nobody else’s variables: programs that are run would get them', (name, pattern) => {
  const names = [...read(name).matchAll(pattern)].map(([, set, walked]) => set ?? walked);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((each) => !/^tokentray_/i.test(each ?? ''))).toEqual([]);
});

it('tokentray.cmd has the line ends without which cmd.exe may not find its labels', () => {
  const text = read('tokentray.cmd');
  expect(text).toMatch(/^:app\r$/m);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});
