import { beforeEach, describe, expect, it } from 'vitest';
import { Credentials } from '../../../src/main/services/credentials';
import { HandOut } from '../../../src/main/services/hand-out';
import { Vault } from '../../../src/main/services/vault';
import { EMPTY_METADATA } from '../../../src/shared/domain/model';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { CredentialEdit } from '../../../src/shared/ipc/api';
import { Disk } from './doubles';
import { NotedHistory } from './noted-history';
import { apimToken, byId, eaKey, other, SERVICE } from './records';

const NOW = '2030-01-05T12:00:00.000Z';
const clock = { now: () => Date.parse(NOW), zone: () => 'UTC', after: () => () => undefined };
const EDIT: CredentialEdit = { name: 'Deploy', favourite: true, leadTimes: '' };

let disk: Disk;
let history: NotedHistory;
let credentials: Credentials;

beforeEach(() => {
  disk = new Disk();
  disk.document = {
    ...EMPTY_METADATA,
    sources: [SERVICE],
    credentials: [apimToken('a'), other('b'), eaKey('c'), other('d', { secretId: undefined })],
  };
  for (const id of ['a', 'b', 'c']) disk.keychain.set(`secret-of-${id}`, `the secret of ${id}`);
  history = new NotedHistory();
  credentials = new Credentials(
    disk.metadata(),
    new Vault(disk.secrets(), disk.metadata()),
    clock,
    history,
  );
});

const record = (id: string) => byId(disk.document.credentials, id);
const edit = (id: string, change: Partial<CredentialEdit>) =>
  credentials.edit(id, { ...EDIT, ...change });

async function refusal(work: Promise<unknown>) {
  const before = disk.document;
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(disk.document).toBe(before);
  expect(history.rows).toEqual([]);
  return error;
}

describe('an edit', () => {
  it('changes what was typed, and nothing else', async () => {
    const before = record('a');
    await edit('a', {
      leadTimes: '7d, 1d',
      tags: 'Team, billing ,team',
      notes: ' first\r\nsecond\t\n',
      autoRenew: '3 days',
    });
    expect(record('a')).toEqual({
      ...before,
      name: 'Deploy',
      favourite: true,
      leadTimes: [604_800, 86_400],
      tags: ['Team', 'billing'],
      notes: 'first\nsecond',
      autoRenew: { leadSeconds: 259_200 },
      updatedAt: NOW,
    });
    expect(history.of('a')).toEqual([
      ['edited', 'Name, Tags, Notes, Reminders, Renewal by itself', 'user'],
    ]);
  });

  it('leaves what is absent as it is, and takes away what is empty', async () => {
    await edit('a', { leadTimes: '7d', tags: 'x', notes: 'y', autoRenew: '3d' });
    const full = record('a');
    await edit('a', { leadTimes: '7d' });
    expect(record('a')).toEqual(full);
    await edit('a', { tags: '', notes: '', autoRenew: '' });
    const { leadTimes: _, autoRenew: __, ...rest } = full;
    expect(record('a')).toEqual({ ...rest, tags: [], notes: '' });
  });

  it('of the star only is no history', async () => {
    await edit('a', { name: 'Token a' });
    expect(record('a').favourite).toBe(true);
    expect(history.rows).toEqual([]);
  });

  it('keeps what failed where the lead is the same, and forgets it with another', async () => {
    const trouble = { failures: 2, lastAt: NOW, nextTryAt: NOW, message: 'No answer.' };
    disk.document = {
      ...disk.document,
      credentials: [apimToken('a', { autoRenew: { leadSeconds: 86_400, trouble } })],
    };
    await edit('a', { autoRenew: '1d' });
    expect(record('a').autoRenew).toEqual({ leadSeconds: 86_400, trouble });
    await edit('a', { autoRenew: '2d' });
    expect(record('a').autoRenew).toEqual({ leadSeconds: 172_800 });
  });

  it('of the lead time leaves the trace of a renewal under way, by which it will be told', async () => {
    const begun = { at: NOW, expiresAt: record('a').expiresAt ?? '', failures: 0 };
    disk.document = {
      ...disk.document,
      credentials: [apimToken('a', { autoRenew: { leadSeconds: 86_400, begun } })],
    };
    await edit('a', { autoRenew: '2d' });
    expect(record('a').autoRenew).toEqual({ leadSeconds: 172_800, begun });
  });

  it('changes the fields of a kind that is entered by hand', async () => {
    await edit('b', {
      entered: {
        environment: ' production ',
        values: { service: 'GitLab', reference: '', renewalUrl: '', testUrl: '', scheme: '' },
      },
    });
    expect(record('b')).toMatchObject({
      service: 'GitLab',
      scheme: '',
      environment: 'production',
      secretId: 'secret-of-b',
      expiresAt: '2030-06-01T00:00:00.0000000Z',
    });
    expect(history.of('b')[0]?.[1]).toBe('Name, Details');
    await edit('c', {
      name: 'EA',
      entered: { environment: 'test', values: { enrollment: '77', keyRole: 'secondary' } },
    });
    expect(record('c')).toMatchObject({ enrollment: '77', keyRole: 'secondary' });
  });

  it.each<[string, Partial<CredentialEdit>, object]>([
    ['a', { name: 'Other b' }, { code: 'name-taken', field: 'name' }],
    ['a', { leadTimes: '7' }, { field: 'leadTimes' }],
    ['a', { tags: 'x'.repeat(41) }, { field: 'tags' }],
    ['a', { notes: 'x'.repeat(10_001) }, { code: 'notes-too-long', field: 'notes' }],
    ['a', { notes: 'one\ntwo \u001b[31m' }, { code: 'notes-invisible', field: 'notes' }],
    [
      'a',
      { notes: `see\nGatewayKey gw&203001010000&${'A'.repeat(86)}==, quickly` },
      { code: 'holds-secret', field: 'notes' },
    ],
    ['a', { autoRenew: '3' }, { code: 'lead-time-no-unit', field: 'autoRenew' }],
    ['a', { autoRenew: '3d, 1d' }, { code: 'renewal-lead-several', field: 'autoRenew' }],
    ['a', { autoRenew: 'at expiry' }, { code: 'renewal-lead-zero', field: 'autoRenew' }],
    ['a', { autoRenew: '10d' }, { code: 'renewal-lead-too-long', field: 'autoRenew' }],
    ['b', { autoRenew: '1d' }, { code: 'not-renewable', field: 'autoRenew' }],
    ['a', { entered: { environment: 'x', values: {} } }, { code: 'not-entered' }],
    ['b', { entered: { environment: '', values: { service: 'x' } } }, { field: 'environment' }],
    ['b', { entered: { environment: 'x', values: { service: ' ' } } }, { field: 'service' }],
    ['c', { entered: { environment: 'x', values: { enrollment: 'x' } } }, { field: 'enrollment' }],
    ['gone', {}, { code: 'credential-gone' }],
  ])('of %s with %j is refused, and nothing changes', async (id, change, problem) => {
    expect(await refusal(edit(id, change))).toMatchObject({ problem });
  });

  it('of one without an end refuses renewal before it', async () => {
    const { expiresAt: _, ...endless } = other('b');
    disk.document = { ...disk.document, credentials: [endless] };
    expect(await refusal(edit('b', { autoRenew: '1d' }))).toMatchObject({
      problem: { code: 'renewal-lead-endless' },
    });
  });
});

