import { randomUUID } from 'node:crypto';
import type { ApimService, KeyRole, Metadata } from '../../shared/domain/model';
import {
  checkEnvironment,
  checkHost,
  checkIdentifier,
  checkName,
  checkSigningKey,
} from '../../shared/domain/names';
import { ProblemError, unwrap } from '../../shared/domain/result';
import type { ApimServiceInput, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { apimServiceById } from './lookup';
import { newSecretId, type Vault } from './vault';

const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];
const KEY_FIELDS = { primary: 'primaryKey', secondary: 'secondaryKey' } as const;

/** API Management services: entered once, referred to by their tokens. */
export class ApimServices {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Stores a service and its keys; throws `ProblemError` naming the field that cannot be right. */
  async add(input: ApimServiceInput): Promise<Saved> {
    const facts = check(input, this.metadata.read());
    const keys = readKeys(input);
    if (keys.typed.size === 0) {
      throw new ProblemError({
        code: 'key-missing',
        message: 'Enter the primary or the secondary key: without one nothing can be signed.',
        field: KEY_FIELDS.primary,
      });
    }
    const now = this.nowIso();
    const id = randomUUID();
    const stored = this.storeKeys(keys.typed, now);
    const service: ApimService = {
      kind: 'apim-service',
      id,
      ...facts,
      keySecretIds: stored.ids,
      keyChangedAt: stored.changedAt,
      createdAt: now,
      updatedAt: now,
    };
    await this.vault.commit({
      secrets: stored.secrets,
      apply: (document) => {
        check(input, document);
        return { ...document, sources: [...document.sources, service] };
      },
    });
    return { id, notes: keys.notes };
  }

  /** Changes a service; a key left empty stays as it is. */
  async edit(id: string, input: ApimServiceInput): Promise<Saved> {
    const before = apimServiceById(this.metadata.read(), id);
    const facts = check(input, this.metadata.read(), id);
    const keys = readKeys(input);
    const now = this.nowIso();
    const stored = this.storeKeys(keys.typed, now);
    await this.vault.commit({
      secrets: stored.secrets,
      apply: (document) => {
        check(input, document, id);
        const current = apimServiceById(document, id);
        return replaceSource(document, {
          ...current,
          ...facts,
          keySecretIds: { ...current.keySecretIds, ...stored.ids },
          keyChangedAt: { ...current.keyChangedAt, ...stored.changedAt },
          updatedAt: now,
        });
      },
    });
    return {
      id,
      notes: [...keys.notes, ...this.whatToSignAgain(before, facts, [...keys.typed.keys()])],
    };
  }

  /** Removes a service and its keys; refused while credentials refer to it. */
  async remove(id: string): Promise<void> {
    apimServiceById(this.metadata.read(), id);
    await this.vault.remove([], (document) => {
      refuseInUse(document, id);
      return { ...document, sources: document.sources.filter((each) => each.id !== id) };
    });
  }

  private storeKeys(typed: ReadonlyMap<KeyRole, string>, now: string) {
    const secrets = new Map<string, string>();
    const ids: { primary?: string; secondary?: string } = {};
    const changedAt: { primary?: string; secondary?: string } = {};
    for (const [role, key] of typed) {
      const secretId = newSecretId();
      secrets.set(secretId, key);
      ids[role] = secretId;
      changedAt[role] = now;
    }
    return { secrets, ids, changedAt };
  }

  private whatToSignAgain(
    before: ApimService,
    facts: { readonly identifier: string },
    rolled: readonly KeyRole[],
  ): string[] {
    const stale = this.metadata
      .read()
      .credentials.filter(
        (each) =>
          each.kind === 'apim-token' &&
          each.sourceId === before.id &&
          (facts.identifier !== before.identifier || rolled.includes(each.keyRole)),
      );
    if (stale.length === 0) return [];
    return [
      stale.length === 1
        ? `"${stale[0]?.name}" was signed before this change. Sign it again.`
        : `${stale.length} credentials were signed before this change. Sign them again.`,
    ];
  }

  private nowIso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function check(input: ApimServiceInput, document: Metadata, id?: string) {
  const taken = document.sources.filter((each) => each.id !== id).map((each) => each.name);
  return {
    name: unwrap(checkName(input.name, { taken, field: 'name' })),
    host: unwrap(checkHost(input.host, 'host')),
    identifier: unwrap(checkIdentifier(input.identifier, 'identifier')),
    environment: unwrap(checkEnvironment(input.environment, 'environment')),
  };
}

function refuseInUse(document: Metadata, id: string): void {
  const users = document.credentials.filter((each) => each.sourceId === id);
  if (users.length === 0) return;
  const names = users.slice(0, 3).map((each) => `"${each.name}"`);
  const signs = users.length === 1 ? 'a credential' : `${users.length} credentials`;
  throw new ProblemError({
    code: 'source-in-use',
    message:
      `"${apimServiceById(document, id).name}" signs ${signs} ` +
      `(${names.join(', ')}${users.length > 3 ? ', …' : ''}). Delete those first.`,
  });
}

function readKeys(input: ApimServiceInput): { typed: Map<KeyRole, string>; notes: string[] } {
  const typed = new Map<KeyRole, string>();
  const notes: string[] = [];
  for (const role of KEY_ROLES) {
    const text = input[KEY_FIELDS[role]];
    if (text === '') continue;
    const checked = unwrap(checkSigningKey(text, KEY_FIELDS[role]));
    typed.set(role, checked.key);
    if (checked.trimmed) {
      notes.push(`Blanks or line breaks around the ${role} key were removed before it was stored.`);
    }
  }
  return { typed, notes };
}

function replaceSource(document: Metadata, source: ApimService): Metadata {
  return {
    ...document,
    sources: document.sources.map((each) => (each.id === source.id ? source : each)),
  };
}
