import { describe, expect, test } from 'vitest';
import type { ApimToken } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import type { Settings } from '../../../src/shared/domain/settings';
import { settled } from '../../fakes/simulated-clock';
import { DAY, documentOf, exact, HOUR, MINUTE, place, settingsWith } from '../reminders/samples';
import { Office } from './office';
import { renewing } from './samples';

const NOW = Date.parse('2026-06-10T10:00:00Z');
const TERMS = { lifeMs: 10 * DAY, leadMs: 2 * DAY };

async function started(
  tokens: readonly ApimToken[],
  settings: Partial<Settings> = {},
): Promise<Office> {
  const office = new Office({ atMs: NOW }, documentOf(tokens), settingsWith(settings));
  office.start();
  await settled();
  return office;
}

/** Due in three hours. */
function token(id = 'a', rest: Parameters<typeof renewing>[3] = {}): ApimToken {
  return renewing(id, NOW - 8 * DAY + 3 * HOUR, TERMS, rest);
}

function shown(office: Office) {
  return office.service.displayed.filter(({ key }) => key.startsWith('renewal'));
}

describe('a renewal without a click', () => {
  test('is off unless it is wanted', async () => {
    const { autoRenew: _none, ...plain } = token();
    const office = await started([plain]);
    await office.clock.advance(20 * DAY);
    expect(office.calls).toEqual([]);
  });

  test('comes at its lead time, not before, and says so', async () => {
    const office = await started([token('a', { usages: [place('p'), place('q')] })]);
    const { expiresAt } = office.token('a');
    await office.clock.advance(3 * HOUR - 1);
    expect(office.calls).toEqual([]);
    await office.clock.advance(1);
    expect(office.calls).toMatchObject([{ by: 'app', atMs: NOW + 3 * HOUR, outcome: 'renewed' }]);
    expect(office.token('a').expiresAt).toBe(exact(NOW + 3 * HOUR + 10 * DAY));
    const [notice] = shown(office);
    expect(notice).toMatchObject({
      title: 'Renewed by itself: Token a (production)',
      body:
        'It ends Sat 20 Jun 2026, 13:00 UTC (in 10 days).\n' +
        'Put the new token in place at 2 places; the old one ends Fri 12 Jun 2026, 13:00 UTC (in 2 days).',
      actions: [
        { id: 'copy', label: 'Copy new token' },
        { id: 'open', label: 'Open' },
      ],
    });
    expect(office.app.scheduler.credentialsOf(notice?.key ?? '')).toEqual(['a']);
    expect(office.token('a').autoRenew?.renewed).toMatchObject({ expiresAt, told: true });
    await office.clock.advance(8 * DAY - 1);
    expect(office.calls).toHaveLength(1);
    await office.clock.advance(1);
    expect(office.calls).toHaveLength(2);
    expect(shown(office)).toHaveLength(2);
  });

  test('of what came due while the app was off comes at the start', async () => {
    const office = await started([renewing('a', NOW - 30 * DAY, TERMS)]);
    expect(office.calls).toHaveLength(1);
  });

  test('asks nobody and leaves alone what is archived', async () => {
    const office = await started([token('a', { archived: true })]);
    await office.clock.advance(20 * DAY);
    expect(office.calls).toEqual([]);
    expect(shown(office)).toEqual([]);
  });

  test('waits with its good news for the end of the quiet hours, also over a restart', async () => {
    const quietHours = { enabled: true, from: '12:00', to: '18:00' };
    const office = await started([token()], { quietHours });
    await office.clock.advance(4 * HOUR);
    expect(office.calls).toHaveLength(1);
    expect(shown(office)).toEqual([]);
    office.kill();
    office.start();
    await office.clock.advance(4 * HOUR - 1);
    expect(shown(office)).toEqual([]);
    await office.clock.advance(1);
    expect(office.titles).toEqual(['Renewed by itself: Token a (production)']);
    await office.clock.advance(DAY);
    expect(shown(office)).toHaveLength(1);
  });

  test('of many is told as one', async () => {
    const office = await started(['a', 'b', 'c', 'd'].map((id) => token(id)));
    await office.clock.advance(3 * HOUR);
    expect(office.calls).toHaveLength(4);
    expect(office.titles).toEqual(['4 credentials were renewed by themselves']);
    expect(shown(office)[0]?.body.split('\n')).toEqual([
      ...['a', 'b', 'c', 'd'].map(
        (id) => `• Token ${id} (production): ends Sat 20 Jun 2026, 13:00 UTC (in 10 days).`,
      ),
      'Open TokenTray to put the new ones in place.',
    ]);
  });
});

