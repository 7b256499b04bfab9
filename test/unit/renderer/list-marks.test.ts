import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/renderer/credentials/marks-model';
import { formerEndOf, presentStateAt, stateAt } from '../../../src/renderer/credentials/state-at';
import type { CredentialView, FormerKeyView } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { endlessKey, token } from './samples';

const kinds = (credential: CredentialView) => marksOf(credential, en).map(({ kind }) => kind);
const former: FormerKeyView = {
  keyKind: 'service-account-token',
  serverKeyId: 1,
  serverName: 'Dashboards',
  swappedAt: '2030-01-10T12:00:00.0000000Z',
  deleteAt: '2030-01-11T12:00:00.000Z',
  undoable: true,
};
const trouble = {
  failures: 1,
  lastAt: '2030-01-17T12:00:00.000Z',
  nextTryAt: '2030-01-17T16:30:00.000Z',
  message: 'The keychain is locked.',
};

describe('the marks of a row', () => {
  it('are none for most', () => {
    expect(kinds(token())).toEqual([]);
    expect(kinds(endlessKey({ formers: [former] }))).toEqual([]);
  });

  it('put first what asks for something to be done', () => {
    const usages = [{ id: 'a', place: 'other', title: 'A' }] as const;
    expect(
      kinds(
        endlessKey({
          formers: [{ ...former, ask: 'used-since' }],
          autoRenew: { leadSeconds: 60, trouble },
          undeployed: { places: 1 },
          usages,
          retired: true,
          keyKind: 'api-key',
        }),
      ),
    ).toEqual(['asks', 'trouble', 'undeployed', 'retired']);
    expect(kinds(token({ autoRenew: { leadSeconds: 60 } }))).toEqual(['auto']);
  });

  it('say what to use instead of what was retired, why a renewal failed, how far one has come', () => {
    const hints = (credential: CredentialView) => marksOf(credential, en).map(({ hint }) => hint);
    expect(hints(endlessKey({ retired: true, keyKind: 'api-key' }))[0]).toContain(
      'service-account token',
    );
    expect(hints(token({ autoRenew: { leadSeconds: 60, trouble } }))).toEqual([trouble.message]);
    const usages = ['a', 'b', 'c'].map((id) => ({ id, place: 'other' as const, title: id }));
    expect(hints(token({ usages, undeployed: { places: 2 } }))[0]).toContain('1 of 3 places');
  });
});

describe('how a credential stands that is not deployed everywhere', () => {
  const settings = { leadTimesSeconds: [7 * 86_400, 86_400] };
  const renewed = token({
    issuedAt: '2030-01-10T12:00:00.000Z',
    expiresAt: '2030-02-09T12:00:00.0000000Z',
    undeployed: { places: 1, expiresAt: '2030-01-12T12:00:00.0000000Z' },
  });
  const at = (day: number, hour = 12) => Date.UTC(2030, 0, day, hour);

  it('goes by the end of the former one where that comes first', () => {
    expect(stateAt(renewed, settings, at(10, 13))).toBe('soon');
    expect(stateAt(renewed, settings, at(12, 13))).toBe('expired');
    expect(presentStateAt(renewed, settings, at(12, 13))).toBe('fine');
    expect(formerEndOf(renewed)).toBe('2030-01-12T12:00:00.0000000Z');
  });

  it('goes by its own end where the former one lives longer or has none', () => {
    const longer = {
      ...renewed,
      undeployed: { places: 1, expiresAt: '2031-01-01T00:00:00.0000000Z' },
    };
    expect(formerEndOf(longer)).toBeUndefined();
    expect(stateAt(longer, settings, at(12))).toBe('fine');
    expect(formerEndOf({ ...renewed, undeployed: { places: 1 } })).toBeUndefined();
  });

  it('has the lead times of the lifetime that the renewal kept', () => {
    // Both live two days, so that seven days ahead is no lead time of theirs.
    const short = token({
      issuedAt: '2030-01-11T12:00:00.000Z',
      expiresAt: '2030-01-13T12:00:00.0000000Z',
      undeployed: { places: 1, expiresAt: '2030-01-12T18:00:00.0000000Z' },
    });
    expect(stateAt(short, settings, at(11, 13))).toBe('fine');
    expect(stateAt(short, settings, at(11, 19))).toBe('soon');
  });

  it('goes by the former one’s end where the present one has none', () => {
    const endless = endlessKey({
      undeployed: { places: 1, expiresAt: '2030-01-12T12:00:00.0000000Z' },
    });
    expect(stateAt(endless, settings, at(12, 13))).toBe('expired');
    expect(stateAt(endlessKey(), settings, at(12, 13))).toBe('fine');
  });
});
