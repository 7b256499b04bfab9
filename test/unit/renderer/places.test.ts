import { describe, expect, it } from 'vitest';
import {
  deployProgress,
  inputsOf,
  placeValues,
  typedPlace,
  withoutPlace,
  withPlace,
} from '../../../src/renderer/credential/places/places-model';
import type { Usage } from '../../../src/shared/domain/model';

const vault: Usage = {
  id: 'a',
  place: 'azure-key-vault',
  vault: 'contoso-vault',
  secretName: 'apim',
};
const page: Usage = {
  id: 'b',
  place: 'settings-page',
  title: 'Dashboards',
  url: 'https://grafana.example/settings',
  holdsFormer: { since: '2030-01-10T12:00:00.000Z', expiresAt: '2030-01-20T12:00:00.0000000Z' },
};

describe('places after a renewal', () => {
  it('are done where they have the present one', () => {
    expect(deployProgress([vault, page])).toEqual({ done: 1, all: 2 });
    expect(deployProgress([])).toEqual({ done: 0, all: 0 });
  });
});

describe('the list of places that is sent', () => {
  it('says nothing of what each has: that is the app’s to know', () => {
    const { holdsFormer: _, ...input } = page;
    expect(inputsOf([vault, page])).toEqual([vault, input]);
  });

  it('takes one more, changes the one with its ID, and leaves one out', () => {
    const added = { place: 'other', title: 'Build server' } as const;
    expect(withPlace([vault], added)).toEqual([vault, added]);
    const changed = { ...vault, vault: 'other-vault' };
    expect(withPlace([vault, page], changed)[0]).toEqual(changed);
    expect(withPlace([vault, page], changed)).toHaveLength(2);
    expect(withoutPlace([vault, page], 'b')).toEqual([vault]);
  });
});

describe('the form of a place', () => {
  it('begins empty with the first type, or with what is there', () => {
    const empty = placeValues(undefined);
    expect(empty.place).toBe('kubernetes-secret');
    expect(Object.entries(empty).filter(([id, text]) => id !== 'place' && text !== '')).toEqual([]);
    expect(placeValues(vault)).toMatchObject({ place: 'azure-key-vault', vault: 'contoso-vault' });
  });

  it('sends what belongs to the type, whatever was typed for others', () => {
    const values = { ...placeValues(undefined), secretName: 'apim', vault: 'v', key: 'token' };
    expect(typedPlace({ ...values, place: 'azure-key-vault' }, undefined)).toEqual({
      place: 'azure-key-vault',
      vault: 'v',
      secretName: 'apim',
    });
    expect(typedPlace(placeValues(vault), 'a')).toEqual(vault);
  });

  it('does not send back what an edited place has', () => {
    expect(typedPlace(placeValues(page), 'b')).not.toHaveProperty('holdsFormer');
  });
});