describe('a renewal that fails', () => {
  test('is told at once, tried again with growing pauses, and told again before the end', async () => {
    const office = await started([token()]);
    office.become('down');
    await office.clock.advance(3 * HOUR);
    expect(shown(office)).toMatchObject([
      {
        title: 'Could not be renewed by itself: Token a (production)',
        body:
          'The server is down.\nEnds Fri 12 Jun 2026, 13:00 UTC (in 2 days).\n' +
          'It is tried again in 1 minute.',
        actions: [
          { id: 'renew', label: 'Renew now' },
          { id: 'open', label: 'Open' },
        ],
        urgency: 'normal',
      },
    ]);
    await office.clock.advance(DAY - MINUTE);
    const minutes = office.calls.map(({ atMs }) => (atMs - NOW - 3 * HOUR) / MINUTE);
    expect(minutes).toEqual([0, 1, 6, 21, 81, 261, 621, 981, 1341]);
    expect(shown(office)).toHaveLength(1);
    await office.clock.advance(2 * MINUTE);
    expect(office.titles.at(-1)).toBe('Ends in 1 day, not renewed: Token a (production)');
    await office.clock.advance(DAY);
    expect(shown(office)).toHaveLength(2);
    const pauses = office.calls.map(
      ({ atMs }, index) => atMs - (office.calls[index - 1]?.atMs ?? 0),
    );
    expect(Math.min(...pauses)).toBe(MINUTE);
    expect(office.history.filter(({ what }) => what === 'renewal-failed')).toHaveLength(
      office.calls.length,
    );
    expect(office.history[0]).toEqual({
      id: 'a',
      what: 'renewal-failed',
      by: 'app',
      detail: 'The server is down.',
    });
  });

  test('and comes off later says after how many attempts, and takes the trouble back', async () => {
    const office = await started([token()]);
    office.become('down');
    await office.clock.advance(3 * HOUR + MINUTE);
    office.become('working');
    await office.clock.advance(5 * MINUTE);
    expect(office.titles.at(-1)).toBe(
      'Renewed by itself after 2 failed attempts: Token a (production)',
    );
    expect(office.withdrawn).toContain(shown(office)[0]?.key);
    expect(office.token('a').autoRenew?.trouble).toBeUndefined();
  });

  test('in quiet hours is told after them, except where the end comes first', async () => {
    const quietHours = { enabled: true, from: '12:00', to: '18:00' };
    const late = renewing('b', NOW - 9 * HOUR, { lifeMs: 13 * HOUR, leadMs: 2 * HOUR });
    const office = await started([token(), late], { quietHours });
    office.become('down');
    await office.clock.advance(7 * HOUR);
    // It ends at 14:00 and was due at noon.
    expect(office.titles).toEqual([
      'Could not be renewed by itself: Token b (production)',
      'Ends in 1 hour, not renewed: Token b (production)',
    ]);
    await office.clock.advance(HOUR);
    expect(office.titles.at(-1)).toBe('Could not be renewed by itself: Token a (production)');
  });

  test('of many is told as one', async () => {
    const office = await started(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => token(id)));
    office.become('down');
    await office.clock.advance(3 * HOUR);
    expect(office.titles).toEqual(['6 credentials could not be renewed by themselves']);
    expect(shown(office)[0]?.body).toMatch(/\nand 1 more\nOpen TokenTray to see why/);
  });

  test('is told once there is a service again', async () => {
    const office = await started([token()]);
    office.become('down');
    office.service.become('absent');
    await office.clock.advance(5 * HOUR);
    expect(shown(office)).toEqual([]);
    office.service.become('working');
    await office.clock.advance(15 * MINUTE);
    expect(office.titles).toEqual(['Could not be renewed by itself: Token a (production)']);
    await office.clock.advance(5 * HOUR);
    expect(shown(office)).toHaveLength(1);
  });

  test('because of a fault of the app says so without its text', async () => {
    const office = await started([token()]);
    office.app.renewals.renew = async () => {
      throw new TypeError('glsa_secret');
    };
    await office.clock.advance(3 * HOUR);
    expect(shown(office)[0]?.body).toMatch(/^Something unexpected happened; the log says more\./);
    expect(office.faults).toMatchObject([{ name: 'TypeError' }]);
  });

  test('is tried when the user is back: at once, or a minute after it failed', async () => {
    const office = await started([token()]);
    office.become('down');
    await office.clock.advance(3 * HOUR + 30 * MINUTE);
    const before = office.calls.length;
    office.wake();
    await settled();
    expect(office.calls).toHaveLength(before + 1);
    // The network, or the keychain, often comes a moment after the first word that somebody is back.
    office.wake();
    await settled();
    expect(office.calls).toHaveLength(before + 1);
    await office.clock.advance(MINUTE);
    expect(office.calls).toHaveLength(before + 2);
    await office.clock.advance(2 * MINUTE);
    expect(office.calls).toHaveLength(before + 2);
  });

  test('and is done by hand is over', async () => {
    const office = await started([token()]);
    office.become('down');
    await office.clock.advance(3 * HOUR);
    office.become('working');
    await office.app.renewals.renew('a');
    await office.clock.advance(DAY);
    expect(office.calls.map(({ by }) => by)).toEqual(['app', 'user']);
    expect(shown(office)).toHaveLength(1);
    expect(office.withdrawn).toContain(shown(office)[0]?.key);
  });
});

