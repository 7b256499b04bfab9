import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReminderIndex } from '../../../src/main/services/reminders/reminder-index';
import type { Announcement, ApimToken, Snooze } from '../../../src/shared/domain/model';
import {
  arrange,
  due,
  nextWake,
  wakeFor,
  withDoubt,
} from '../../../src/shared/domain/reminders/due';
import { expiryState } from '../../../src/shared/domain/reminders/expiry-state';
import { subjectOf } from '../../../src/shared/domain/reminders/open-reminder';
import { remindable, remindables } from '../../../src/shared/domain/reminders/remindable';
import { upcoming } from '../../../src/shared/domain/reminders/upcoming';
import type { Settings } from '../../../src/shared/domain/settings';
import { credential, DAY, exact, HOUR, place, settingsWith } from './samples';

const START = Date.UTC(2026, 0, 1);

interface World {
  readonly credentials: readonly ApimToken[];
  readonly announcements: readonly Announcement[];
  readonly snoozes: readonly Snooze[];
}

type Step =
  | {
      readonly do: 'put';
      readonly id: number;
      readonly madeMs: number;
      readonly lifeMs: number;
      readonly leads?: number[] | 'off';
    }
  /** Renewed with a place: the old end, so long before the new one, stays announced. */
  | { readonly do: 'renewed'; readonly id: number; readonly beforeMs: number }
  | { readonly do: 'archive'; readonly id: number; readonly archived: boolean }
  | { readonly do: 'remove' | 'forget'; readonly id: number }
  | { readonly do: 'announce'; readonly id: number; readonly lead: number }
  | { readonly do: 'snooze'; readonly id: number; readonly untilMs: number }
  | { readonly do: 'reload' }
  | { readonly do: 'defaults'; readonly leads: number[] }
  | { readonly do: 'at'; readonly ms: number };

const id = fc.nat({ max: 12 });
const lead = fc.constantFrom(0, 60, 3_600, 86_400, 604_800, 2_592_000);
const leads = fc.array(lead, { maxLength: 6 });
const span = fc.integer({ min: 0, max: 60 * DAY });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      id,
      madeMs: span,
      lifeMs: fc.oneof(span, fc.constantFrom(HOUR, DAY)),
      leads: fc.option(fc.oneof(leads, fc.constant('off' as const)), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'forget' as const), id }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renewed' as const), id, beforeMs: span }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('archive' as const), id, archived: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('announce' as const), id, lead }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('snooze' as const), id, untilMs: span }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('defaults' as const), leads }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('at' as const),
      ms: fc.integer({ min: -DAY, max: 120 * DAY }),
    }),
  },
);

function seenAs({ credentials }: World, id: number) {
  const found = credentials.find((each) => each.id === `c${id}`);
  return found && remindable(found);
}

function after(world: World, step: Step): World {
  const { credentials, announcements, snoozes } = world;
  switch (step.do) {
    case 'put': {
      const madeMs = START + step.madeMs;
      const made = credential(`c${step.id}`, madeMs, madeMs + step.lifeMs, {
        expiresAt: exact(madeMs + step.lifeMs, step.id),
        ...(step.leads === undefined ? {} : { leadTimes: step.leads }),
      });
      const known = credentials.some((each) => each.id === made.id);
      return {
        ...world,
        credentials: known
          ? credentials.map((each) => (each.id === made.id ? made : each))
          : [...credentials, made],
      };
    }
    case 'renewed':
    case 'archive':
      return {
        ...world,
        credentials: credentials.map((each) => {
          if (each.id !== `c${step.id}`) return each;
          if (step.do === 'archive') return { ...each, archived: step.archived };
          const former = exact(Date.parse(each.expiresAt) - step.beforeMs, step.id);
          return { ...each, usages: [place('p', former), place('q')] };
        }),
      };
    case 'remove':
      return { ...world, credentials: credentials.filter((each) => each.id !== `c${step.id}`) };
    case 'forget':
      return {
        ...world,
        announcements: announcements.filter((each) => each.credentialId !== `c${step.id}`),
        snoozes: snoozes.filter((each) => each.credentialId !== `c${step.id}`),
      };
    case 'announce': {
      const about = seenAs(world, step.id);
      if (about === undefined) return world;
      const told: Announcement = {
        credentialId: about.id,
        expiresAt: about.expiresAt,
        leadSeconds: step.lead,
        announcedAt: new Date(START).toISOString(),
        how: 'single',
      };
      return { ...world, announcements: [...announcements, told] };
    }
    case 'snooze': {
      const about = seenAs(world, step.id);
      if (about === undefined) return world;
      const until = new Date(START + step.untilMs).toISOString();
      const fresh = { credentialId: about.id, expiresAt: about.expiresAt, until };
      return {
        ...world,
        snoozes: [...snoozes.filter((each) => each.credentialId !== about.id), fresh],
      };
    }
    case 'reload':
      return structuredClone(world);
    default:
      return world;
  }
}

