import { describe, expect, it } from 'vitest';
import { moreRows, numbered } from '../../../src/renderer/credential/history/history-model';
import type { HistoryRow } from '../../../src/shared/ipc/api';

const copied: HistoryRow = { at: '2030-01-10T12:00:00.000Z', what: 'copied', by: 'user' };

describe('the history on the page', () => {
  it('is drawn fifty rows at a time', () => {
    expect([moreRows(10, 50), moreRows(70, 50), moreRows(1_000, 50), moreRows(1_000, 100)]).toEqual(
      [0, 20, 50, 50],
    );
  });

  it('keeps the number of each row as a further one comes on top, however alike they are', () => {
    const before = numbered([copied, copied]).map(({ number }) => number);
    const after = numbered([copied, copied, copied]).map(({ number }) => number);
    expect(before).toEqual([2, 1]);
    expect(after).toEqual([3, 2, 1]);
  });
});
