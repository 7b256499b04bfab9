import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeychainStatus } from '../../../src/main/ports/secret-store';
import type { ServiceState } from '../../fakes/notification-service';
import { settled } from '../../fakes/simulated-clock';
import { DAY, documentOf, HOUR, MINUTE, settingsWith } from '../reminders/samples';
import { NightWitness } from './night-witness';
import { Office, type ServerState } from './office';
import { renewing } from './samples';

const START = Date.parse('2026-06-10T17:00:00Z');
const NIGHTS = 10;

type Action =
  | { readonly do: 'awake' | 'asleep'; readonly minutes: number }
  | { readonly do: 'kill'; readonly minutes: number }
  | { readonly do: 'die'; readonly calls: number; readonly when: 'before' | 'after' }
  | { readonly do: 'server'; readonly state: ServerState }
  | { readonly do: 'keychain'; readonly state: KeychainStatus }
  | { readonly do: 'service'; readonly state: ServiceState }
  | { readonly do: 'jump'; readonly byMs: number }
  | { readonly do: 'server-time'; readonly offMs: number }
  | { readonly do: 'by-hand' | 'undo' | 'archive'; readonly pick: number }
  | { readonly do: 'lead'; readonly pick: number; readonly leadMs: number }
  | { readonly do: 'quiet'; readonly enabled: boolean; readonly from: number; readonly to: number };

interface Newcomer {
  readonly lifeMs: number;
  readonly leadMs: number;
  readonly ageMs: number;
}

const lifeMs = fc.oneof(
  fc.integer({ min: 2 * HOUR, max: 12 * HOUR }),
  fc.integer({ min: 12 * HOUR, max: 5 * DAY }),
);
const leadMs = fc
  .oneof(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 300, max: 3 * 1_440 }))
  .map((minutes) => minutes * MINUTE);
const newcomer: fc.Arbitrary<Newcomer> = fc.record({
  lifeMs,
  leadMs,
  ageMs: fc.integer({ min: 0, max: DAY }),
});
const pick = fc.nat({ max: 100 });
const weighted = <T extends Action>(weight: number, arbitrary: fc.Arbitrary<T>) => ({
  weight,
  arbitrary: arbitrary as fc.Arbitrary<Action>,
});
const minutes = fc.integer({ min: 1, max: 600 });

