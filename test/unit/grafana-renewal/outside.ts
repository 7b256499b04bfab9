import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import { HttpError } from '../../../src/main/ports/http';
import { KeychainError } from '../../../src/main/ports/secret-store';
import { ProblemError } from '../../../src/shared/domain/result';
import type { DeskOptions } from '../grafana/desk';
import { Crash, type Disk } from '../services/doubles';

export type CallKind = 'keychain' | 'file' | 'http';

/** What happens at one call to the outside. */
export type Breakage =
  /** The process dies, before or after the call took effect. */
  | 'die-before'
  | 'die-after'
  /** The keychain refuses; at `timeout-done` it had done what it was asked. */
  | 'absent'
  | 'locked'
  | 'timeout'
  | 'timeout-done'
  | 'failed'
  /** The disk refuses. */
  | 'disk-full'
  /** The server did what it was asked, and the answer is lost. */
  | 'lost'
  /** The request never arrives, which this side cannot know. */
  | 'swallowed'
  /** Nothing listens there. */
  | 'refused';

export const BREAKAGES: Readonly<Record<CallKind, readonly Breakage[]>> = {
  keychain: ['die-before', 'die-after', 'absent', 'locked', 'timeout', 'timeout-done', 'failed'],
  file: ['die-before', 'die-after', 'disk-full'],
  http: ['die-before', 'die-after', 'lost', 'swallowed', 'refused'],
};

/** What of these may go on from then to the end of the process. */
export const LASTING: ReadonlySet<Breakage> = new Set(['locked', 'disk-full', 'lost', 'refused']);

export interface Failing {
  /** Counted from 1. */
  readonly call: number;
  readonly as: Breakage;
  /** Every later call of that kind fails in the same way, except that nothing takes effect. */
  readonly lasting: boolean;
}

/** All that a program asks of the outside, counted, so that any one call can go wrong. */
export class Outside {
  readonly kinds: CallKind[] = [];
  private isDead = false;
  private lasting: { readonly kind: CallKind; readonly as: Breakage } | undefined;

  constructor(
    private readonly disk: Disk,
    private readonly failing?: Failing,
  ) {}

  /** For a desk whose every call goes through here. */
  get options(): DeskOptions {
    const secrets = this.disk.secrets();
    const metadata = this.disk.metadata();
    const http = createNodeHttp();
    return {
      secrets: {
        get: (id) => this.pass('keychain', () => secrets.get(id)),
        set: (id, secret) => this.pass('keychain', () => secrets.set(id, secret)),
        delete: (id) => this.pass('keychain', () => secrets.delete(id)),
      },
      metadata: {
        ...metadata,
        update: (change) => this.pass('file', () => metadata.update(change)),
      },
      http: { request: (request) => this.pass('http', () => http.request(request)) },
    };
  }

  private async pass<T>(kind: CallKind, effect: () => Promise<T>): Promise<T> {
    if (this.isDead) throw new Crash();
    this.kinds.push(kind);
    const { failing, lasting } = this;
    if (lasting?.kind === kind) {
      throw errorOf(lasting.as === 'lost' ? 'refused' : lasting.as);
    }
    if (failing === undefined || failing.call !== this.kinds.length) return effect();
    const { as } = failing;
    if (failing.lasting) this.lasting = { kind, as };
    if (as === 'die-before') this.isDead = true;
    if (as === 'die-after' || as === 'timeout-done' || as === 'lost') {
      try {
        await effect();
      } finally {
        this.isDead = as === 'die-after';
      }
    }
    throw errorOf(as);
  }
}

function errorOf(as: Breakage): Error {
  switch (as) {
    case 'die-before':
    case 'die-after':
      return new Crash();
    case 'absent':
    case 'locked':
    case 'timeout':
    case 'failed':
      return new KeychainError(as, 'refused by the test');
    case 'timeout-done':
      return new KeychainError('timeout', 'refused by the test');
    case 'disk-full':
      return new ProblemError({ code: 'disk-full', message: 'The disk is full.' });
    case 'lost':
      return new HttpError('reset', true);
    case 'swallowed':
      return new HttpError('timeout', true);
    case 'refused':
      return new HttpError('refused', false);
  }
}
