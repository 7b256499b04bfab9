import { describe, expect, it } from 'vitest';
import type { CredentialView } from '../../../src/shared/ipc/api';
import { searchSubject } from '../../../src/shared/ipc/search-subject';
import { endlessKey, token } from '../renderer/samples';
import { isFound } from './subjects';

const SETTINGS = { leadTimesSeconds: [604_800, 86_400] };
const ENDS_MS = Date.parse('2030-01-20T12:00:00.000Z');
const DAY = 86_400_000;

function finds(query: string, view: CredentialView, nowMs = ENDS_MS - 8 * DAY): boolean {
  return isFound(query, searchSubject(view, SETTINGS), { nowMs });
}

describe('what a credential is searched by', () => {
  it('is its kind, by id and title, its service and what it is signed with', () => {
    const view = token();
    for (const query of [
      'kind:apim',
      'kind:"api management token"',
      'service:contoso',
      'primary',
    ]) {
      expect([query, finds(query, view)]).toEqual([query, true]);
    }
    expect(finds('service:contoso.management', view)).toBe(true);
    expect(finds('id:integration', view)).toBe(true);
    expect(finds('is:production,renewable -is:archived,elsewhere', view)).toBe(true);
    expect(finds('kind:grafana expires:never', endlessKey())).toBe(true);
    expect(finds('service:https', endlessKey())).toBe(true);
  });

  it('holds what is true of it', () => {
    expect(finds('is:missing', token({ secretMissing: true }))).toBe(true);
    expect(finds('is:old-key', token({ signedWithOldKey: true }))).toBe(true);
    expect(finds('is:elsewhere', token({ heldHere: false }))).toBe(true);
    expect(finds('is:undeployed', token({ undeployed: { places: 1 } }))).toBe(true);
    const gone = { state: 'gone', checkedAt: '2030-01-01T00:00:00.000Z' } as const;
    expect(finds('is:revoked', endlessKey({ onServer: gone }))).toBe(true);
    expect(finds('is:revoked', endlessKey())).toBe(false);
  });

  it('ends soon by its lead times, its own before those of the settings', () => {
    const view = token();
    expect(finds('is:fine', view, ENDS_MS - 7 * DAY - 1)).toBe(true);
    expect(finds('is:soon', view, ENDS_MS - 7 * DAY)).toBe(true);
    expect(finds('is:expired', view, ENDS_MS)).toBe(true);
    const own = token({ leadTimes: [86_400] });
    expect(finds('is:fine', own, ENDS_MS - 2 * DAY)).toBe(true);
    expect(finds('is:soon', own, ENDS_MS - DAY)).toBe(true);
  });

  it('ends with the former secret as long as a place has that one', () => {
    const expiresAt = '2030-01-15T12:00:00.0000000Z';
    const view = token({ undeployed: { places: 1, expiresAt } });
    const former = Date.parse('2030-01-15T12:00:00.000Z');
    expect(finds('is:expired expires:-1m', view, former)).toBe(false);
    expect(finds('is:expired', view, former)).toBe(true);
    expect(finds('is:soon', view, former - 7 * DAY)).toBe(true);
    expect(finds('is:fine', view, former - 7 * DAY - 1)).toBe(true);
    const later = token({ undeployed: { places: 1, expiresAt: '2031-01-15T12:00:00.0000000Z' } });
    expect(finds('is:expired', later, ENDS_MS)).toBe(true);
  });
});