describe('what is not renewed by itself', () => {
  test.each([
    ['locked', 'The keychain is locked, and nobody is asked to unlock it for this. Unlock it.'],
    ['absent', 'No keychain answers on this system, so nothing can be renewed. Start it.'],
    ['unknown', 'The keychain did not answer in time.'],
  ] as const)('with a keychain that is %s; it is asked without a prompt', async (status, words) => {
    const office = await started([token()]);
    office.keychain = status;
    await office.clock.advance(4 * HOUR);
    expect(office.calls).toEqual([]);
    expect(shown(office)).toHaveLength(1);
    expect(shown(office)[0]?.body).toContain(words);
    expect(office.probes).toBeLessThan(10);
    office.keychain = 'ready';
    office.app.autoRenewal.keychainAnswered();
    await settled();
    expect(office.calls).toMatchObject([{ outcome: 'renewed' }]);
    const probes = office.probes;
    office.app.autoRenewal.keychainAnswered();
    await settled();
    expect(office.probes).toBe(probes);
  });

  test('by a clock that is plainly wrong', async () => {
    const office = await started([token()]);
    office.app.scheduler.noteServerTime(NOW - 3 * DAY);
    await office.clock.advance(4 * HOUR);
    expect(office.calls).toEqual([]);
    expect(shown(office)[0]?.body).toContain("This computer's clock is plainly wrong");
    office.app.scheduler.noteServerTime(office.clock.now());
    await office.clock.advance(6 * HOUR);
    expect(office.calls).toMatchObject([{ outcome: 'renewed' }]);
  });

  test('is what would be due again at once', async () => {
    const office = await started([renewing('a', NOW, { lifeMs: HOUR, leadMs: HOUR })]);
    await office.clock.advance(50 * MINUTE);
    expect(office.calls).toEqual([]);
    expect(shown(office)).toMatchObject([
      {
        title: 'Could not be renewed by itself: Token a (production)',
        body:
          'It lives 1 hour and is to be renewed 1 hour before its end, which would be again and ' +
          'again. Give it a shorter lead time.\nEnds Wed 10 Jun 2026, 11:00 UTC (in 1 hour).',
      },
      { title: 'Ends in 30 minutes, not renewed: Token a (production)' },
    ]);
    await office.edit('a', (each) => ({ ...each, autoRenew: { leadSeconds: 900 } }));
    await office.clock.advance(MINUTE);
    expect(office.calls).toMatchObject([{ outcome: 'renewed' }]);
  });

  test('is what was renewed and undone', async () => {
    const office = await started([token()]);
    const former = office.token('a');
    await office.clock.advance(3 * HOUR);
    const { expiresAt, issuedAt } = former;
    await office.edit('a', (each) => ({ ...each, expiresAt, issuedAt }));
    await office.clock.advance(DAY);
    expect(office.calls).toHaveLength(1);
    expect(shown(office)[1]?.body).toMatch(/^Its last renewal was undone, so it is not renewed by/);
  });
});

