import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandsDesk } from './commands-desk';

let desk: CommandsDesk;
beforeAll(async () => {
  desk = await CommandsDesk.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.keep({ 'Old one': -1, Deploy: 3, 'Deploy later': 40, Endless: null }));

const valid = (text: string) => desk.valid(text);

describe('export', () => {
  it.each([
    [{ One: 3 }, /note: 1 credential had no secret to export: only its date is kept here/],
    [{ One: 3, Two: null }, /note: 2 credentials had no secret to export: only their dates/],
    [{}, /^(?!.*had no secret)/s],
  ])('of %j says how many had no secret', async (ends, says) => {
    desk.keep(ends);
    const file = desk.file(`all-${Object.keys(ends).length}.json`, '');
    const flags = ['--plain', 'json', '--yes-plain-text', '--force'];
    const ended = await desk.run(['export', file, ...flags]);
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toMatch(says);
    expect(await desk.run(['export', file, ...flags, '-q'])).toMatchObject({ stderr: '' });
  });
});

describe('list, show and status', () => {
  it('lists what ends first first, and filters as the window does', async () => {
    const listed = await desk.run(['list']);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    const names = listed.stdout.split('\n').map((line) => line.split(/ {2,}/)[0]);
    expect(names).toEqual(['NAME', 'Old one', 'Deploy', 'Deploy later', 'Endless', '']);
    expect(listed.stdout).not.toContain('\u001b');
    const soon = await desk.run(['list', '--filter', 'expires:<7d deploy', '--json']);
    expect(await valid(soon.stdout)).toMatchObject({
      credentials: [{ name: 'Deploy', state: 'soon', heldHere: false }],
    });
    const odd = await desk.run(['list', '--filter', 'is:nothing', '--json']);
    expect(odd).toMatchObject({ code: 2, stdout: '' });
    expect(await valid(odd.stderr)).toMatchObject({ kind: 'usage' });
  });

  it.each([[[]], [['--json']], [['--archived']], [['--archived', '--json']]])(
    'lists the same with %j, whether its words are read by the short way or the long one',
    async (flags) => {
      // The options in front are of the whole program, which only the long way knows.
      const long = await desk.run(['-q', 'list', ...flags]);
      const short = await desk.run(['list', '-q', ...flags]);
      const withoutSeconds = ({ stdout, ...ended }: typeof long) => ({
        ...ended,
        stdout: stdout.replaceAll(/"secondsLeft":-?\d+/g, ''),
      });
      expect(withoutSeconds(short)).toEqual(withoutSeconds(long));
      expect(short).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('takes what is no such word the long way', async () => {
    expect(await desk.run(['list', '--nonsense'])).toMatchObject({ code: 2, stdout: '' });
    expect(await desk.run(['list', 'word'])).toMatchObject({ code: 2, stdout: '' });
    expect((await desk.run(['list', '--help'])).stdout).toMatch(/^Usage: tokentray list/);
    expect(await desk.run(['run', '--help'])).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [{ A: 8 }, '7d', 0],
    [{ A: 6.9 }, '7d', 3],
    [{ A: 8 }, '9d', 3],
    [{ A: 1, B: -0.01 }, '1h', 4],
    [{ A: null }, '7d', 0],
    [{}, '7d', 0],
  ])('status of %j within %s ends with %i', async (ends, within, code) => {
    desk.keep(ends);
    const told = await desk.run(['status', '--within', within, '--json']);
    expect(told.code).toBe(code);
    expect(await valid(told.stdout)).toMatchObject({ exitCode: code });
    expect((await desk.run(['status', '--within', within])).code).toBe(code);
  });

  it('shows by the beginning of a name, but only where it is of one', async () => {
    const shown = await desk.run(['show', 'old', '--json']);
    expect(await valid(shown.stdout)).toMatchObject({ credential: { name: 'Old one' } });
    expect((await desk.run(['show', 'deploy'])).stdout).toMatch(/^Name: Deploy\n/);
    const several = await desk.run(['show', 'dep']);
    expect(several).toMatchObject({ code: 6, stdout: '' });
    expect(several.stderr).toMatch(/2 credentials begin like that: “Deploy”, “Deploy later”/);
  });

  it('works where nothing was ever kept', async () => {
    const env = { XDG_CONFIG_HOME: '/nowhere' };
    expect(await desk.run(['list', '-q'], { env })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await desk.run(['status'], { env })).code).toBe(0);
  });
});

describe('names and arguments', () => {
  it.each([['get'], ['copy'], ['renew'], ['test'], ['rm']])(
    '%s takes no name that is only like one, and says which is near',
    async (command) => {
      const ended = await desk.run([command, 'Deplyo']);
      expect(ended).toMatchObject({ code: 6, stdout: '' });
      expect(ended.stderr).toMatch(/Did you mean “Deploy”\?/);
    },
  );

  it('refuses a secret as an argument, and does not repeat it', async () => {
    const ended = await desk.run(['add', 'Name', 'hunter2hunter2']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/a secret is never an argument/);
    expect(ended.stderr).not.toContain('hunter2');
    expect((await desk.run(['run', '--env', 'hunter-2', '--', 'true'])).code).toBe(125);
  });

  it('deletes only after a yes, and keeps a date without any keychain', async () => {
    expect(await desk.run(['rm', 'Old one'])).toMatchObject({ code: 2 });
    const gone = await desk.run(['rm', 'Old one', '--yes', '--json']);
    expect(await valid(gone.stdout)).toMatchObject({ name: 'Old one' });
    const kept = await desk.run(
      ['add', 'Licence', '--elsewhere', '--field', 'service=Acme', '--expires', '30d'].concat([
        '--environment',
        'test',
        '--json',
      ]),
    );
    expect(await valid(kept.stdout)).toMatchObject({ name: 'Licence', kind: 'other' });
    expect((await desk.run(['list'])).stdout).toMatch(/^Licence .*Acme/m);
    expect((await desk.run(['list'])).stdout).not.toContain('Old one');
  });
});
