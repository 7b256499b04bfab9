import type { Fault } from './faults';

/** Which requests are meant; all where nothing is said. */
export interface Where {
  readonly method?: string;
  readonly path?: RegExp;
}

/** A request that waits for its answer. */
export interface HeldRequest {
  /** Resolves once it is there. */
  readonly arrived: Promise<void>;
  /** Has it answered. */
  release(): void;
}

interface PlannedFault {
  readonly where: Where;
  readonly fault: Fault;
  skip: number;
  left: number;
}

interface PlannedHold {
  readonly where: Where;
  readonly carriedOut: boolean;
  /** Says that it is there; resolves once it may be answered. */
  wait(): Promise<void>;
}

/** What a test has planned for requests that are still to come. */
export class Interventions {
  private readonly faults: PlannedFault[] = [];
  private readonly holds: PlannedHold[] = [];

  fail(fault: Fault, where: Where & { skip?: number; times?: number }): void {
    this.faults.push({ where, fault, skip: where.skip ?? 0, left: where.times ?? 1 });
  }

  hold(where: Where & { carriedOut?: boolean }): HeldRequest {
    let arrive: () => void = () => {};
    let release: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.holds.push({
      where,
      carriedOut: where.carriedOut === true,
      wait: () => {
        arrive();
        return released;
      },
    });
    return { arrived, release };
  }

  /** Drops the faults that have not come up. */
  forget(): void {
    this.faults.splice(0);
  }

  nextHold(method: string, target: string): PlannedHold | undefined {
    const index = this.holds.findIndex(({ where }) => isMeant(where, method, target));
    return index === -1 ? undefined : this.holds.splice(index, 1)[0];
  }

  nextFault(method: string, target: string): Fault | undefined {
    const planned = this.faults.find(
      ({ where, left }) => left > 0 && isMeant(where, method, target),
    );
    if (planned === undefined) return undefined;
    if (planned.skip > 0) {
      planned.skip -= 1;
      return undefined;
    }
    planned.left -= 1;
    return planned.fault;
  }
}

function isMeant({ method, path }: Where, asked: string, target: string): boolean {
  return (method === undefined || method === asked) && (path === undefined || path.test(target));
}
