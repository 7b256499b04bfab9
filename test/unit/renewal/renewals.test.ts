import { describe, expect, test } from 'vitest';
import { Renewals, type Renewers } from '../../../src/main/services/renewal/renewals';
import type { Credential, GrafanaConnection } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import type { Renewed } from '../../../src/shared/ipc/api';
import { credential, documentOf, SERVICE } from '../reminders/samples';

const NOW = Date.UTC(2026, 5, 10);
const token = credential('token', NOW, NOW + 1_000);
const { id: _id, name: _name, ...kept } = token;
const base = {
  createdAt: kept.createdAt,
  updatedAt: kept.updatedAt,
  favourite: false,
  tags: [],
  notes: '',
  archived: false,
  usages: [],
};
const GRAFANA: GrafanaConnection = {
  kind: 'grafana-connection',
  id: 'grafana',
  name: 'Grafana',
  url: 'https://grafana.example',
  environment: 'test',
  signIn: { method: 'azure-cli' },
  allowHttp: false,
  createdAt: kept.createdAt,
  updatedAt: kept.updatedAt,
};

function key(id: string, secretId?: string): Credential {
  return {
    ...base,
    kind: 'grafana-key',
    id,
    name: `Key ${id}`,
    sourceId: 'grafana',
    keyKind: 'api-key',
    graceSeconds: 0,
    formers: [],
    ...(secretId === undefined ? {} : { secretId }),
  };
}

function other(id: string, secretId?: string): Credential {
  return {
    ...base,
    kind: 'other',
    id,
    name: `Other ${id}`,
    environment: '',
    service: 'GitHub',
    reference: '',
    renewalUrl: '',
    testUrl: '',
    scheme: '',
    ...(secretId === undefined ? {} : { secretId }),
  };
}

const DOCUMENT = {
  ...documentOf([]),
  sources: [SERVICE, GRAFANA],
  credentials: [token, key('key', 's'), key('watched'), other('pasted', 's'), other('dated')],
};

/** Renewals that end when the test says so. */
class Workshop {
  readonly asked: string[] = [];
  private readonly pending: { done(notes: string[]): void; fail(error: unknown): void }[] = [];

  renewals(): Renewals {
    const renewer = (kind: string) => ({
      renew: (id: string, { by = 'user' }: { by?: 'user' | 'app' }) =>
        new Promise<Renewed>((resolve, reject) => {
          this.asked.push(`${kind} ${id} by ${by}`);
          this.pending.push({ done: (notes) => resolve({ id, notes }), fail: reject });
        }),
    });
    const renewers: Renewers = {
      'apim-token': renewer('apim-token'),
      'grafana-key': renewer('grafana-key'),
    };
    return new Renewals({ read: () => DOCUMENT }, renewers);
  }

  finish(notes: string[] = []): void {
    this.pending.shift()?.done(notes);
  }

  break(error: unknown): void {
    this.pending.shift()?.fail(error);
  }
}

describe('a renewal', () => {
  test('goes to the renewer of its kind, with who wants it', async () => {
    const workshop = new Workshop();
    const renewals = workshop.renewals();
    const first = renewals.renew('token');
    const second = renewals.renew('key', { by: 'app', graceSeconds: 60 });
    expect(workshop.asked).toEqual(['apim-token token by user', 'grafana-key key by app']);
    workshop.finish(['a remark']);
    workshop.finish();
    expect(await first).toEqual({ id: 'token', notes: ['a remark'] });
    expect(await second).toEqual({ id: 'key', notes: [] });
  });

  test.each([
    ['pasted', /^"Other pasted" is made elsewhere.*choose Renew to enter it\.$/],
    ['dated', /^"Other dated" is held elsewhere.*choose Renew to enter the new end\.$/],
    ['watched', /^"Key watched" is only watched.*Renew it where it is held\.$/],
  ])('of what is %s is refused with what to do instead', async (id, message) => {
    const workshop = new Workshop();
    await expect(workshop.renewals().renew(id)).rejects.toMatchObject({
      problem: { code: 'renewed-by-hand', message: expect.stringMatching(message) },
    });
    expect(workshop.asked).toEqual([]);
  });

  test('of what is gone says so', async () => {
    await expect(new Workshop().renewals().renew('nobody')).rejects.toThrow(ProblemError);
  });
});

describe('two renewals of the same credential at once', () => {
  test('are one, with one result for both', async () => {
    const workshop = new Workshop();
    const renewals = workshop.renewals();
    const both = [renewals.renew('key', { by: 'app' }), renewals.renew('key')];
    expect(workshop.asked).toHaveLength(1);
    workshop.finish(['made once']);
    expect(await Promise.all(both)).toEqual([
      { id: 'key', notes: ['made once'] },
      { id: 'key', notes: ['made once'] },
    ]);
    const next = renewals.renew('key');
    expect(workshop.asked).toHaveLength(2);
    workshop.finish();
    await next;
  });

  test('fail together, and the next one begins anew', async () => {
    const workshop = new Workshop();
    const renewals = workshop.renewals();
    const both = [renewals.renew('key'), renewals.renew('key')];
    workshop.break(new ProblemError({ code: 'down', message: 'The server is down.' }));
    for (const each of both) await expect(each).rejects.toThrow('The server is down.');
    const next = renewals.renew('key');
    expect(workshop.asked).toHaveLength(2);
    workshop.finish();
    await next;
  });
});
