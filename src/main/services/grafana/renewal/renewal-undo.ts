import { toExactInstant } from '../../../../shared/domain/exact-instant';
import type {
  FormerKey,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
} from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { Clock } from '../../../ports/clock';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
import { grafanaConnectionById, grafanaKeyById } from '../../lookup';
import { withoutTrouble, withRenewed } from '../../renewed-record';
import type { Vault } from '../../vault';
import type { ConnectionClients } from '../connection-clients';
import { isElsewhere, serverOf } from '../server-of';
import { movedAway } from './moved-away';

export interface RenewalUndoParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
}

/** What is brought back, and in place of what. */
export interface Undone {
  readonly record: GrafanaKey;
  /** The renewed key, which is to be deleted on the server now. */
  readonly droppedId: number;
}

/** Brings the key back that the last renewal replaced. */
export class RenewalUndo {
  constructor(private readonly parts: RenewalUndoParts) {}

  /**
   * The former key is tried before anything changes; the file then has it in place again and the
   * renewed one among those to be deleted. Throws `ProblemError` with everything as it was.
   */
  async undo(id: string): Promise<Undone> {
    const { grafanaRenewals } = appTexts();
    const { metadata, clients, vault, clock } = this.parts;
    const before = grafanaKeyById(metadata.read(), id);
    const former = latestOf(before);
    checkPlaces(before);
    const connection = grafanaConnectionById(metadata.read(), before.sourceId);
    if (isElsewhere(former.server, connection)) throw movedAway(former, connection);
    const secret = await vault.reveal(former.secretId, () =>
      appTexts().keychain.missing.formerKey(before.name),
    );
    const client = clients.withKey(connection, former.keyKind, secret);
    const { status, sentence } = await client.testKey();
    if (status !== 'alive') {
      throw new ProblemError({
        code: 'former-does-not-work',
        message: grafanaRenewals.formerDoesNotWork(before.name, sentence),
      });
    }
    const nowMs = clock.now();
    const at = {
      now: new Date(nowMs).toISOString(),
      server: toExactInstant(client.serverMs ?? nowMs),
    };
    await vault.commit({
      secrets: new Map(),
      apply: (document) => withFormerBack(document, { before, former, at }),
    });
    const droppedId = before.serverKeyId;
    if (droppedId === undefined) throw new Error('A renewed key has its number.');
    return { record: grafanaKeyById(metadata.read(), id), droppedId };
  }
}

/** The latest one that can be brought back. Throws `ProblemError` where there is none. */
function latestOf({ name, formers }: GrafanaKey): FormerKey {
  const latest = formers.findLast(({ secretId }) => secretId !== undefined);
  if (latest !== undefined) return latest;
  throw new ProblemError({
    code: 'nothing-to-undo',
    message: appTexts().grafanaRenewals.noFormer(name),
  });
}

/** Whoever has the new key already would be cut off. */
function checkPlaces({ name, usages }: GrafanaKey): void {
  const deployed = usages.filter(({ holdsFormer }) => holdsFormer === undefined).length;
  if (deployed === 0) return;
  throw new ProblemError({
    code: 'new-key-deployed',
    message: appTexts().grafanaRenewals.deployed(name, deployed),
  });
}

interface Return {
  readonly before: GrafanaKey;
  readonly former: FormerKey;
  /** ISO UTC by this computer's clock; by the server's with seven fractional digits. */
  readonly at: { readonly now: string; readonly server: string };
}

function withFormerBack(document: Metadata, { before, former, at }: Return): Metadata {
  const current = grafanaKeyById(document, before.id);
  const isThere = current.formers.some((each) => each.serverKeyId === former.serverKeyId);
  if (current.secretId !== before.secretId || !isThere) {
    throw new ProblemError({
      code: 'changed-meanwhile',
      message: appTexts().grafanaRenewals.changedMeanwhile(current.name),
    });
  }
  checkPlaces(current);
  const {
    secretId: _renewed,
    fingerprint: _print,
    expiresAt: _end,
    issuedAt: _start,
    serviceAccount,
    ...kept
  } = current;
  const { keyKind, serverKeyId, serverName, secretId, fingerprint, expiresAt, issuedAt } = former;
  const connection = grafanaConnectionById(document, current.sourceId);
  const renewed = renewedAsFormer(current, connection, at);
  const back: GrafanaKey = {
    ...kept,
    ...withoutTrouble(current),
    keyKind,
    serverKeyId,
    serverName,
    updatedAt: at.now,
    onServer: { state: 'live', checkedAt: at.now },
    usages: current.usages.map((usage) => {
      const { holdsFormer, ...rest } = usage;
      return holdsFormer !== undefined && isOf(holdsFormer.since, former) ? rest : usage;
    }),
    formers: [
      ...(renewed === undefined ? [] : [renewed]),
      ...current.formers.filter((each) => each.serverKeyId !== serverKeyId),
    ],
    ...ownerOf(former, serviceAccount),
    ...(secretId === undefined ? {} : { secretId }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
  };
  return withRenewed(document, back);
}

/** The legacy keys of a server that made tokens of them have an account each. */
function ownerOf(
  { accountId, serverName }: FormerKey,
  present: GrafanaKey['serviceAccount'],
): Pick<GrafanaKey, 'serviceAccount'> {
  if (accountId === undefined) return {};
  return {
    serviceAccount: present?.id === accountId ? present : { id: accountId, name: serverName },
  };
}

/** A place that held an older key already when this one was replaced still holds that. */
function isOf(since: string, { replacedAt }: FormerKey): boolean {
  return replacedAt === undefined || since >= replacedAt;
}

/** Without its secret: nobody is to use it any more. */
function renewedAsFormer(
  { keyKind, serverKeyId, serviceAccount, serverName, name, expiresAt, issuedAt }: GrafanaKey,
  connection: GrafanaConnection,
  at: Return['at'],
): FormerKey | undefined {
  if (serverKeyId === undefined) return undefined;
  return {
    keyKind,
    serverKeyId,
    serverName: serverName ?? name,
    server: serverOf(connection),
    swappedAt: at.server,
    replacedAt: at.now,
    deleteAt: at.now,
    undone: true,
    ...(serviceAccount === undefined ? {} : { accountId: serviceAccount.id }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
  };
}
