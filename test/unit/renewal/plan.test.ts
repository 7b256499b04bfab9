import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApimToken } from '../../../src/shared/domain/model';
import {
  type AutoRenewalContext,
  autoRenewalPlan,
  refusalOf,
} from '../../../src/shared/domain/renewal/auto-renewal-plan';
import { renewalPauseMs } from '../../../src/shared/domain/renewal/retry-pause';
import { DAY, exact, HOUR, MINUTE, settingsWith } from '../reminders/samples';
import { isQuiet } from '../reminders/witness';
import { renewing } from './samples';

const MADE = Date.UTC(2026, 5, 10, 12);
const TERMS = { lifeMs: 10 * DAY, leadMs: 2 * DAY };
const END = MADE + TERMS.lifeMs;
const DUE = END - TERMS.leadMs;
const token = renewing('a', MADE, TERMS);

function at(epochMs: number, rest: Partial<AutoRenewalContext> = {}): AutoRenewalContext {
  return { now: { epochMs, zone: 'UTC' }, rules: settingsWith({}), ...rest };
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function troubled(lastMs: number, nextMs: number, told?: 'failure' | 'last-call'): ApimToken {
  const trouble = {
    failures: 3,
    lastAt: iso(lastMs),
    nextTryAt: iso(nextMs),
    message: 'The server is down.',
    ...(told === undefined ? {} : { told }),
  };
  return { ...token, autoRenew: { leadSeconds: TERMS.leadMs / 1000, trouble } };
}

function does(credential: ApimToken, context: AutoRenewalContext): string[] {
  return autoRenewalPlan([credential], context).steps.map((step) =>
    step.do === 'tell' ? step.what : step.do,
  );
}

describe('when a credential is renewed by itself', () => {
  test('from its lead time on, also after its end', () => {
    expect(autoRenewalPlan([token], at(DUE - 1))).toEqual({ steps: [], nextMs: DUE });
    expect(does(token, at(DUE))).toEqual(['renew']);
    expect(does(token, at(END + 30 * DAY))).toEqual(['renew']);
  });

  test('where that is wanted, it is not archived and has an end', () => {
    const { autoRenew: _none, ...plain } = token;
    expect(autoRenewalPlan([plain, { ...token, archived: true }], at(END))).toEqual({
      steps: [],
      nextMs: Number.POSITIVE_INFINITY,
    });
  });

  test('after a failure when its pause is over, or a minute after it once somebody is back', () => {
    const failed = troubled(DUE, DUE + HOUR, 'failure');
    expect(does(failed, at(DUE + HOUR - 1))).toEqual([]);
    expect(does(failed, at(DUE + HOUR))).toEqual(['renew']);
    const back = { wokenMs: DUE + 20_000 };
    expect(autoRenewalPlan([failed], at(DUE + MINUTE - 1, back))).toMatchObject({
      steps: [],
      nextMs: DUE + MINUTE,
    });
    expect(does(failed, at(DUE + MINUTE, back))).toEqual(['renew']);
    expect(does(failed, at(DUE + MINUTE, { wokenMs: DUE - 1 }))).toEqual([]);
    expect(does(failed, at(DUE + MINUTE, { wokenMs: DUE + HOUR }))).toEqual([]);
  });

  test('not held up by what a wrong clock wrote', () => {
    const failed = troubled(DUE + 400 * DAY, DUE + 401 * DAY, 'failure');
    expect(does(failed, at(DUE))).toEqual(['renew']);
    const little = troubled(DUE + 4 * MINUTE, DUE + 5 * MINUTE, 'failure');
    expect(does(little, at(DUE))).toEqual([]);
  });

  test('but never where that would begin anew at once', () => {
    for (const leadMs of [10 * DAY, 11 * DAY]) {
      const endless = renewing('a', MADE, { lifeMs: 10 * DAY, leadMs });
      expect(does(endless, at(MADE))).toEqual(['refuse']);
      expect(refusalOf({ ...endless, autoRenew: { leadSeconds: leadMs / 1000 } })).toMatchObject({
        code: 'lead-time-too-long',
      });
    }
    const close = renewing('a', MADE, { lifeMs: HOUR, leadMs: HOUR - 1000 });
    expect(does(close, at(MADE + MINUTE - 1))).toEqual([]);
    expect(does(close, at(MADE + MINUTE))).toEqual(['renew']);
  });

  test('nor what was renewed and undone', () => {
    const renewed = { at: iso(DUE), expiresAt: token.expiresAt, failures: 0, told: true };
    const undone = renewing('a', MADE, TERMS, { auto: { renewed } });
    expect(does(undone, at(DUE))).toEqual(['refuse']);
    const kept = { ...undone, expiresAt: exact(END + 8 * DAY) };
    expect(does(kept, at(END + 6 * DAY))).toEqual(['renew']);
  });
});

describe('when it is told', () => {
  const quiet = settingsWith({ quietHours: { enabled: true, from: '10:00', to: '13:00' } });

  test('a failure at once, a last call half a lead time before the end, each once', () => {
    expect(does(troubled(DUE, DUE + HOUR), at(DUE + 1))).toEqual(['failure']);
    const told = troubled(DUE, END + DAY, 'failure');
    expect(autoRenewalPlan([told], at(DUE + 1))).toEqual({ steps: [], nextMs: END - DAY });
    expect(does(told, at(END - DAY))).toEqual(['last-call']);
    expect(does(troubled(DUE, END + DAY), at(END - DAY))).toEqual(['last-call']);
    expect(does(troubled(DUE, END + DAY, 'last-call'), at(END - 1))).toEqual([]);
  });

  test('in quiet hours afterwards, except where the end comes before they are over', () => {
    // All of these moments are at noon.
    const failed = troubled(DUE, END + DAY);
    expect(autoRenewalPlan([failed], at(DUE, { rules: quiet }))).toEqual({
      steps: [],
      nextMs: DUE + HOUR,
    });
    const told = troubled(DUE, END + DAY, 'failure');
    expect(does(told, at(END - DAY, { rules: quiet }))).toEqual([]);
    expect(does(told, at(END - DAY + HOUR, { rules: quiet }))).toEqual(['last-call']);
    expect(does(failed, at(END - HOUR, { rules: quiet }))).toEqual(['last-call']);
    expect(does(failed, at(END, { rules: quiet }))).toEqual([]);
  });

  test('that it was renewed after quiet hours, also where the run that did it died', () => {
    const outcome = { at: iso(DUE), expiresAt: exact(END - 8 * DAY), failures: 0 };
    for (const auto of [{ renewed: { ...outcome, told: false } }, { begun: outcome }]) {
      const renewed = renewing('a', MADE, TERMS, { auto });
      expect(does(renewed, at(MADE))).toEqual(['renewed']);
      expect(autoRenewalPlan([renewed], at(MADE, { rules: quiet }))).toEqual({
        steps: [],
        nextMs: MADE + HOUR,
      });
    }
    const told = renewing('a', MADE, TERMS, { auto: { renewed: { ...outcome, told: true } } });
    expect(does(told, at(MADE))).toEqual([]);
  });
});

describe('the pauses', () => {
  test.each([
    [1, DAY, MINUTE],
    [2, DAY, 5 * MINUTE],
    [3, DAY, 15 * MINUTE],
    [4, DAY, HOUR],
    [5, DAY, 3 * HOUR],
    [6, DAY, 6 * HOUR],
    [60, DAY, 6 * HOUR],
    [60, 8 * HOUR, 4 * HOUR],
    [60, 5 * MINUTE, 2.5 * MINUTE],
    [60, 90_000, MINUTE],
    [60, 1, MINUTE],
    [60, -DAY, 6 * HOUR],
    [1, -DAY, MINUTE],
  ])('after %d failures with %d ms left', (failures, leftMs, pauseMs) => {
    expect(renewalPauseMs(failures, leftMs)).toBe(pauseMs);
  });
});

const moment = fc.integer({ min: MADE - DAY, max: END + DAY });
const hour = fc.integer({ min: 0, max: 23 }).map((each) => `${String(each).padStart(2, '0')}:00`);
const context = fc
  .record({
    epochMs: moment,
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu'),
    enabled: fc.boolean(),
    from: hour,
    to: hour,
    quietWeekends: fc.boolean(),
    wokenMs: fc.option(moment, { nil: Number.NEGATIVE_INFINITY }),
  })
  .map(({ epochMs, zone, enabled, from, to, quietWeekends, wokenMs }) => ({
    now: { epochMs, zone },
    rules: settingsWith({ quietHours: { enabled, from, to }, quietWeekends }),
    wokenMs,
  }));
const credential = fc
  .record({
    lifeMs: fc.integer({ min: MINUTE, max: 12 * DAY }),
    leadSeconds: fc.integer({ min: 1, max: 14 * 86_400 }),
    lastMs: moment,
    pauseMs: fc.integer({ min: MINUTE, max: 6 * HOUR }),
    told: fc.constantFrom(undefined, 'failure' as const, 'last-call' as const),
    failed: fc.boolean(),
    renewed: fc.constantFrom(undefined, true, false),
  })
  .map(({ lifeMs, leadSeconds, lastMs, pauseMs, told, failed, renewed }) => {
    const before = { at: iso(MADE), expiresAt: exact(MADE), failures: 0 };
    return renewing(
      'a',
      MADE,
      { lifeMs, leadMs: leadSeconds * 1000 },
      {
        auto: {
          ...(renewed === undefined ? {} : { renewed: { ...before, told: renewed } }),
          ...(failed
            ? {
                trouble: {
                  failures: 1,
                  lastAt: iso(lastMs),
                  nextTryAt: iso(lastMs + pauseMs),
                  message: 'The server is down.',
                  ...(told === undefined ? {} : { told }),
                },
              }
            : {}),
        },
      },
    );
  });

describe('of any credential at any moment', () => {
  test('the next moment is later, and nothing changes before it', () => {
    fc.assert(
      fc.property(
        credential,
        context,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (each, now, part) => {
          const plan = autoRenewalPlan([each], now);
          const { epochMs } = now.now;
          expect(plan.nextMs).toBeGreaterThan(epochMs);
          if (plan.nextMs > epochMs + 40 * DAY) return;
          const between = Math.floor(epochMs + (plan.nextMs - 1 - epochMs) * part);
          const kinds = (context_: AutoRenewalContext) => does(each, context_).sort();
          const then = { ...now, now: { ...now.now, epochMs: between } };
          const kept = kinds(now).filter((kind) => kinds(then).includes(kind));
          // What is told first as a failure may by then be a last call; nothing new comes up.
          expect(kinds(then).length).toBeLessThanOrEqual(kinds(now).length);
          if (kinds(now).length === 0) expect(kept).toEqual(kinds(then));
          const reached = { ...now, now: { ...now.now, epochMs: plan.nextMs } };
          // A record of the future holds nothing up now and counts again once its time has come: the
          // moment that was planned without it may then come to nothing.
          const failedAt = Date.parse(each.autoRenew?.trouble?.lastAt ?? '');
          if (failedAt > epochMs) return;
          if (kinds(now).length === 0) expect(kinds(reached)).not.toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('good news never comes in quiet hours, bad news only where it would be too late after them', () => {
    fc.assert(
      fc.property(credential, context, (each, now) => {
        const { epochMs, zone } = now.now;
        if (!isQuiet(epochMs, zone, now.rules)) return;
        const endsMs = Date.parse(`${each.expiresAt.slice(0, 23)}Z`);
        const told = does(each, now).filter((kind) => kind !== 'renew' && kind !== 'refuse');
        expect(told).not.toContain('renewed');
        if (told.length === 0) return;
        expect(endsMs).toBeGreaterThan(epochMs);
        for (let ms = epochMs; ms < endsMs; ms += 15 * MINUTE) {
          expect(isQuiet(ms, zone, now.rules)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('it is due exactly as long as less than its lead time is left, and never too soon', () => {
    fc.assert(
      fc.property(credential, moment, (each, nowMs) => {
        const { trouble: _none, ...autoRenew } = each.autoRenew ?? { leadSeconds: 1 };
        const plain = { ...each, autoRenew };
        const endsMs = Date.parse(`${each.expiresAt.slice(0, 23)}Z`);
        const leadMs = autoRenew.leadSeconds * 1000;
        const isDue = endsMs - leadMs <= nowMs && leadMs < endsMs - MADE && nowMs >= MADE + MINUTE;
        expect(does(plain, at(nowMs)).includes('renew')).toBe(isDue);
      }),
      { numRuns: 400 },
    );
  });
});
