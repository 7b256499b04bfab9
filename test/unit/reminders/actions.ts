import fc from 'fast-check';
import type { ApimToken, LeadTimes } from '../../../src/shared/domain/model';
import type { Settings } from '../../../src/shared/domain/settings';
import { usagesAfterRenewal } from '../../../src/shared/domain/usages/renewed-usages';
import type { ServiceState } from '../../fakes/notification-service';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, exact, HOUR, MINUTE, place, tokensOf } from './samples';
import type { SimulatedComputer } from './simulated-computer';
import type { Witness } from './witness';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
];

/** One thing that happens to the app, its computer or its user. */
export type Action =
  | { readonly do: 'awake'; readonly minutes: number }
  | { readonly do: 'sleep'; readonly spanMs: number; readonly resumes: boolean }
  | { readonly do: 'quit' | 'kill'; readonly offMs: number }
  | { readonly do: 'die'; readonly calls: number; readonly when: 'before' | 'after' }
  | { readonly do: 'jump'; readonly byMs: number; readonly noticed: boolean }
  | { readonly do: 'zone'; readonly zone: string }
  | { readonly do: 'service'; readonly state: ServiceState; readonly latencyMs: number }
  | {
      readonly do: 'snooze';
      readonly pick: number;
      readonly choice: 'hour' | 'tomorrow' | 'workday';
    }
  | { readonly do: 'renew'; readonly pick: number; readonly lifeMs: number }
  /** Ticks one place, or all, as having the new one. */
  | { readonly do: 'deploy'; readonly pick: number; readonly all: boolean }
  | { readonly do: 'archive' | 'remove'; readonly pick: number }
  | ({ readonly do: 'add' } & Newcomer)
  | { readonly do: 'lead-times'; readonly pick: number; readonly leadTimes: LeadTimes | undefined }
  | { readonly do: 'settings'; readonly settings: Partial<Settings> };

const leadSeconds = fc.oneof(
  fc.constantFrom(0, 60, 3_600, 86_400, 7 * 86_400, 30 * 86_400),
  fc.integer({ min: 0, max: 100 * 86_400 }),
);
const leadList = fc.array(leadSeconds, { maxLength: 6 });
const ownLeadTimes = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: leadList },
  { weight: 1, arbitrary: fc.constant('off' as const) },
);
const life = fc.oneof(
  fc.integer({ min: 1, max: 120 * MINUTE }),
  fc.integer({ min: HOUR, max: 60 * DAY }),
  fc.integer({ min: DAY, max: 1_500 * DAY }),
  fc.constantFrom(HOUR, 12 * HOUR, 10 * DAY, 30 * DAY, 365 * DAY),
);
const away = fc.oneof(
  fc.integer({ min: 1, max: 12 * HOUR }),
  fc.integer({ min: HOUR, max: 90 * DAY }),
);
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const pick = fc.nat({ max: 10_000 });
const places = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
);

export const settingsChange: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({
    quietHours: fc.record({ enabled: fc.boolean(), from: clockTime, to: clockTime }),
    quietWeekends: fc.boolean(),
  }),
  fc.record({ leadTimesSeconds: leadList }),
);

export const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('awake' as const),
      minutes: fc.integer({ min: 1, max: 40 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sleep' as const),
      spanMs: away,
      resumes: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('quit' as const, 'kill' as const), offMs: away }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      calls: fc.integer({ min: 1, max: 6 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      byMs: fc.oneof(
        fc.integer({ min: -3 * HOUR, max: 3 * HOUR }),
        fc.integer({ min: -400 * DAY, max: 200 * DAY }),
      ),
      noticed: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom(...ZONES) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('service' as const),
      state: fc.constantFrom(
        'working' as const,
        'working' as const,
        'absent' as const,
        'failing' as const,
        'hung' as const,
      ),
      latencyMs: fc.constantFrom(0, 0, 40, 2_900),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('snooze' as const),
      pick,
      choice: fc.constantFrom('hour' as const, 'tomorrow' as const, 'workday' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('renew' as const), pick, lifeMs: life }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('deploy' as const), pick, all: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('archive' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      lifeMs: life,
      leadTimes: ownLeadTimes,
      places,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('lead-times' as const), pick, leadTimes: ownLeadTimes }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('settings' as const), settings: settingsChange }),
  },
);