describe('the archive', () => {
  it('takes and gives back, and notes each once', async () => {
    await credentials.archive('a', true);
    await credentials.archive('a', true);
    expect(record('a')).toEqual({ ...apimToken('a'), archived: true, updatedAt: NOW });
    await credentials.archive('a', false);
    expect(record('a').archived).toBe(false);
    expect(history.of('a').map(([what]) => what)).toEqual(['archived', 'restored']);
  });
});

describe('a deletion', () => {
  it('takes the history along', async () => {
    await credentials.archive('a', true);
    await credentials.archive('b', true);
    await credentials.remove('a');
    expect(disk.document.credentials.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(history.rows.map(({ credentialId }) => credentialId)).toEqual(['b']);
  });
});

describe('a secret', () => {
  it('that is shown is noted', async () => {
    expect(await credentials.reveal('a')).toBe('the secret of a');
    expect(history.of('a')).toEqual([['revealed', undefined, 'user']]);
  });

  it('that cannot be shown is not', async () => {
    disk.keychain.clear();
    expect(await refusal(credentials.reveal('a'))).toMatchObject({
      problem: { code: 'secret-missing' },
    });
    expect(await refusal(credentials.reveal('d'))).toMatchObject({
      problem: { code: 'held-elsewhere' },
    });
  });
});

describe('a copy', () => {
  let copied: string[];
  let handOut: HandOut;
  beforeEach(() => {
    copied = [];
    const clipboard = { put: async (text: string) => void copied.push(text) };
    const settings = {
      read: () => DEFAULT_SETTINGS,
      update: () => undefined,
      onChange: () => () => undefined,
    };
    handOut = new HandOut(disk.metadata(), settings, credentials, clipboard, history);
  });

  it('is noted with its form and from where it was asked for, and not as shown', async () => {
    await handOut.copy('b', 'token');
    await handOut.copy('b', 'header', 'tray');
    expect(copied).toEqual(['the secret of b', 'Authorization: Bearer the secret of b']);
    expect(history.of('b')).toEqual([
      ['copied', 'Secret, from the window', 'user'],
      ['copied', 'Authorization header, from the tray', 'user'],
    ]);
    expect(JSON.stringify(history.rows)).not.toContain('the secret of b');
  });

  it('waits for no history', async () => {
    history.note = () => new Promise(() => undefined);
    await handOut.copy('b', 'token');
    expect(copied).toEqual(['the secret of b']);
  });

  it('of what is held elsewhere is neither made nor noted', async () => {
    expect(await refusal(handOut.copy('d', 'token'))).toMatchObject({
      problem: { code: 'held-elsewhere' },
    });
    expect(copied).toEqual([]);
  });
});
