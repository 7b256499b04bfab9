import type { GrafanaKey, UsagePlace } from '../../../src/shared/domain/model';
import {
  type GrafanaFlavour,
  GrafanaServer,
  type GrafanaServerOptions,
  type StoredKey,
} from '../../support/grafana-server';
import { Desk, type DeskOptions } from '../grafana/desk';

export const DAY = 86_400;
export const MINUTE = 60;

/** Whether the server takes this secret, asked by the test itself. */
export async function isTaken(server: GrafanaServer, secret: string | undefined): Promise<boolean> {
  const answer = await fetch(`${server.url}/api/org`, {
    headers: { authorization: `Bearer ${secret ?? ''}`, accept: 'application/json' },
  });
  await answer.arrayBuffer();
  return answer.status === 200;
}

/** What makes keys on a server of that version. */
export function kindOn(flavour: GrafanaFlavour): 'api-key' | 'service-account-token' {
  return flavour === '7.5' ? 'api-key' : 'service-account-token';
}

export interface BenchOptions extends DeskOptions {
  readonly server?: Partial<GrafanaServerOptions>;
  readonly keyKind?: 'api-key' | 'service-account-token';
  readonly timeToLive?: string;
}

/** A server, the services, and one key "ci" that was made by them. */
export class Bench {
  private constructor(
    readonly server: GrafanaServer,
    public desk: Desk,
    readonly connectionId: string,
    readonly id: string,
  ) {}

  static async start(flavour: GrafanaFlavour, options: BenchOptions = {}): Promise<Bench> {
    const server = await GrafanaServer.start({ flavour, ...options.server });
    const desk = new Desk(server, options);
    const connectionId = await desk.connect();
    const keyKind = options.keyKind ?? kindOn(flavour);
    const { timeToLive = '30d' } = options;
    const input = desk.keyInput(connectionId, {
      keyKind,
      timeToLive,
      neverEnds: timeToLive === '',
    });
    const { account: _, ...legacy } = input;
    const made = await desk.newKeys.create(keyKind === 'api-key' ? legacy : input);
    if (made.outcome !== 'stored') throw new Error(`No key came of it: ${made.problem.message}`);
    return new Bench(server, desk, connectionId, made.id);
  }

  get record(): GrafanaKey {
    const found = this.desk.keys.find((each) => each.id === this.id);
    if (found === undefined) throw new Error('The credential is gone.');
    return found;
  }

  get secret(): string | undefined {
    return this.desk.disk.keychain.get(this.record.secretId ?? '');
  }

  /** The key on the server under that number. */
  onServer(id: number | undefined): StoredKey | undefined {
    return this.server.state.keys.find((each) => each.id === id);
  }

  get namesOnServer(): string[] {
    return this.server.state.keys.map(({ name }) => name);
  }

  /** Changes the record as the rest of the app would. */
  revise(change: (record: GrafanaKey) => GrafanaKey): void {
    const { disk } = this.desk;
    disk.document = {
      ...disk.document,
      credentials: disk.document.credentials.map((each) =>
        each.id === this.id && each.kind === 'grafana-key' ? change(each) : each,
      ),
    };
  }

  /** Places where the key is used. */
  useAt(...ids: readonly string[]): void {
    const place: UsagePlace = 'other';
    this.revise((record) => ({
      ...record,
      usages: ids.map((id) => ({ id, place, title: id })),
    }));
  }

  /** The user says that these places have the present key. */
  deployed(...ids: readonly string[]): void {
    this.revise((record) => ({
      ...record,
      usages: record.usages.map((usage) => {
        const { holdsFormer, ...rest } = usage;
        return ids.includes(usage.id) || holdsFormer === undefined ? rest : usage;
      }),
    }));
  }

  /** The program ends and is started anew. */
  restart(options: DeskOptions = {}): void {
    this.desk = new Desk(this.server, { ...options, disk: this.desk.disk });
  }

  /** Numbers of keys on the server that the file tells of. */
  get knownNumbers(): ReadonlySet<number | undefined> {
    const { creations } = this.desk.disk.document;
    return new Set([
      ...this.desk.keys.flatMap(({ serverKeyId, formers }) => [
        serverKeyId,
        ...formers.map((each) => each.serverKeyId),
      ]),
      ...creations.map(({ found }) => found?.serverKeyId),
    ]);
  }

  /** Secrets in the keychain that the file does not know of. */
  get strayed(): string[] {
    const { keychain, document } = this.desk.disk;
    const file = JSON.stringify(document);
    return [...keychain.keys()].filter((id) => !file.includes(id));
  }
}