const action: fc.Arbitrary<Action> = fc.oneof(
  weighted(8, fc.record({ do: fc.constant('awake' as const), minutes })),
  weighted(3, fc.record({ do: fc.constant('asleep' as const), minutes })),
  weighted(1, fc.record({ do: fc.constant('kill' as const), minutes })),
  weighted(
    2,
    fc.record({
      do: fc.constant('die' as const),
      calls: fc.integer({ min: 1, max: 6 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  ),
  weighted(
    3,
    fc.record({
      do: fc.constant('server' as const),
      state: fc.constantFrom(
        'working' as const,
        'working' as const,
        'down' as const,
        'hung' as const,
      ),
    }),
  ),
  weighted(
    3,
    fc.record({
      do: fc.constant('keychain' as const),
      state: fc.constantFrom('ready', 'ready', 'locked', 'absent', 'unknown' as const),
    }),
  ),
  weighted(
    2,
    fc.record({
      do: fc.constant('service' as const),
      state: fc.constantFrom('working', 'working', 'absent', 'failing', 'hung' as const),
    }),
  ),
  weighted(
    1,
    fc.record({ do: fc.constant('jump' as const), byMs: fc.integer({ min: -3 * DAY, max: DAY }) }),
  ),
  weighted(
    1,
    fc.record({
      do: fc.constant('server-time' as const),
      offMs: fc.constantFrom(0, 0, 3 * HOUR, -3 * HOUR),
    }),
  ),
  weighted(
    2,
    fc.record({
      do: fc.constantFrom('by-hand' as const, 'undo' as const, 'archive' as const),
      pick,
    }),
  ),
  weighted(1, fc.record({ do: fc.constant('lead' as const), pick, leadMs })),
  weighted(
    1,
    fc.record({
      do: fc.constant('quiet' as const),
      enabled: fc.boolean(),
      from: fc.integer({ min: 0, max: 23 }),
      to: fc.integer({ min: 0, max: 23 }),
    }),
  ),
);

async function pass(office: Office, witness: NightWitness, count: number, isAwake: boolean) {
  for (let minute = 0; minute < count; minute += 1) {
    if (isAwake) await office.clock.advance(MINUTE);
    else office.clock.sleep(MINUTE);
    witness.minute(office, isAwake);
  }
}

async function perform(each: Action, office: Office, witness: NightWitness): Promise<void> {
  const picked = (index: number) => office.tokens[index % office.tokens.length]?.id ?? '';
  switch (each.do) {
    case 'awake':
      await pass(office, witness, each.minutes, true);
      break;
    case 'asleep':
      witness.interrupted(false);
      await pass(office, witness, each.minutes, false);
      office.wake();
      break;
    case 'kill':
      witness.interrupted(false);
      office.kill();
      await pass(office, witness, each.minutes, false);
      break;
    case 'die':
      office.dieAt(each.calls, each.when);
      break;
    case 'server':
      office.become(each.state);
      break;
    case 'keychain':
      office.keychain = each.state;
      if (office.isRunning) office.app.autoRenewal.keychainAnswered();
      break;
    case 'service':
      office.service.become(each.state);
      break;
    case 'jump':
      office.clock.jump(each.byMs);
      witness.interrupted(true);
      break;
    case 'server-time':
      if (office.isRunning) office.app.scheduler.noteServerTime(office.clock.now() + each.offMs);
      break;
    case 'by-hand':
      if (office.isRunning) office.app.renewals.renew(picked(each.pick)).catch(() => undefined);
      witness.interrupted(false);
      break;
    case 'undo':
    case 'archive':
    case 'lead':
      witness.interrupted(false);
      await office.edit(picked(each.pick), (token) => {
        if (each.do === 'archive') return { ...token, archived: !token.archived };
        if (each.do === 'lead') {
          const { begun } = token.autoRenew ?? {};
          const autoRenew = {
            leadSeconds: each.leadMs / 1000,
            ...(begun === undefined ? {} : { begun }),
          };
          return { ...token, autoRenew };
        }
        const former = office.formerOf(token.id);
        if (former === undefined) return token;
        const { trouble: _, ...autoRenew } = token.autoRenew ?? { leadSeconds: 0 };
        return {
          ...token,
          ...former,
          ...(token.autoRenew === undefined ? {} : { autoRenew }),
        };
      });
      witness.forget(picked(each.pick));
      break;
    case 'quiet': {
      const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
      witness.interrupted(false);
      office.preferences.update({
        quietHours: { enabled: each.enabled, from: time(each.from), to: time(each.to) },
      });
      break;
    }
  }
  await settled();
  await office.clock.advance(1);
  if (!office.isRunning) {
    witness.interrupted(false);
    office.start();
    await settled();
  }
}

async function tenNights(newcomers: readonly Newcomer[], actions: readonly Action[]) {
  const witness = new NightWitness();
  const office: Office = new Office(
    { atMs: START, zone: 'Europe/Berlin' },
    documentOf(
      newcomers.map(({ lifeMs: life, leadMs: lead, ageMs }, index) =>
        renewing(`n${index}`, START - ageMs, { lifeMs: life, leadMs: lead }),
      ),
    ),
    settingsWith({ quietHours: { enabled: true, from: '20:00', to: '07:00' } }),
    {
      displayed: (request, late) => witness.displayed(request, late, office),
      called: (call) => witness.called(call, office),
      renewed: (call) => witness.renewed(call),
    },
  );
  office.start();
  await settled();
  const objections = () => expect([...witness.objections, ...office.faults]).toEqual([]);
  for (const each of actions) {
    if (office.clock.now() > START + NIGHTS * DAY) break;
    await perform(each, office, witness);
    objections();
  }
  office.become('working');
  office.keychain = 'ready';
  office.service.become('working');
  office.preferences.update({ quietHours: { enabled: false, from: '20:00', to: '07:00' } });
  witness.interrupted(false);
  await pass(office, witness, 60, true);
  if (!office.isRunning) {
    office.start();
    await pass(office, witness, 60, true);
  }
  witness.expectNothingOwed(office);
  objections();
  return witness;
}

describe('ten nights', () => {
  test('each credential is renewed before its end or its owner was told, and none too often', async () => {
    const totals = { renewals: 0, warnings: 0, kept: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(newcomer, { minLength: 1, maxLength: 5 }),
        fc.array(action, { minLength: 15, maxLength: 70, size: 'max' }),
        async (newcomers, actions) => {
          const { renewals, warnings, kept } = await tenNights(newcomers, actions);
          totals.renewals += renewals;
          totals.warnings += warnings;
          totals.kept += kept;
        },
      ),
      {
        numRuns: 25,
        endOnFailure: true,
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      },
    );
    // A simulation that never came to the point would prove nothing.
    expect(Math.min(...Object.values(totals))).toBeGreaterThan(0);
  }, 120_000);
});
