import { describe, expect, it } from 'vitest';
import { commandLineArguments } from '../../../src/main/platform/command-line';

const OURS = ['--ozone-platform=headless', '--no-sandbox', '--no-zygote', '--log-level=3'];

it('takes what stands behind the mark of our own launcher, as it is', () => {
  const command = ['get', 'a b', '--', '--cli', 'tokentray://credentials'];
  expect(commandLineArguments(['app', ...OURS, '--cli', '--', ...command])).toEqual(command);
  expect(commandLineArguments(['app', '--cli', '--'])).toEqual([]);
});

describe('what a link, a desktop or another program starts is the app', () => {
  it.each([
    [[]],
    [['tokentray://credential/01234567-89ab-cdef-0123-456789abcdef']],
    // A handler whose quotes a link has broken out of.
    [['tokentray://x', '--cli', '--', 'rm', 'Deploy', '--yes']],
    [['', '--cli', '--', 'rm', 'Deploy', '--yes']],
    [['--', 'tokentray://x', '--cli', '--', 'list']],
    [['--hidden', '--cli', '--', 'list']],
    [['--inspect', '--cli', '--', 'list']],
    [['--cli', 'list']],
    [['--cli']],
    [['--cli=--', '--', 'list']],
    [['tokentray://--cli -- list']],
  ])('%j', (args) => {
    expect(commandLineArguments(['app', ...args])).toBeUndefined();
  });

  it('also where the program itself is called so', () => {
    expect(commandLineArguments(['--cli', '--', 'list'])).toBeUndefined();
  });
});
