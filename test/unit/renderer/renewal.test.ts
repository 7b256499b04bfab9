import { describe, expect, it } from 'vitest';
import {
  hindranceOf,
  nextRenewalMs,
  suggestedLead,
} from '../../../src/renderer/credential/renewal/auto-renew-model';
import {
  askedFormers,
  formersOf,
  undoableFormer,
} from '../../../src/renderer/credential/renewal/formers-model';
import {
  graceOf,
  likelyName,
  offeredGraces,
} from '../../../src/renderer/credential/renewal/grace-model';
import { renewWay } from '../../../src/renderer/credential/renewal/renew-way';
import type { FormerKeyView } from '../../../src/shared/ipc/api';
import { endlessKey, entered, token } from './samples';

const HOUR = 3_600;
const DAY = 24 * HOUR;

describe('the one Renew button', () => {
  it('signs, makes or asks for the new one, and is not there where only others can', () => {
    expect(renewWay(token())).toBe('sign');
    expect(renewWay(endlessKey({ renewal: 'create' }))).toBe('create');
    expect(renewWay(entered({ renewal: 'paste' }))).toBe('replace');
    expect(renewWay(entered({ renewal: 'date' }))).toBe('replace');
    expect(renewWay(endlessKey({ renewal: 'none' }))).toBeUndefined();
  });
});

describe('renewal by itself', () => {
  const autoRenew = { leadSeconds: 3 * DAY };

  it('says why it cannot be', () => {
    expect(hindranceOf(token())).toBeUndefined();
    expect(hindranceOf(token({ renewable: false }))).toBe('no-key');
    expect(hindranceOf(entered({ renewal: 'paste', renewable: false }))).toBe('elsewhere');
    expect(hindranceOf(entered({ renewal: 'date', renewable: false }))).toBe('watched');
    expect(hindranceOf(endlessKey({ renewal: 'create', renewable: true }))).toBe('endless');
    expect(hindranceOf(token({ archived: true }))).toBe('archived');
  });

  it('comes at its lead time, after a failure at the next try', () => {
    // The token ends on 20 January 2030 at noon.
    expect(nextRenewalMs(token({ autoRenew }))).toBe(Date.UTC(2030, 0, 17, 12));
    const trouble = {
      failures: 2,
      lastAt: '2030-01-17T12:00:00.000Z',
      nextTryAt: '2030-01-17T16:30:00.000Z',
      message: 'The keychain is locked.',
    };
    expect(nextRenewalMs(token({ autoRenew: { ...autoRenew, trouble } }))).toBe(
      Date.UTC(2030, 0, 17, 16, 30),
    );
  });

  it('does not come again where it is refused, whatever the pause after a failure', () => {
    const trouble = {
      failures: 1,
      lastAt: '2030-01-17T12:00:00.000Z',
      nextTryAt: '2030-01-17T12:01:00.000Z',
      message: 'Its last renewal was undone, so it is not renewed by itself.',
    };
    const { expiresAt } = token();
    const renewed = { at: trouble.lastAt, expiresAt, failures: 0, told: true };
    const undone = token({ autoRenew: { ...autoRenew, trouble, renewed } });
    expect(nextRenewalMs(undone)).toBeUndefined();
    expect(nextRenewalMs(token({ autoRenew: { leadSeconds: 400 * DAY, trouble } }))).toBe(
      undefined,
    );
  });

  it('does not come where it is off or cannot be', () => {
    expect(nextRenewalMs(token())).toBeUndefined();
    expect(nextRenewalMs(token({ autoRenew, renewable: false }))).toBeUndefined();
    expect(nextRenewalMs(token({ autoRenew, archived: true }))).toBeUndefined();
  });

  it('is offered three days before the end, or within the last quarter of a short life', () => {
    expect(suggestedLead(undefined)).toBe(3 * DAY);
    expect(suggestedLead(30 * DAY)).toBe(3 * DAY);
    expect(suggestedLead(10 * DAY)).toBe(2 * DAY);
    expect(suggestedLead(DAY)).toBe(6 * HOUR);
    expect(suggestedLead(90 * 60)).toBe(22 * 60);
    expect(suggestedLead(100)).toBe(60);
  });
});

describe('replaced keys', () => {
  const former = (change: Partial<FormerKeyView>): FormerKeyView => ({
    keyKind: 'service-account-token',
    serverKeyId: 1,
    serverName: 'Dashboards',
    swappedAt: '2030-01-10T12:00:00.0000000Z',
    deleteAt: '2030-01-11T12:00:00.000Z',
    undoable: true,
    ...change,
  });

  it('are listed the latest first, and kinds without any have none', () => {
    const key = endlessKey({ formers: [former({ serverKeyId: 1 }), former({ serverKeyId: 2 })] });
    expect(formersOf(key).map(({ serverKeyId }) => serverKeyId)).toEqual([2, 1]);
    expect(formersOf(token())).toEqual([]);
  });

  it('ask only where the app would not delete them by itself', () => {
    const asked = former({ serverKeyId: 2, ask: 'used-since' });
    expect(askedFormers(endlessKey({ formers: [former({}), asked] }))).toEqual([asked]);
  });

  it('come back only where the last one’s secret is still here', () => {
    const older = former({ serverKeyId: 1 });
    const lost = former({ serverKeyId: 2, undoable: false });
    expect(undoableFormer(endlessKey({ formers: [lost, older] }))).toBe(older);
    expect(undoableFormer(endlessKey({ formers: [older, lost] }))).toBeUndefined();
    expect(undoableFormer(token())).toBeUndefined();
  });
});

describe('the grace time', () => {
  it('is the one chosen last, and always among those that are offered', () => {
    expect(graceOf(endlessKey({ graceSeconds: 2 * HOUR }))).toBe(2 * HOUR);
    expect(offeredGraces(2 * HOUR)).toEqual([0, HOUR, 2 * HOUR, DAY, 3 * DAY, 7 * DAY]);
    expect(offeredGraces(DAY)).toHaveLength(5);
  });
});

describe('the name of the new one', () => {
  it('has the day, and only one', () => {
    const nowMs = Date.UTC(2026, 11, 1, 23, 30);
    expect(likelyName('Deploy', nowMs, 'UTC')).toBe('Deploy (2026-12-01)');
    expect(likelyName('Deploy (2026-06-01)', nowMs, 'Europe/Berlin')).toBe('Deploy (2026-12-02)');
  });
});
