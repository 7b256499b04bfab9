import { describe, expect, it } from 'vitest';
import type { HistoryStore } from '../../../src/main/ports/history-store';
import { History } from '../../../src/main/services/history';
import type { HistoryRow } from '../../../src/shared/ipc/api';
import { SimulatedClock } from '../../fakes/simulated-clock';

const START = Date.parse('2030-06-01T00:00:00.000Z');

function desk(refusal?: Error) {
  const clock = new SimulatedClock(START);
  const rows: (HistoryRow & { credentialId: string })[] = [];
  const pruned: string[] = [];
  const logged: string[] = [];
  const attempt = async (work: () => void) => {
    if (refusal !== undefined) throw refusal;
    work();
  };
  const store: HistoryStore = {
    append: (credentialId, row) => attempt(() => void rows.push({ credentialId, ...row })),
    read: async (id) => rows.filter(({ credentialId }) => credentialId === id),
    lastCopied: async () => [],
    readAll: async () => rows,
    appendAll: (more) => attempt(() => void rows.push(...more)),
    clear: () => attempt(() => void rows.splice(0)),
    prune: (before) => attempt(() => void pruned.push(before)),
  };
  const log = { record: () => undefined, recordError: (event: string) => void logged.push(event) };
  return { clock, rows, pruned, logged, history: new History(store, clock, log) };
}

describe('the history', () => {
  it('notes when, what and by whom, and gives the latest first', async () => {
    const { history } = desk();
    await history.note('a', 'created', { detail: 'until then' });
    await history.note('a', 'renewed', { by: 'app' });
    const at = new Date(START).toISOString();
    expect(await history.read('a')).toMatchObject([
      { at, what: 'renewed', by: 'app' },
      { at, what: 'created', by: 'user', detail: 'until then' },
    ]);
  });

  it('that cannot be written stops nothing but a clearing', async () => {
    const { history, logged } = desk(new Error('The disk is full.'));
    await history.note('a', 'copied');
    await history.forget('a');
    expect(logged).toEqual(['history-not-written', 'history-not-written']);
    await expect(history.clear('a')).rejects.toThrow('The disk is full.');
  });

  it('keeps a year: looks soon after the start and each day, until it is stopped', async () => {
    const { clock, history, pruned } = desk();
    const stop = history.keepAYear();
    expect(pruned).toEqual([]);
    await clock.advance(3 * 86_400_000);
    expect(pruned.map((before) => before.slice(0, 10))).toEqual([
      '2029-05-31',
      '2029-06-01',
      '2029-06-02',
    ]);
    stop();
    await clock.advance(3 * 86_400_000);
    expect(pruned).toHaveLength(3);
  });

  it('goes on after a day on which the disk refused', async () => {
    const { clock, history, logged } = desk(new Error('The disk is full.'));
    history.keepAYear();
    await clock.advance(2 * 86_400_000);
    expect(logged).toEqual(['history-not-written', 'history-not-written']);
  });
});
