import { type Pasted, readPasted } from '../../../shared/domain/pasted/unwrap';

/** A name that says that its value is a secret. */
const SECRETIVE =
  /(?:^|[_.-])(?:token|secret|password|passwd|pwd|pat|apikey|key|credentials?|auth)(?:$|[_.-])/i;
const READ_FROM_ELSEWHERE = /^\$(?:\{[\w:?-]+\}|\w+)$/;

/** Tells what secrets are; each is looked at once. */
export class Recognition {
  private readonly known = new Map<string, Pasted>();

  constructor(private readonly nowMs: number) {}

  /** As {@link Pasted}; what is no known token is kept as it stands, every character of it. */
  of(secret: string): Pasted {
    const before = this.known.get(secret);
    if (before !== undefined) return before;
    const read = readPasted(secret, this.nowMs);
    const pasted: Pasted =
      read.inspection.kind === 'unknown'
        ? { secret, inspection: read.inspection, hints: { wrapping: 'bare' }, remarks: [] }
        : read;
    this.known.set(secret, pasted);
    return pasted;
  }
}

/** Whether a variable of an environment file is one: most are addresses, ports and switches. */
export function looksSecret(name: string, { secret, inspection }: Pasted): boolean {
  if (READ_FROM_ELSEWHERE.test(secret)) return false;
  return inspection.kind !== 'unknown' || SECRETIVE.test(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_'));
}
