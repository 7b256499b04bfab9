import { afterEach, expect } from 'vitest';
import type { FormerKey } from '../../../src/shared/domain/model';
import { Bench, type BenchOptions, DAY, isTaken, MINUTE } from './bench';

type Flavour = Parameters<typeof Bench.start>[0];

/** A bench for each test of a file, and the key on it that is or was to be replaced. */
export class FormerStage {
  private present: Bench | undefined;
  private replaced: { readonly secret: string; readonly id: number } | undefined;

  /** To be called once in a file: each bench is closed after its test, and must not have strayed. */
  constructor() {
    afterEach(async () => {
      await this.bench.server.close();
      expect(this.bench.server.complaints).toEqual([]);
      expect(this.bench.strayed).toEqual([]);
    });
  }

  get bench(): Bench {
    if (this.present === undefined) throw new Error('No bench was set up.');
    return this.present;
  }

  get old(): { readonly secret: string; readonly id: number } {
    if (this.replaced === undefined) throw new Error('No bench was set up.');
    return this.replaced;
  }

  /** A bench whose key nobody has used yet. */
  async made(flavour: Flavour = '12', options: BenchOptions = {}): Promise<Bench> {
    const bench = await Bench.start(flavour, options);
    this.present = bench;
    this.replaced = { secret: bench.secret!, id: bench.record.serverKeyId! };
    return bench;
  }

  /** A bench whose key somebody has used just now. */
  async used(flavour?: Flavour, options?: BenchOptions): Promise<Bench> {
    const bench = await this.made(flavour, options);
    await isTaken(bench.server, this.old.secret);
    return bench;
  }

  /** A bench whose key was renewed; whoever used the former one did so long before. */
  async renewed(
    flavour?: Flavour,
    { graceSeconds = DAY, ...options }: BenchOptions & { readonly graceSeconds?: number } = {},
  ): Promise<Bench> {
    const bench = await this.used(flavour, options);
    bench.server.state.advance(60 * MINUTE);
    await bench.desk.renewals.renew(bench.id, { graceSeconds });
    return bench;
  }

  former(): FormerKey | undefined {
    return this.bench.record.formers[0];
  }

  /** Whether the server still has the replaced key. */
  lives(): boolean {
    return this.bench.onServer(this.old.id) !== undefined;
  }
}
