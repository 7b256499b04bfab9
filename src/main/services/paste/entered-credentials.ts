import type { EntryForm } from '../../../shared/domain/kinds/entry';
import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { Credential, Metadata } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { parseTags } from '../../../shared/domain/tags';
import type { EnteredInput, ReplacementInput, Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { Fingerprints } from '../fingerprints';
import type { PastedPlaces } from '../grafana/pasted-place';
import type { HistoryNotes } from '../history';
import type { Vault } from '../vault';
import { endDetail } from './ending';
import { readEntered } from './entered-secret';
import { formEntry } from './form-entry';
import { grafanaEntry } from './grafana-entry';
import { freeName, type NewCredential, type NewFacts, newBase } from './new-credential';
import type { PasteDesk } from './paste-desk';
import { Replacements } from './replacements';
import { signedEntry } from './signed-entry';

export interface EnteredCredentialsParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly desk: Pick<PasteDesk, 'peek' | 'take'>;
  readonly fingerprints: Fingerprints;
  readonly places: Pick<PastedPlaces, 'find'>;
  readonly history: HistoryNotes;
}

type Kind = Credential['kind'];
type Maker = (facts: NewFacts) => Promise<NewCredential>;

/** Credentials that were made elsewhere: entered, and renewed by what is entered again. */
export class EnteredCredentials {
  private readonly replacements: Replacements;
  /** Of kinds that belong to a service or connection; the others have a form. */
  private readonly makers: { readonly [K in Kind]?: Maker };

  constructor(private readonly parts: EnteredCredentialsParts) {
    this.replacements = new Replacements(parts);
    this.makers = {
      'apim-token': (facts) => signedEntry('apim-token', facts, parts),
      'gateway-token': (facts) => signedEntry('gateway-token', facts, parts),
      'grafana-key': (facts) => grafanaEntry(facts, parts),
    };
  }

  /** Keeps a credential; throws `ProblemError` naming the field that cannot be right. */
  async add(input: EnteredInput): Promise<Saved> {
    const { metadata, clock, desk, history } = this.parts;
    const nowMs = clock.now();
    const name = unwrap(checkName(input.name, { field: 'name' }));
    const tags = unwrap(parseTags(input.tags));
    const read = readEntered(input.secret, desk, nowMs);
    const moment = { nowMs, zone: clock.zone() };
    const made = await this.make({ input, read, moment, base: newBase(name, tags, nowMs) });
    freeName(metadata.read(), made.record.name, made.record.id);
    const same = read === undefined ? [] : await this.sameSecret(read.pasted.secret);
    await this.keep(made);
    if (input.secret.from === 'pasted') desk.take(input.secret.pastedId);
    const { id, expiresAt } = made.record;
    await history.note(id, 'created', { detail: endDetail(expiresAt) });
    return { id, notes: [...(read?.notes ?? []), ...made.notes, ...same] };
  }

  /**
   * Renews a credential that is made elsewhere by its new secret, or by its new end where the
   * secret is not held here. Throws `ProblemError` naming the field that cannot be right.
   */
  replace(id: string, input: ReplacementInput): Promise<Saved> {
    return this.replacements.replace(id, input);
  }

  private async make(facts: NewFacts): Promise<NewCredential> {
    const { kind } = facts.input;
    const maker = this.makers[kind];
    if (maker !== undefined) return maker(facts);
    const form: EntryForm<never, Partial<Credential>> | undefined = kindOf(kind).entry;
    if (form !== undefined) return formEntry(form, facts);
    throw new ProblemError({
      code: 'kind-not-entered',
      message: appTexts().entered.kindNotEntered,
    });
  }

  private keep({ record, secret, check }: NewCredential): Promise<void> {
    const { secretId } = record;
    const hasSecret = secret !== undefined && secretId !== undefined;
    return this.parts.vault.commit({
      secrets: new Map(hasSecret ? [[secretId, secret]] : []),
      apply: (current) => {
        freeName(current, record.name, record.id);
        check?.(current);
        return withRecord(current, record);
      },
    });
  }

  private async sameSecret(secret: string): Promise<string[]> {
    try {
      const known = await this.parts.fingerprints.find(secret);
      return known.state === 'held' ? [appTexts().entered.sameSecret(known.name)] : [];
    } catch (error) {
      // A keychain that cannot serve is told of where the secret is stored.
      if (error instanceof ProblemError) return [];
      throw error;
    }
  }
}

function withRecord(document: Metadata, record: Credential): Metadata {
  const { credentials } = document;
  const isThere = credentials.some(({ id }) => id === record.id);
  return {
    ...document,
    credentials: isThere
      ? credentials.map((each) => (each.id === record.id ? record : each))
      : [...credentials, record],
  };
}