describe('whatever interrupts it', () => {
  test('a run that died in the midst is a failure, tried again after a pause', async () => {
    const office = await started([token()]);
    office.become('hung');
    await office.clock.advance(3 * HOUR);
    expect(office.token('a').autoRenew?.begun).toBeDefined();
    office.kill();
    office.become('working');
    office.start();
    await settled();
    expect(office.calls).toHaveLength(1);
    expect(shown(office)[0]?.body).toMatch(/^TokenTray ended in the middle of renewing it\./);
    await office.clock.advance(MINUTE);
    expect(office.calls).toHaveLength(2);
    expect(office.titles.at(-1)).toBe(
      'Renewed by itself after 1 failed attempt: Token a (production)',
    );
  });

  test('a run that died after it was renewed tells of it', async () => {
    for (const calls of [1, 2, 3, 4, 5]) {
      for (const when of ['before', 'after'] as const) {
        const office = await started([token()]);
        office.dieAt(calls, when);
        await office.clock.advance(3 * HOUR);
        if (!office.isRunning) office.start();
        await office.clock.advance(10 * MINUTE);
        const renewed = office.calls.filter(({ outcome }) => outcome === 'renewed');
        expect(renewed).toHaveLength(1);
        expect(new Set(office.titles.map((title) => title.split(/ after|:/)[0]))).toContain(
          'Renewed by itself',
        );
        expect(office.token('a').autoRenew).toMatchObject({ renewed: { told: true } });
        expect(office.token('a').autoRenew?.begun).toBeUndefined();
      }
    }
  });

  test('a server that answers nothing is a failure; its late answer is found', async () => {
    const office = await started([token()]);
    office.become('hung');
    await office.clock.advance(3 * HOUR + 20 * MINUTE);
    expect(shown(office)[0]?.body).toMatch(/^The renewal did not end within five minutes\./);
    expect(office.calls).toHaveLength(1);
    office.become('working');
    await settled();
    await office.clock.advance(MINUTE);
    expect(office.calls).toMatchObject([{ outcome: 'renewed' }]);
    expect(office.titles.at(-1)).toMatch(/^Renewed by itself/);
  });

  test('a disk that refuses is told, and does not make it try without rest', async () => {
    const office = await started([token()]);
    office.store.refusal = new ProblemError({ code: 'disk', message: 'The disk is full.' });
    await office.clock.advance(4 * HOUR);
    expect(office.calls.length).toBeLessThan(6);
    expect(shown(office)).toHaveLength(1);
    expect(shown(office)[0]?.body).toMatch(/^The disk is full\./);
    office.store.refusal = undefined;
    await office.clock.advance(3 * HOUR);
    expect(office.titles.at(-1)).toMatch(/^Renewed by itself after \d+ failed attempts/);
    expect(office.token('a').autoRenew?.renewed?.told).toBe(true);
  });
});

describe('clocks', () => {
  test('one that goes forward is noticed within a minute, one wake-up is all it takes', async () => {
    const office = await started([token()]);
    office.clock.jump(3 * HOUR);
    await office.clock.advance(MINUTE);
    expect(office.calls).toHaveLength(1);
  });

  test('failures of a future that never came hold nothing up', async () => {
    const office = await started([token()]);
    office.become('down');
    office.clock.jump(2 * DAY);
    await office.clock.advance(HOUR);
    office.clock.jump(-2 * DAY - HOUR);
    office.become('working');
    office.kill();
    office.preferences.update({ lastSeenAt: undefined });
    office.start();
    await office.clock.advance(4 * HOUR);
    expect(office.calls.at(-1)).toMatchObject({ outcome: 'renewed' });
  });

  test('are waited for by one timer, of a day at most', async () => {
    const office = new Office(
      { atMs: NOW },
      documentOf([renewing('a', NOW, { lifeMs: 20 * DAY, leadMs: DAY })]),
      settingsWith({}),
    );
    office.start();
    await office.clock.advance(DAY);
    expect(office.clock.longestDelayMs).toBeLessThanOrEqual(DAY);
    expect(office.calls).toEqual([]);
    await office.clock.advance(18 * DAY);
    expect(office.calls).toHaveLength(1);
  });
});