export interface Newcomer {
  readonly lifeMs: number;
  readonly leadTimes: LeadTimes | undefined;
  readonly ticks?: number;
  /** In how many places it is used. */
  readonly places?: number;
}

export const newcomer = fc.record({
  lifeMs: life,
  leadTimes: ownLeadTimes,
  ticks: fc.nat({ max: 9_999 }),
  places,
});

/** A token signed now. */
export function signed(
  id: string,
  nowMs: number,
  { lifeMs, leadTimes, ticks = 0, places = 0 }: Newcomer,
): ApimToken {
  const made = credential(id, nowMs, nowMs + lifeMs, {
    expiresAt: exact(nowMs + lifeMs, ticks),
    usages: Array.from({ length: places }, (_, index) => place(`${index}`)),
  });
  return leadTimes === undefined ? made : { ...made, leadTimes };
}

/** Lets one thing happen; the app is running before and after it. */
export async function perform(
  action: Action,
  computer: SimulatedComputer,
  witness: Witness,
): Promise<void> {
  const { clock, service } = computer;
  const picked = (index: number): ApimToken | undefined => {
    const credentials = tokensOf(computer.document);
    return credentials[index % Math.max(1, credentials.length)];
  };
  const replace = async (index: number, change: (each: ApimToken) => ApimToken[]) => {
    const chosen = picked(index);
    await computer.edit((all) => all.flatMap((each) => (each === chosen ? change(each) : each)));
  };
  switch (action.do) {
    case 'awake':
      await clock.advance(action.minutes * MINUTE);
      break;
    case 'sleep':
      clock.sleep(action.spanMs);
      if (action.resumes && computer.isRunning) computer.scheduler.wake('resume');
      await clock.advance(MINUTE);
      break;
    case 'quit':
    case 'kill':
      if (action.do === 'quit') await computer.quit();
      else computer.kill();
      clock.sleep(action.offMs);
      break;
    case 'die':
      computer.dieAt(action.calls, action.when);
      break;
    case 'jump':
      clock.jump(action.byMs);
      if (action.noticed && computer.isRunning) computer.scheduler.wake('time-changed');
      await clock.advance(MINUTE);
      break;
    case 'zone':
      clock.moveTo(action.zone);
      break;
    case 'service':
      computer.latencyMs = action.latencyMs;
      service.become(action.state);
      break;
    case 'snooze': {
      const chosen = picked(action.pick);
      if (chosen === undefined || !computer.isRunning) break;
      // The app may die of it, and so never answer: what counts is what the disk says.
      const ofChosen = () =>
        computer.document.snoozes.find((each) => each.credentialId === chosen.id);
      const former = ofChosen();
      void computer.scheduler.snooze(chosen.id, action.choice);
      await settled();
      const stored = ofChosen();
      if (stored !== undefined && stored !== former) witness.snoozed(stored);
      break;
    }
    case 'renew': {
      const nowMs = clock.now();
      const issuedAt = new Date(nowMs).toISOString();
      await replace(action.pick, (each) => [
        {
          ...each,
          issuedAt,
          usages: usagesAfterRenewal(each, issuedAt),
          expiresAt: exact(nowMs + action.lifeMs),
        },
      ]);
      break;
    }
    case 'deploy': {
      let left = action.all ? Number.POSITIVE_INFINITY : 1;
      await replace(action.pick, (each) => [
        {
          ...each,
          usages: each.usages.map(({ holdsFormer, ...present }) => {
            if (holdsFormer === undefined) return present;
            left -= 1;
            return left >= 0 ? present : { ...present, holdsFormer };
          }),
        },
      ]);
      break;
    }
    case 'archive':
      await replace(action.pick, (each) => [{ ...each, archived: !each.archived }]);
      break;
    case 'remove':
      await replace(action.pick, () => []);
      break;
    case 'add':
      await computer.edit((all) => [...all, signed(computer.newId(), clock.now(), action)]);
      break;
    case 'lead-times':
      await replace(action.pick, ({ leadTimes: _former, ...each }) => [
        action.leadTimes === undefined ? each : { ...each, leadTimes: action.leadTimes },
      ]);
      break;
    case 'settings':
      computer.preferences.update(action.settings);
      break;
  }
  await clock.advance(1);
  if (!computer.isRunning) {
    computer.start();
    await clock.advance(1);
  }
}
