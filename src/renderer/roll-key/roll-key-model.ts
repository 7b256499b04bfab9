import type { KeyRole } from '../../shared/domain/model';
import { otherKey } from '../../shared/domain/sources/signed-with';
import type { CredentialView, SigningSourceViewBase } from '../../shared/ipc/api';
import { dueForSwitch, type SignedView, signedTokensOf } from '../kinds/signed-token/signed-tokens';
import { KEY_ROLES } from '../kinds/signing-source/key-roles';

type RollingSource = Pick<SigningSourceViewBase, 'id' | 'hasKey' | 'keyChangedAt' | 'roll'>;

/** A key that may be rolled. */
export interface RollChoice {
  readonly role: KeyRole;
  /** ISO UTC: when it was last typed in. */
  readonly enteredAt: string | undefined;
  /** Tokens in use that are signed with it. */
  readonly tokens: number;
  /** The other key is not stored, so nothing could take those tokens over. */
  readonly stuck: boolean;
}

/** Both keys, and whether each may be rolled now. */
export function rollChoices(
  source: RollingSource,
  credentials: readonly CredentialView[],
): readonly RollChoice[] {
  const { inUse } = signedTokensOf(credentials, source.id);
  return KEY_ROLES.map((role) => {
    const tokens = inUse.filter(({ keyRole }) => keyRole === role).length;
    const stuck = tokens > 0 && !source.hasKey[otherKey(role)];
    return { role, enteredAt: source.keyChangedAt[role], tokens, stuck };
  });
}

/** The key to offer first: one that is stored, and that may be rolled now where there is such a one. */
export function firstChoice(
  source: Pick<RollingSource, 'hasKey'>,
  choices: readonly RollChoice[],
): KeyRole {
  const held = choices.filter(({ role }) => source.hasKey[role]);
  return (held.find(({ stuck }) => !stuck) ?? held[0])?.role ?? 'primary';
}

/** The steps in their order. */
export const ROLL_STEPS = ['choose', 'switch', 'place', 'regenerate', 'store'] as const;
export type RollStep = (typeof ROLL_STEPS)[number];

/** `passed`: left behind although something is still to be done. */
export type StepState = 'done' | 'passed' | 'now' | 'later';

/** How far the rolling of a key has come, told from what is stored. */
export interface RollProgress {
  readonly role: KeyRole;
  readonly other: KeyRole;
  /** Tokens in use that the rolled key would take down. */
  readonly toSwitch: readonly SignedView[];
  /** Tokens that some place still has the former one of. */
  readonly waiting: readonly SignedView[];
  /** Tokens signed since it began of which nobody said where they are used. */
  readonly unplaced: readonly SignedView[];
  /** Archived tokens that end with the rolled key. */
  readonly ending: readonly SignedView[];
  readonly states: { readonly [step in RollStep]: StepState };
}

/** Tokens that some place still has the former one of. */
export function waitingOf(inUse: readonly SignedView[]): readonly SignedView[] {
  return inUse.filter(({ undeployed }) => undeployed !== undefined);
}

/**
 * The progress of a roll that is under way. `placed`: the user said that the new tokens are in
 * place, or that the key may be regenerated all the same.
 */
export function rollProgress(
  { role, startedAt }: NonNullable<SigningSourceViewBase['roll']>,
  sourceId: string,
  credentials: readonly CredentialView[],
  placed: boolean,
): RollProgress {
  const other = otherKey(role);
  const { inUse, archived } = signedTokensOf(credentials, sourceId);
  const toSwitch = dueForSwitch(inUse, other);
  const waiting = waitingOf(inUse);
  const unplaced = inUse.filter(
    ({ usages, keyRole, issuedAt, createdAt }) =>
      // One that is new since then was put where it is used by whoever made it.
      usages.length === 0 && keyRole === other && issuedAt > startedAt && createdAt < startedAt,
  );
  const switched = toSwitch.length === 0;
  const inPlace = switched && (placed || (waiting.length === 0 && unplaced.length === 0));
  const place = waiting.length === 0 ? 'done' : 'passed';
  return {
    role,
    other,
    toSwitch,
    waiting,
    unplaced,
    ending: archived.filter(({ keyRole }) => keyRole === role),
    states: {
      choose: 'done',
      switch: switched ? 'done' : 'now',
      place: inPlace ? place : switched ? 'now' : 'later',
      regenerate: inPlace ? 'now' : 'later',
      store: inPlace ? 'now' : 'later',
    },
  };
}

/** The steps before anything was chosen. */
export const NOT_BEGUN: RollProgress['states'] = {
  choose: 'now',
  switch: 'later',
  place: 'later',
  regenerate: 'later',
  store: 'later',
};

/** The steps once the new key is stored; `waiting`: tokens of which some place has the former one. */
export function finishedStates(waiting: readonly SignedView[]): RollProgress['states'] {
  return {
    choose: 'done',
    switch: 'done',
    place: waiting.length === 0 ? 'done' : 'passed',
    regenerate: 'done',
    store: 'done',
  };
}

/** Where the focus belongs: the first step that is to be done now. */
export function currentStep(states: RollProgress['states']): RollStep | undefined {
  return ROLL_STEPS.find((step) => states[step] === 'now');
}