const QUIET = { quietHours: { enabled: true, from: '22:00', to: '06:30' }, quietWeekends: true };

describe('the index', () => {
  test('equals the pure functions after any changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.boolean(), (steps, quiet) => {
        let settings: Settings = settingsWith(quiet ? QUIET : {});
        const index = new ReminderIndex(settings.leadTimesSeconds);
        let world: World = { credentials: [], announcements: [], snoozes: [] };
        let nowMs = START;
        for (const each of steps) {
          world = after(world, each);
          if (each.do === 'at') nowMs = START + each.ms;
          if (each.do === 'defaults') {
            settings = { ...settings, leadTimesSeconds: each.leads };
            index.setDefaults(each.leads);
          }
          index.follow({ ...world, announcements: [...world.announcements] });
          index.moveTo(nowMs);
          const now = { epochMs: nowMs, zone: 'Europe/Berlin' };
          const records = { announcements: world.announcements, snoozes: world.snoozes };

          const pure = due(world.credentials, records, { ...settings, ...LOUD }, now);
          const none = new Set<string>();
          const found = index.open(nowMs).map((item) => withDoubt(item, none));
          expect(arrange(found, nowMs)).toEqual(pure);
          expect(wakeFor(index.nextMs, settings, now)).toBe(
            nextWake(world.credentials, records, settings, now),
          );
          expect(index.upcoming(settings, now, 5)).toEqual(
            upcoming(world.credentials, records, settings, now, 5),
          );
          const states = world.credentials.flatMap((each) => {
            const seen = remindable(each);
            return seen === undefined ? [] : [expiryState(seen, settings, nowMs)];
          });
          expect(index.states).toEqual({
            fine: states.filter((state) => state === 'fine').length,
            soon: states.filter((state) => state === 'soon').length,
            expired: states.filter((state) => state === 'expired').length,
          });
          for (const known of world.credentials.flatMap(remindables)) {
            const item = pure.items.find((one) => subjectOf(one.credential) === subjectOf(known));
            const one = index.openOf(known, nowMs);
            expect(one && withDoubt(one, none)).toEqual(item);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  test('tells when the state of a credential changes next, and that it did', () => {
    const index = new ReminderIndex([86_400, 0]);
    const token = credential('a', START, START + 30 * DAY);
    index.follow({ credentials: [token], announcements: [], snoozes: [] });
    expect(index.moveTo(START)).toBe(false);
    expect(index.nextChangeMs).toBe(START + 29 * DAY);
    expect(index.moveTo(START + 29 * DAY - 1)).toBe(false);
    expect(index.moveTo(START + 29 * DAY)).toBe(true);
    expect(index.states).toEqual({ fine: 0, soon: 1, expired: 0 });
    expect(index.nextChangeMs).toBe(START + 30 * DAY);
    expect(index.moveTo(START + 40 * DAY)).toBe(true);
    expect(index.states).toEqual({ fine: 0, soon: 0, expired: 1 });
    expect(index.nextChangeMs).toBe(Number.POSITIVE_INFINITY);
    expect(index.moveTo(START)).toBe(true);
    expect(index.states).toEqual({ fine: 1, soon: 0, expired: 0 });
  });

  test('leaves alone what has no known end', () => {
    const index = new ReminderIndex([0]);
    const { issuedAt, createdAt, updatedAt } = credential('a', START, START);
    const key = {
      kind: 'grafana-key' as const,
      id: 'g',
      name: 'Endless',
      sourceId: 'grafana',
      keyKind: 'api-key' as const,
      tags: [],
      notes: '',
      archived: false,
      usages: [],
      graceSeconds: 86_400,
      formers: [],
      favourite: false,
      issuedAt,
      createdAt,
      updatedAt,
    };
    const ending = { ...key, expiresAt: exact(START + DAY) };
    const records = { announcements: [], snoozes: [] };
    index.follow({ ...records, credentials: [key] });
    expect(index.nextMs).toBe(Number.POSITIVE_INFINITY);
    index.follow({ ...records, credentials: [ending] });
    expect(index.nextMs).toBe(START + DAY);
    index.follow({ ...records, credentials: [{ ...key }] });
    expect(index.nextMs).toBe(Number.POSITIVE_INFINITY);
    expect(index.states).toEqual({ fine: 0, soon: 0, expired: 0 });
  });
});

const LOUD = { quietHours: { enabled: false, from: '00:00', to: '00:00' }, quietWeekends: false };
