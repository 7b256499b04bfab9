import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepCalendarFiles } from '../../../src/main/platform/calendar/calendar-folder';
import { CalendarKeeper } from '../../../src/main/services/calendar/calendar-keeper';
import { EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import type { Problem } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import { DocumentStore } from '../../fakes/document-store';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { apimToken, other, SERVICE } from '../services/records';

const ID = '0b8f1c9e-5a0f-4a55-9a8e-111111111111';
const PLACES = '0b8f1c9e-5a0f-4a55-9a8e-222222222222';
const FORMER_END = '2030-03-01T00:00:00.0000000Z';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-calendar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

class Bench {
  readonly clock = new SimulatedClock(Date.UTC(2030, 0, 1));
  readonly metadata: DocumentStore<Metadata> & { origin?: unknown };
  readonly problems: (Problem | undefined)[] = [];
  readonly keeper: CalendarKeeper;
  settings: Settings;
  private readonly listeners = new Set<() => void>();

  constructor(calendar: Partial<Settings['calendar']> = {}) {
    this.settings = {
      ...DEFAULT_SETTINGS,
      leadTimesSeconds: [7 * 86_400, 3_600],
      calendar: { shape: 'file', names: false, folder, ...calendar },
    };
    this.metadata = new DocumentStore<Metadata>({
      ...EMPTY_METADATA,
      sources: [SERVICE],
      credentials: [
        apimToken(ID, { name: 'orders-api' }),
        other(PLACES, {
          name: 'Of places',
          leadTimes: 'off',
          usages: [
            { id: 'u', place: 'other', name: 'Somewhere', holdsFormer: { expiresAt: FORMER_END } },
          ] as never,
        }),
        other('archived', { archived: true }),
        other('endless', { expiresAt: undefined } as never),
      ],
    });
    this.keeper = new CalendarKeeper({
      metadata: Object.assign(this.metadata, { origin: { state: 'good' } as never }),
      settings: {
        read: () => this.settings,
        onChange: (listener) => {
          this.listeners.add(listener);
          return () => this.listeners.delete(listener);
        },
      },
      files: { keep: keepCalendarFiles },
      clock: this.clock,
      log: { recordError: () => undefined },
      onProblem: (problem) => this.problems.push(problem),
    });
  }

  set(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Lets timers and the disk come to rest. */
  async pass(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function events(name = 'tokentray.ics') {
  const component = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), 'utf8')));
  return component.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const alarms = each.getAllSubcomponents('valarm').length;
    return [event.uid, event.summary, event.startDate.toJSDate().toISOString(), alarms];
  });
}

const EXPECTED = [
  [`${ID}@tokentray`, 'A credential ends', '2030-01-11T00:00:00.000Z', 2],
  [
    `${PLACES}-former@tokentray`,
    'A credential: the former secret ends',
    '2030-03-01T00:00:00.000Z',
    0,
  ],
  [`${PLACES}@tokentray`, 'A credential ends', '2030-06-01T00:00:00.000Z', 0],
];

it('holds every end that is announced, without names, and follows the list', async () => {
  const bench = new Bench();
  bench.keeper.start();
  await bench.pass(61_000);
  expect(events()).toEqual(EXPECTED);
  expect(readFileSync(join(folder, 'tokentray.ics'), 'utf8')).not.toMatch(/orders|places|Orders/i);

  await bench.metadata.update((document) => ({
    ...document,
    credentials: document.credentials.map((each) =>
      each.id === ID ? { ...each, expiresAt: '2030-02-01T00:00:00.5000000Z' } : each,
    ),
  }));
  await bench.pass(2_100);
  expect(events()[0]).toEqual([
    `${ID}@tokentray`,
    'A credential ends',
    '2030-02-01T00:00:00.000Z',
    2,
  ]);
  bench.keeper.stop();
});

it('names credentials on request, one file for each end, and removes only its own', async () => {
  const bench = new Bench();
  writeFileSync(join(folder, 'holidays.ics'), 'of another');
  bench.keeper.start();
  await bench.pass(61_000);
  bench.set({ calendar: { folder, shape: 'folder', names: true } });
  await bench.pass(2_100);
  expect(readdirSync(folder).sort()).toEqual([
    'holidays.ics',
    `tokentray-${ID}.ics`,
    `tokentray-${PLACES}-former.ics`,
    `tokentray-${PLACES}.ics`,
  ]);
  expect(events(`tokentray-${ID}.ics`)[0]?.[1]).toBe('orders-api (production) ends');
  await bench.metadata.update((document) => ({ ...document, credentials: [] }));
  await bench.pass(2_100);
  expect(readdirSync(folder)).toEqual(['holidays.ics']);
});

it('writes nothing where nothing changed', async () => {
  const bench = new Bench();
  bench.keeper.start();
  await bench.pass(61_000);
  const before = statSync(join(folder, 'tokentray.ics')).mtimeMs;
  bench.set({ theme: 'dark' });
  await bench.keeper.now();
  expect(statSync(join(folder, 'tokentray.ics')).mtimeMs).toBe(before);
});

it('tells of a folder that is gone, does not make it anew, and goes on once it is back', async () => {
  const bench = new Bench({ folder: join(folder, 'stick') });
  bench.keeper.start();
  await bench.pass(61_000);
  expect(bench.problems.at(-1)?.code).toBe('calendar-folder-missing');
  expect(readdirSync(folder)).toEqual([]);
  bench.set({ calendar: { folder, shape: 'file', names: false } });
  await bench.pass(2_100);
  expect(bench.problems.at(-1)).toBeUndefined();
  expect(events()).toEqual(EXPECTED);
});

it('can be left although its folder is gone, and then nothing is wrong any more', async () => {
  const gone = join(folder, 'stick');
  const bench = new Bench({ folder: gone });
  bench.keeper.start();
  await bench.pass(61_000);
  expect(bench.problems.at(-1)?.code).toBe('calendar-folder-missing');
  expect(await keepCalendarFiles(gone, new Map())).toBe(false);
  bench.set({ calendar: { shape: 'file', names: false } });
  await bench.pass(2_100);
  expect(bench.problems.at(-1)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes a list that cannot be read for no empty one', async () => {
  const bench = new Bench();
  bench.keeper.start();
  await bench.pass(61_000);
  Object.assign(bench.metadata, { origin: { state: 'damaged' } });
  await bench.metadata.update((document) => ({ ...document, credentials: [] }));
  await bench.pass(2_100);
  expect(events()).toEqual(EXPECTED);
});
