import { expect, it } from 'vitest';
import { createRefusalLog } from '../../../src/main/platform/ipc/refusal-log';

it('notes the first refusal of each kind at once, and the others as a number each minute', () => {
  const noted: unknown[] = [];
  let now = 0;
  const refused = createRefusalLog(
    { record: (event, facts) => void noted.push([event, facts]) },
    () => now,
  );
  for (let count = 0; count < 10_000; count += 1) refused('arguments-misshapen');
  refused('sender-refused');
  expect(noted).toEqual([
    ['request-refused', { code: 'arguments-misshapen' }],
    ['request-refused', { code: 'sender-refused' }],
  ]);
  now = 59_999;
  refused('arguments-misshapen');
  expect(noted).toHaveLength(2);
  now = 60_000;
  refused('arguments-misshapen');
  expect(noted[2]).toEqual(['request-refused', { code: 'arguments-misshapen', count: 10_001 }]);
  now = 200_000;
  refused('sender-refused');
  expect(noted[3]).toEqual(['request-refused', { code: 'sender-refused' }]);
});
