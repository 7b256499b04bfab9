import { describe, expect, it } from 'vitest';
import {
  FIRST_SORTING,
  parted,
  sorted,
  tagCounts,
  tagQuery,
} from '../../../src/renderer/credentials/list-model';
import { SearchIndex } from '../../../src/renderer/credentials/search-index';
import { sortedBy } from '../../../src/renderer/lists/sorting';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import type { CredentialView } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { endlessKey, token } from './samples';

const NOW = Date.UTC(2030, 0, 12);
const later = token({ id: 'later', name: 'b10', expiresAt: '2030-03-01T00:00:00.0000000Z' });
const sooner = token({ id: 'sooner', name: 'B9', environment: 'staging' });
// Differs from the one above in the last of the seven digits alone.
const nextTick = token({ id: 'tick', name: 'a', expiresAt: '2030-01-20T12:00:00.0000001Z' });
const endless = endlessKey({ id: 'endless', role: 'Editor' });
const all = [endless, later, nextTick, sooner];

function found(credentials: readonly CredentialView[], query: string, sorting = FIRST_SORTING) {
  const index = new SearchIndex(en, []);
  return index.found(sorted(credentials, sorting), parseQuery(query), { nowMs: NOW });
}

function ids(query: string, sorting = FIRST_SORTING): string[] {
  return found(all, query, sorting).map((each) => each.id);
}

describe('the list of credentials', () => {
  it('begins with what ends first; what has no end comes last', () => {
    expect(ids('')).toEqual(['sooner', 'tick', 'later', 'endless']);
  });

  it('turns the order round on a second click on the same head', () => {
    expect(ids('', sortedBy(FIRST_SORTING, 'expiry'))).toEqual([
      'endless',
      'later',
      'tick',
      'sooner',
    ]);
  });

  it('sorts names as people count: case aside, 9 before 10', () => {
    expect(ids('', sortedBy(FIRST_SORTING, 'name'))).toEqual([
      'tick',
      'sooner',
      'later',
      'endless',
    ]);
  });

  it('keeps equal ones by their expiry, whichever way the column goes', () => {
    const byEnvironment = sortedBy(FIRST_SORTING, 'environment');
    expect(ids('', byEnvironment)).toEqual(['tick', 'later', 'sooner', 'endless']);
    expect(ids('', sortedBy(byEnvironment, 'environment'))).toEqual([
      'sooner',
      'endless',
      'tick',
      'later',
    ]);
  });

  it('finds every word anywhere: name, service, environment, host, identifier, key, role', () => {
    expect(ids('b10')).toEqual(['later']);
    expect(ids('contoso STAGING')).toEqual(['sooner']);
    expect(ids('azure-api')).toEqual(['sooner', 'tick', 'later']);
    expect(ids('primary integration')).toEqual(['sooner', 'tick', 'later']);
    expect(ids('editor')).toEqual(['endless']);
    expect(ids('grafana.example')).toEqual(['endless']);
    expect(ids('contoso nowhere')).toEqual([]);
    expect(ids('   ')).toHaveLength(4);
  });

  it('finds a kind, what has no end and what is held elsewhere', () => {
    expect(ids('kind:grafana')).toEqual(['endless']);
    expect(ids('kind:apim b10')).toEqual(['later']);
    expect(ids('grafana key')).toEqual(['endless']);
    expect(ids('no end')).toEqual(['endless']);
    expect(found([token({ heldHere: false }), token()], 'held elsewhere')).toHaveLength(1);
  });

  it('finds tags, marks and notes', () => {
    const tagged = token({
      id: 'tagged',
      tags: ['Ops', 'team a'],
      notes: 'Ask the harbour master',
    });
    const renewed = token({ id: 'renewed', undeployed: { places: 1 } });
    const some = [tagged, renewed];
    const idsOf = (query: string) => found(some, query).map(({ id }) => id);
    expect(idsOf('tag:ops')).toEqual(['tagged']);
    expect(idsOf('tag:team a')).toEqual(['tagged']);
    expect(idsOf('tag:harbour')).toEqual([]);
    expect(idsOf('harbour')).toEqual(['tagged']);
    expect(idsOf('not deployed')).toEqual(['renewed']);
  });

  it('finds exactly the tag in quotes, blanks and all', () => {
    const some = ['team 1', 'team 10', 'a "b" c'].map((tag) => token({ id: tag, tags: [tag] }));
    const idsOf = (query: string) => found(some, query).map(({ id }) => id);
    expect(idsOf('tag:team')).toEqual(['team 1', 'team 10']);
    expect(idsOf(tagQuery('team 1'))).toEqual(['team 1']);
    expect(idsOf(tagQuery('Team 10'))).toEqual(['team 10']);
    expect(idsOf(`${tagQuery('team 1')} deploy`)).toEqual(['team 1']);
    expect(idsOf(tagQuery('a "b" c'))).toEqual(['a "b" c']);
    expect(idsOf('tag:"team')).toEqual(['team 1', 'team 10']);
    expect(idsOf('"')).toHaveLength(3);
  });

  it('keeps archived ones apart, and counts them whichever is listed', () => {
    const kept = token({ id: 'kept', archived: true });
    const both = [kept, ...all];
    expect(parted(both, false)).toEqual({ here: all, elsewhere: [kept], archivedCount: 1 });
    expect(parted(both, true)).toEqual({ here: [kept], elsewhere: all, archivedCount: 1 });
  });

  it('counts tags, those that differ in case as one, in the order of their names', () => {
    const tagged = [token({ tags: ['web10', 'Ops'] }), token({ tags: ['ops', 'web9'] })];
    expect(tagCounts(tagged)).toEqual([
      { tag: 'Ops', count: 2 },
      { tag: 'web9', count: 1 },
      { tag: 'web10', count: 1 },
    ]);
    expect(tagCounts(all)).toEqual([]);
  });

  it('is found by what it is now, whatever it was and however often it changed', () => {
    const index = new SearchIndex(en, []);
    for (let change = 0; change < 2_000; change += 1) {
      const now = [later, token({ id: 'changed', name: `n${change}x` })];
      index.prune(now.length);
      const names = (query: string) =>
        index.found(now, parseQuery(query), { nowMs: NOW }).map(({ name }) => name);
      expect(names('b10')).toEqual(['b10']);
      expect(names(`n${change}x`)).toEqual([`n${change}x`]);
      expect(names(`n${change - 1}x`)).toEqual([]);
    }
  });

  it('finds accented names without their accents, and the other way round', () => {
    const accented = [token({ name: 'München' })];
    expect(found(accented, 'munchen')).toHaveLength(1);
    expect(found(accented, 'MÜNCHEN')).toHaveLength(1);
    expect(found([token({ name: 'Munchen' })], 'münchen')).toHaveLength(1);
  });

  it('leaves the snapshot as it was', () => {
    const before = [...all];
    found(all, '', sortedBy(FIRST_SORTING, 'name'));
    expect(all).toEqual(before);
  });
});
