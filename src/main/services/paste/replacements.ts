import type { EntryForm, EntryMoment, EntryValues } from '../../../shared/domain/kinds/entry';
import { kindOf } from '../../../shared/domain/kinds/kinds';
import { type Credential, credentialSchema, type GrafanaKey } from '../../../shared/domain/model';
import { fingerprintText } from '../../../shared/domain/pasted/fingerprint-text';
import { readPasted } from '../../../shared/domain/pasted/unwrap';
import { ok, ProblemError, unwrap } from '../../../shared/domain/result';
import type { ReplacementInput, Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { PastedPlaces } from '../grafana/pasted-place';
import type { HistoryNotes } from '../history';
import { credentialById, traitsById } from '../lookup';
import { renewedRecord, withRenewed } from '../renewed-record';
import { newSecretId, type Vault } from '../vault';
import { endDetail } from './ending';
import { type ReadSecret, readEntered } from './entered-secret';
import { enteredDates } from './form-entry';
import { grafanaSuccessor, keptOf } from './grafana-entry';
import type { PasteDesk } from './paste-desk';

export interface ReplacementsParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly desk: Pick<PasteDesk, 'peek' | 'take'>;
  readonly places: Pick<PastedPlaces, 'find'>;
  readonly history: HistoryNotes;
}

/** What a renewal lays over the record. */
interface Successor {
  readonly secret?: { readonly id: string; readonly text: string };
  readonly expiresAt: string | undefined;
  readonly notes: readonly string[];
  over(record: Credential): Credential;
}

/** Renews what is made elsewhere. */
export class Replacements {
  constructor(private readonly parts: ReplacementsParts) {}

  /** See `EnteredCredentials.replace`. */
  async replace(id: string, input: ReplacementInput): Promise<Saved> {
    const { metadata, vault, clock, desk, history } = this.parts;
    const document = metadata.read();
    const before = credentialById(document, id);
    const { renewal } = traitsById(document, id);
    if (renewal !== 'paste' && renewal !== 'date') {
      throw new ProblemError({
        code: 'not-pasted',
        message: appTexts().replacements.notPasted(before.name, renewal),
      });
    }
    const nowMs = clock.now();
    const read = this.read(before, renewal, input, nowMs);
    const another = read === undefined ? [] : await this.compare(before, read);
    const moment = { nowMs, zone: clock.zone() };
    const successor =
      'keyKind' in before
        ? await ofGrafana(before, input, read, moment, this.parts)
        : ofForm(before, input, read, moment);
    const now = new Date(nowMs).toISOString();
    const { secret, expiresAt } = successor;
    await vault.commit({
      secrets: new Map(secret === undefined ? [] : [[secret.id, secret.text]]),
      apply: (current) => {
        const present = credentialById(current, id);
        if (present.secretId !== before.secretId || present.expiresAt !== before.expiresAt) {
          throw new ProblemError({
            code: 'renewed-meanwhile',
            message: appTexts().replacements.renewedMeanwhile(present.name),
          });
        }
        return withRenewed(current, successor.over(renewedRecord(present, now)));
      },
    });
    if (input.secret.from === 'pasted') desk.take(input.secret.pastedId);
    await history.note(id, 'renewed', { detail: endDetail(expiresAt) });
    return { id, notes: [...(read?.notes ?? []), ...another, ...successor.notes] };
  }

  private read(
    { name }: Credential,
    renewal: 'paste' | 'date',
    { secret }: ReplacementInput,
    nowMs: number,
  ): ReadSecret | undefined {
    if (renewal === 'paste' && secret.from === 'elsewhere') {
      throw new ProblemError({
        code: 'secret-empty',
        message: appTexts().replacements.secretEmpty(name),
        field: 'secret',
      });
    }
    if (renewal === 'date' && secret.from !== 'elsewhere') {
      throw new ProblemError({
        code: 'held-elsewhere',
        message: appTexts().replacements.onlyItsEnd(name),
        field: 'secret',
      });
    }
    return readEntered(secret, this.parts.desk, nowMs);
  }

  /** Refused where it is the secret that is held already; else what is odd about it. */
  private async compare(before: Credential, { pasted }: ReadSecret): Promise<string[]> {
    const former = await this.formerSecret(before);
    if (former === undefined) return [];
    if (fingerprintText(former) === fingerprintText(pasted.secret)) {
      throw new ProblemError({
        code: 'same-secret',
        message: appTexts().replacements.sameSecret(before.name),
        field: 'secret',
      });
    }
    const was = readPasted(former).inspection;
    if (was.kind === pasted.inspection.kind && was.title === pasted.inspection.title) return [];
    return [appTexts().replacements.otherKind(pasted.inspection.title)];
  }

  private async formerSecret({ secretId }: Credential): Promise<string | undefined> {
    try {
      return secretId === undefined ? undefined : await this.parts.vault.reveal(secretId);
    } catch (error) {
      // One that was removed outside the app is no reason not to store the next.
      if (error instanceof ProblemError && error.problem.code === 'secret-missing') {
        return undefined;
      }
      throw error;
    }
  }
}

/** Refused where its form tells that it cannot be the successor. Throws `ProblemError`. */
function ofForm(
  before: Credential,
  input: ReplacementInput,
  read: ReadSecret | undefined,
  moment: EntryMoment,
): Successor {
  const form: EntryForm<Credential, Partial<Credential>> | undefined = kindOf(before.kind).entry;
  if (form === undefined) throw new Error('A kind that is renewed by pasting has no form.');
  if (read !== undefined) unwrap(form.checkSuccessor?.(before, read.pasted) ?? ok(null));
  const differing = form.fields.filter(
    ({ id, eachTime }) => eachTime === true && input.values?.[id] !== undefined,
  );
  const values: EntryValues = {
    ...form.initial?.(moment),
    ...form.values(before),
    ...Object.fromEntries(differing.map(({ id }) => [id, input.values?.[id] ?? ''])),
  };
  const facts = differing.length === 0 ? {} : unwrap(form.check(values));
  const { dates, notes } = enteredDates(form, values, input, read, moment);
  const secret =
    read === undefined ? {} : { secret: { id: newSecretId(), text: read.pasted.secret } };
  const now = new Date(moment.nowMs).toISOString();
  return {
    ...secret,
    expiresAt: dates.expiresAt,
    notes,
    over(renewed) {
      const { expiresAt: _, issuedAt: __, ttlSeconds: ___, ...kept } = renewed;
      const secretId = secret.secret === undefined ? {} : { secretId: secret.secret.id };
      return credentialSchema.parse({ ...kept, ...facts, issuedAt: now, ...dates, ...secretId });
    },
  };
}

async function ofGrafana(
  before: GrafanaKey,
  input: ReplacementInput,
  read: ReadSecret | undefined,
  moment: EntryMoment,
  parts: ReplacementsParts,
): Promise<Successor> {
  const { record, key, notes } = await grafanaSuccessor(before, input, read, moment, parts);
  const secretId = newSecretId();
  return {
    secret: { id: secretId, text: key },
    expiresAt: record.expiresAt,
    notes,
    over: (renewed) =>
      'keyKind' in renewed ? { ...record, ...keptOf(renewed), secretId } : renewed,
  };
}
