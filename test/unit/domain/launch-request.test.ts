import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaunch, readLink } from '../../../src/shared/domain/launch-request';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('links', () => {
  it.each([
    [`tokentray://credential/${ID}`, { page: 'credential', credentialId: ID }],
    // Browsers put the slash behind a host on their own.
    [`tokentray://credential/${ID}/`, { page: 'credential', credentialId: ID }],
    ['tokentray://credentials', { page: 'credentials' }],
    ['tokentray://reminders/', { page: 'reminders' }],
    ['tokentray://services', { page: 'services' }],
    ['tokentray://settings', { page: 'settings' }],
  ])('%s opens a page', (link, target) => {
    expect(readLink(link)).toEqual(target);
  });

  it.each([
    '',
    'tokentray:',
    'tokentray://',
    'tokentray:///',
    'TOKENTRAY://settings',
    'tokentray:settings',
    'tokentray://settings/../credentials',
    'tokentray://settings?x=1',
    'tokentray://settings#x',
    'tokentray://settings\n',
    ' tokentray://settings',
    'tokentray://user:pw@settings',
    'tokentray://settings:80',
    'tokentray://%73ettings',
    'https://settings',
    'file:///etc/passwd',
    // Pages that read the clipboard, act, or hold a half-filled form are not for outside.
    'tokentray://add',
    'tokentray://quick-copy',
    'tokentray://new-token',
    'tokentray://leaked',
    'tokentray://constructor',
    'tokentray://credential',
    'tokentray://credential/',
    'tokentray://credential/1',
    'tokentray://credential/../..',
    'tokentray://credential/__proto__',
    `tokentray://credential/${ID.toUpperCase()}`,
    `tokentray://credential/${ID}/copy`,
    `tokentray://credential/${ID}?copy=1`,
    `tokentray://credential/${ID}%00`,
    `tokentray://credential/${ID}\0`,
    `tokentray://credential//${ID}`,
    `tokentray://copy/${ID}`,
    `tokentray://reveal/${ID}`,
    `tokentray://renew/${ID}`,
    `tokentray://replace/${ID}`,
    `tokentray://credential/${ID}`.repeat(50_000),
  ])('%j is no link', (link) => {
    expect(readLink(link)).toBeUndefined();
  });
});

describe('starts', () => {
  it('without arguments ask for the window', () => {
    expect(readLaunch([])).toEqual({ hidden: false, ignored: 0 });
  });

  it('of the login item ask for none', () => {
    expect(readLaunch(['--hidden'])).toEqual({ hidden: true, ignored: 0 });
  });

  it('with a link ask for its page, also beside --hidden', () => {
    expect(readLaunch(['--hidden', 'tokentray://settings', '--odd'])).toEqual({
      hidden: false,
      target: { page: 'settings' },
      ignored: 1,
    });
  });

  it('for the box ask for that, unless a link asks for the window', () => {
    expect(readLaunch(['--hidden', '--quick-copy'])).toEqual({
      hidden: true,
      quickCopy: true,
      ignored: 0,
    });
    expect(readLaunch(['--quick-copy', 'tokentray://settings'])).toEqual({
      hidden: false,
      target: { page: 'settings' },
      ignored: 0,
    });
  });

  it('with several links follow none', () => {
    expect(readLaunch(['tokentray://settings', 'tokentray://reminders'])).toEqual({
      hidden: false,
      ignored: 2,
    });
  });

  it.each(['--quick-copy=x', '--QUICK-COPY', 'quick-copy', '--quickCopy', '--quick-copy '])(
    '%j does not open the box',
    (arg) => {
      expect(readLaunch([arg])).toEqual({ hidden: false, ignored: 1 });
    },
  );

  it.each(['--hidden=1', '-hidden', '--HIDDEN', '--hidden ', 'hidden', '--hidden\0'])(
    '%j is not the switch of the login item',
    (arg) => {
      expect(readLaunch([arg])).toEqual({ hidden: false, ignored: 1 });
    },
  );
});

/** Near misses: pieces of what is allowed, put together anyhow. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('tokentray:', '//', '/', 'credential', 'settings', 'renew', 'copy', ID),
      fc.constantFrom('..', '%2e%2e', '%2f', '\\', '?', '#', '@', '\0', '\n', '\u202e', '--hidden'),
      fc.constantFrom('--quick-copy'),
      fc.constantFrom('--', '=', '__proto__', 'constructor', 'javascript:', ' ', '.', '://'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const allowed =
  /^tokentray:\/\/(?:credential\/[0-9a-f-]{36}|credentials|reminders|services|settings)\/?$/;

it('whatever stands in the arguments, nothing but a page of the list comes out', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (args) => {
      const request = readLaunch(args);
      const links = args.filter((arg) => allowed.test(arg));
      const boxes = args.filter((arg) => arg === '--quick-copy').length;
      expect(Object.keys(request).sort()).toEqual([
        'hidden',
        'ignored',
        ...(links.length === 0 && boxes > 0 ? ['quickCopy'] : []),
        ...(links.length === 1 ? ['target'] : []),
      ]);
      if (request.target !== undefined) {
        const { page, ...rest } = request.target;
        expect(['credential', 'credentials', 'reminders', 'services', 'settings']).toContain(page);
        expect(Object.keys(rest)).toEqual(page === 'credential' ? ['credentialId'] : []);
        expect(links[0]).toContain(page === 'credential' ? Object.values(rest)[0] : page);
      }
      expect(request.hidden).toBe(links.length === 0 && args.includes('--hidden'));
      const understood =
        args.filter((arg) => arg === '--hidden').length + boxes + Number(links.length === 1);
      expect(request.ignored).toBe(args.length - understood);
    }),
    { numRuns: 5_000 },
  );
});
