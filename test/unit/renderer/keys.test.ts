import { describe, expect, it } from 'vitest';
import {
  dueForSwitch,
  signedTokensOf,
} from '../../../src/renderer/kinds/signed-token/signed-tokens';
import {
  currentStep,
  finishedStates,
  firstChoice,
  NOT_BEGUN,
  rollChoices,
  rollProgress,
} from '../../../src/renderer/roll-key/roll-key-model';
import { switchTargets } from '../../../src/renderer/switch-key/switch-targets';
import type { ApimTokenView } from '../../../src/shared/ipc/api';
import { endlessKey, gatewayToken, service, token } from './samples';

const both = service({ hasKey: { primary: true, secondary: true } });
const BEFORE = '2030-01-10T12:00:00.000Z';
const BEGUN = '2030-01-11T12:00:00.000Z';
const AFTER = '2030-01-12T12:00:00.000Z';
const secondary = (change: Partial<ApimTokenView> = {}) =>
  token({ keyRole: 'secondary', createdAt: BEFORE, issuedAt: AFTER, ...change });
const used = { usages: [{ id: 'x', place: 'other', title: 'Nightly build' }] } as const;

describe('the tokens of a source', () => {
  it('are those it signed, archived ones apart, and no other credential', () => {
    const own = token({ id: 'own' });
    const old = token({ id: 'old', archived: true });
    const edge = gatewayToken({ id: 'edge' });
    const { inUse, archived } = signedTokensOf([own, old, edge, endlessKey()], 'service');
    expect(inUse).toEqual([own]);
    expect(archived).toEqual([old]);
    expect(signedTokensOf([own, edge], 'gateway').inUse).toEqual([edge]);
  });

  it('are signed again by a switch unless they have that key, and its present text', () => {
    const primary = token({ id: 'a' });
    const good = secondary({ id: 'b' });
    const stale = secondary({ id: 'c', signedWithOldKey: true });
    expect(dueForSwitch([primary, good, stale], 'secondary')).toEqual([primary, stale]);
  });
});

describe('a switch of all tokens', () => {
  it('is offered to each key that some token does not have', () => {
    expect(switchTargets(both, [])).toEqual([]);
    expect(switchTargets(both, [token()])).toEqual([{ to: 'secondary' }]);
    expect(switchTargets(both, [token(), secondary()])).toEqual([
      { to: 'primary' },
      { to: 'secondary' },
    ]);
    expect(switchTargets(both, [token({ archived: true })])).toEqual([]);
  });

  it('says what stands in its way', () => {
    expect(switchTargets(service(), [token()])).toEqual([
      { to: 'secondary', obstacle: 'not-held' },
    ]);
    const roll = { role: 'secondary', startedAt: BEGUN } as const;
    expect(switchTargets({ ...both, roll }, [token()])).toEqual([
      { to: 'secondary', obstacle: 'being-rolled' },
    ]);
  });
});

describe('the choice of the key to roll', () => {
  it('counts the tokens in use, and says where nothing could take over', () => {
    const tokens = [token({ id: 'a' }), token({ id: 'b' }), token({ id: 'c', archived: true })];
    expect(rollChoices(service({ keyChangedAt: { primary: BEFORE } }), tokens)).toEqual([
      { role: 'primary', enteredAt: BEFORE, tokens: 2, stuck: true },
      { role: 'secondary', enteredAt: undefined, tokens: 0, stuck: false },
    ]);
    expect(rollChoices(both, tokens).map(({ stuck }) => stuck)).toEqual([false, false]);
  });

  it('begins with a key that is stored, and that may be rolled where there is such a one', () => {
    const first = (source: ReturnType<typeof service>, tokens: readonly ApimTokenView[] = []) =>
      firstChoice(source, rollChoices(source, tokens));
    expect(first(both, [token()])).toBe('primary');
    expect(first(service(), [token()])).toBe('primary');
    expect(first(service({ hasKey: { primary: false, secondary: true } }))).toBe('secondary');
  });

  it('is the step before anything has begun', () => {
    expect(currentStep(NOT_BEGUN)).toBe('choose');
  });
});

describe('the progress of a roll', () => {
  const roll = { role: 'primary', startedAt: BEGUN } as const;
  const progress = (tokens: readonly ApimTokenView[], placed = false) =>
    rollProgress(roll, 'service', tokens, placed);

  it('first moves the tokens off the key', () => {
    const { states, toSwitch } = progress([token(), secondary({ id: 'b' })]);
    expect(toSwitch.map(({ id }) => id)).toEqual(['token']);
    expect(states).toEqual({
      choose: 'done',
      switch: 'now',
      place: 'later',
      regenerate: 'later',
      store: 'later',
    });
  });

  it('then waits for the places, until it is told to go on', () => {
    const waiting = secondary({ ...used, undeployed: { places: 1 } });
    const before = progress([waiting]);
    expect(before.waiting).toEqual([waiting]);
    expect(currentStep(before.states)).toBe('place');
    expect(before.states.regenerate).toBe('later');
    const after = progress([waiting], true);
    expect(after.states).toMatchObject({ place: 'passed', regenerate: 'now', store: 'now' });
  });

  it('asks after tokens of which nobody said where they are used', () => {
    const unplaced = secondary();
    expect(progress([unplaced]).unplaced).toEqual([unplaced]);
    expect(currentStep(progress([unplaced]).states)).toBe('place');
    const beforeTheRoll = secondary({ issuedAt: BEFORE });
    const newSince = secondary({ createdAt: AFTER });
    const known = secondary(used);
    for (const fine of [beforeTheRoll, newSince, known]) {
      expect(currentStep(progress([fine]).states)).toBe('regenerate');
    }
  });

  it('does not call done at its end what was passed over', () => {
    const waiting = secondary({ ...used, undeployed: { places: 1 } });
    expect(finishedStates([waiting]).place).toBe('passed');
    expect(new Set(Object.values(finishedStates([])))).toEqual(new Set(['done']));
    expect(currentStep(finishedStates([waiting]))).toBeUndefined();
  });

  it('goes back where a token is signed with the key after all, whatever was said before', () => {
    expect(currentStep(progress([token()], true).states)).toBe('switch');
    expect(progress([token()], true).states.regenerate).toBe('later');
  });

  it('needs nothing of archived tokens, and names them', () => {
    const old = token({ archived: true });
    expect(progress([old]).ending).toEqual([old]);
    expect(currentStep(progress([old]).states)).toBe('regenerate');
  });
});
