import { expect, it } from 'vitest';
import { Launches } from '../../../src/main/services/launches';

const SETTINGS = 'tokentray://settings';

function desk(args: readonly string[], showsItself: boolean) {
  const opened: unknown[] = [];
  const noted: unknown[] = [];
  return {
    opened,
    noted,
    quickCopy: { open: () => void opened.push('the box') },
    shell: { openWindow: (target?: unknown) => void opened.push(target ?? 'as it is') },
    log: {
      record: (event: string, facts?: object) => void noted.push([event, facts]),
      recordError: (event: string) => void noted.push([event]),
    },
    args,
    showsItself,
  };
}

it.each([
  { args: [], showsItself: true, opened: ['as it is'] },
  { args: [], showsItself: false, opened: [] },
  { args: ['--hidden'], showsItself: true, opened: [] },
  { args: [SETTINGS], showsItself: false, opened: [{ page: 'settings' }] },
  { args: ['--hidden', SETTINGS], showsItself: false, opened: [{ page: 'settings' }] },
  { args: ['tokentray://renew/x'], showsItself: false, opened: [] },
  { args: ['--quick-copy'], showsItself: true, opened: ['the box'] },
  { args: ['--hidden', '--quick-copy'], showsItself: false, opened: ['the box'] },
])('a first start with $args, showing itself: $showsItself', ({ args, showsItself, opened }) => {
  const parts = desk(args, showsItself);
  new Launches().begin(parts);
  expect(parts.opened).toEqual(opened);
});

it.each([
  { args: [], opened: ['as it is'] },
  { args: ['--hidden'], opened: [] },
  { args: [SETTINGS], opened: [{ page: 'settings' }] },
  { args: ['tokentray://renew/x', '--inspect'], opened: ['as it is'] },
  { args: ['--quick-copy'], opened: ['the box'] },
  { args: ['--quick-copy', SETTINGS], opened: [{ page: 'settings' }] },
  { args: ['--quick-copy=x', 'tokentray://quick-copy'], opened: ['as it is'] },
])('a later start with $args', ({ args, opened }) => {
  const parts = desk(['--hidden'], false);
  const launches = new Launches();
  launches.begin(parts);
  launches.take(args);
  expect(parts.opened).toEqual(opened);
});

it('what comes before the window can be shown is followed then', () => {
  const parts = desk(['--hidden'], false);
  const launches = new Launches();
  launches.take([SETTINGS]);
  launches.take([]);
  expect(parts.opened).toEqual([]);
  launches.begin(parts);
  expect(parts.opened).toEqual([{ page: 'settings' }, 'as it is']);
});

it('says how much was not understood, and nothing of it', () => {
  const parts = desk(['--PLANTED', 'PLANTED'], false);
  const launches = new Launches();
  launches.begin(parts);
  launches.take(['tokentray://copy/PLANTED']);
  expect(parts.noted).toEqual([
    ['arguments-ignored', { count: 2 }],
    ['arguments-ignored', { count: 1 }],
  ]);
});
