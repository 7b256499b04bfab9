import type { SwitchKeysOn } from '../../../shared/domain/grafana/azure-managed';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import { appTexts } from '../../texts/app-texts';
import { GrafanaError } from './grafana-error';
import { sleep } from './retry';

/** What is listed under a name on the server. */
export interface Listed {
  readonly id: number;
  readonly name: string;
}

/** What came of an attempt to make something; a create is never repeated. */
export type CreateOutcome<Made, Found extends Listed> =
  | { readonly outcome: 'created'; readonly made: Made }
  /** The server said no, or was not reached: nothing was made. */
  | {
      readonly outcome: 'refused';
      readonly problem: Problem;
      readonly status?: number;
      /** What has the name already. */
      readonly blockedBy?: Found;
      /** Legacy keys are gone there: a service-account token is the way. */
      readonly instead?: 'service-account-token';
      readonly switchOn?: SwitchKeysOn;
    }
  /** Made, but its secret went with the answer: it is of no use and wants to be deleted. */
  | { readonly outcome: 'made-without-answer'; readonly problem: Problem; readonly found: Found }
  /** The answer was lost, and the server's list says that nothing was made. */
  | { readonly outcome: 'not-made'; readonly problem: Problem }
  /** The answer was lost and the list too; `found` is what has the name, from before or from now. */
  | { readonly outcome: 'unknown'; readonly problem: Problem; readonly found?: Found };

/** What had the name before a creation: its number, nothing, or nobody could look. */
export type NameBefore = number | 'none' | 'not-told';

/** Called between the look at the list and the request that makes something. */
export type Announce = (before: NameBefore) => Promise<void>;

export interface CreateSteps<Made, Found extends Listed> {
  readonly name: string;
  /** Everything that may have the name, expired ones too. Throws `GrafanaError`. */
  readonly list: () => Promise<readonly Found[]>;
  /** Sends the request once. Throws `GrafanaError`. */
  readonly create: () => Promise<Made>;
  /** Where it throws, nothing is made. */
  readonly announce?: Announce;
  readonly clock: Clock;
}

/** A server may still be at it when the answer is lost: it gets this long before the second look. */
const SECOND_LOOK_MS = 2_000;

/**
 * Makes something once. Where the answer is lost the list is read by name, and compared with how it
 * was before, so that nothing is left on the server that nobody was told of.
 */
export async function createCarefully<Made, Found extends Listed>(
  steps: CreateSteps<Made, Found>,
): Promise<CreateOutcome<Made, Found>> {
  let before: Found | 'none' | 'not-told';
  try {
    before = (await steps.list()).find((each) => each.name === steps.name) ?? 'none';
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    // Whoever may make keys need not be allowed to list them; and where there is no such list the
    // answer to the creation says why.
    if (![403, 404, 410].includes(error.status ?? 0)) return refused(error);
    before = 'not-told';
  }
  await steps.announce?.(typeof before === 'string' ? before : before.id);
  try {
    return { outcome: 'created', made: await steps.create() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const failure = error instanceof GrafanaError ? error : new GrafanaError(error.problem);
    if (!failure.outcomeUnknown) {
      const blocked = typeof before === 'object' && failure.problem.code.endsWith('name-taken');
      return blocked ? { ...refused(failure), blockedBy: before as Found } : refused(failure);
    }
    return lookAfter(steps, before, failure);
  }
}

function refused(error: GrafanaError) {
  return {
    outcome: 'refused' as const,
    problem: error.problem,
    ...(error.status === undefined ? {} : { status: error.status }),
  };
}

async function lookAfter<Made, Found extends Listed>(
  steps: CreateSteps<Made, Found>,
  before: Found | 'none' | 'not-told',
  failure: GrafanaError,
): Promise<CreateOutcome<Made, Found>> {
  const { name } = steps;
  const { grafanaKeys } = appTexts();
  const lost = grafanaKeys.answerLost(failure.problem.message);
  const tell = (code: string, rest: string): Problem => ({ code, message: `${lost} ${rest}` });
  let found: Found | undefined;
  try {
    found = await lookTwice(steps, before);
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    return {
      outcome: 'unknown',
      problem: tell('create-unknown', grafanaKeys.perhapsMade(name)),
    };
  }
  if (found === undefined) {
    return { outcome: 'not-made', problem: tell('create-not-made', grafanaKeys.notMade(name)) };
  }
  if (before === 'none') {
    return {
      outcome: 'made-without-answer',
      found,
      problem: tell('create-lost', grafanaKeys.madeInVain(found)),
    };
  }
  if (before === 'not-told') {
    return {
      outcome: 'unknown',
      found,
      problem: tell('create-unknown', grafanaKeys.nowOrBefore(found)),
    };
  }
  return { outcome: 'not-made', problem: tell('create-not-made', grafanaKeys.takenBefore(found)) };
}

async function lookTwice<Made, Found extends Listed>(
  steps: CreateSteps<Made, Found>,
  before: Found | 'none' | 'not-told',
): Promise<Found | undefined> {
  const look = async () => {
    const named = (await steps.list()).filter((each) => each.name === steps.name);
    // One that was deleted and made anew meanwhile has another number.
    const known = typeof before === 'object' ? before.id : undefined;
    return named.find((each) => each.id !== known) ?? named[0];
  };
  const first = await look();
  if (first !== undefined) return first;
  await sleep(SECOND_LOOK_MS, steps.clock);
  return look();
}
