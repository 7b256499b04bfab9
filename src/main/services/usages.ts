import { randomUUID } from 'node:crypto';
import type { Credential, Metadata, Usage } from '../../shared/domain/model';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { checkPlace, placeLink, placeWords } from '../../shared/domain/usages/places';
import { checkWebAddress } from '../../shared/domain/web-address';
import type { Saved, UsageInput } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { Shell } from '../ports/shell';
import { appTexts } from '../texts/app-texts';
import type { HistoryNotes } from './history';
import { credentialById } from './lookup';

/** Where credentials are used, and whether the present secret is there. */
export class Usages {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly clock: Clock,
    private readonly shell: Pick<Shell, 'openUserLink'>,
    private readonly history: HistoryNotes,
  ) {}

  /**
   * Replaces the list of places; what each one holds stays with its ID. Throws `ProblemError` that
   * names the field of the first place that cannot be right.
   */
  async set(id: string, typed: readonly UsageInput[]): Promise<Saved> {
    const places = typed.map((each) => unwrap(checkPlace(each)));
    refuseTwice(places);
    await this.change(id, ({ usages }) => withFormers(places, usages));
    await this.history.note(id, 'edited', { detail: appTexts().usages.edited });
    return { id, notes: [] };
  }

  /** The place has the present secret now, or after all still a former one. */
  async markDeployed(id: string, usageId: string, deployed: boolean): Promise<void> {
    const usage = usageOf(this.metadata.read(), id, usageId);
    if (deployed === (usage.holdsFormer === undefined)) return;
    await this.change(id, (credential, document) =>
      credential.usages.map((each) => {
        if (each.id !== usageId) return each;
        const { holdsFormer: before, ...rest } = each;
        if (deployed) return rest;
        return { ...rest, holdsFormer: before ?? this.lastFormer(credential, document) };
      }),
    );
    const words = placeWords(usage);
    const detail = deployed ? words : appTexts().usages.notDeployed(words);
    await this.history.note(id, 'deployed', { detail });
  }

  /**
   * Opens the page of a place in the browser; without a place the page on which a new secret is
   * made. Throws `ProblemError` where there is none, or none that may be opened.
   */
  async openPlace(id: string, usageId: string | null): Promise<void> {
    const document = this.metadata.read();
    const address =
      usageId === null
        ? renewalPage(credentialById(document, id))
        : placeLink(usageOf(document, id, usageId));
    if (address === undefined) {
      throw new ProblemError({
        code: 'no-page',
        message: appTexts().usages.noPage,
      });
    }
    await this.shell.openUserLink(unwrap(checkWebAddress(address)));
  }

  private change(
    id: string,
    next: (credential: Credential, document: Metadata) => Usage[],
  ): Promise<void> {
    const updatedAt = this.now();
    return this.metadata.update((current) => {
      const usages = next(credentialById(current, id), current);
      return {
        ...current,
        credentials: current.credentials.map((each) =>
          each.id === id ? { ...each, usages, updatedAt } : each,
        ),
      };
    });
  }

  /** What the place has after all: what other places still have, or the last secret replaced. */
  private lastFormer(
    { id, usages }: Credential,
    { formerSecrets }: Metadata,
  ): NonNullable<Usage['holdsFormer']> {
    const replaced = formerSecrets
      .filter(({ credentialId, how }) => credentialId === id && how === 'replaced')
      .map(({ at: since, expiresAt }) =>
        expiresAt === undefined ? { since } : { since, expiresAt },
      );
    const known = [...usages.flatMap(({ holdsFormer }) => holdsFormer ?? []), ...replaced];
    return known.sort((a, b) => (a.since < b.since ? 1 : -1))[0] ?? { since: this.now() };
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function withFormers(places: readonly UsageInput[], usages: readonly Usage[]): Usage[] {
  const before = new Map(usages.map((each) => [each.id, each]));
  return places.map((place) => {
    const { id = randomUUID(), holdsFormer } = before.get(place.id ?? '') ?? {};
    // One place typed twice must not become two of one ID.
    before.delete(id);
    return holdsFormer === undefined ? { ...place, id } : { ...place, id, holdsFormer };
  });
}

function refuseTwice(places: readonly UsageInput[]): void {
  const seen = new Set<string>();
  for (const { id: _, ...place } of places) {
    const key = JSON.stringify(Object.entries(place).sort());
    if (seen.has(key)) {
      throw new ProblemError({
        code: 'place-twice',
        message: appTexts().usages.twice,
      });
    }
    seen.add(key);
  }
}

function usageOf(document: Metadata, id: string, usageId: string): Usage {
  const usage = credentialById(document, id).usages.find((each) => each.id === usageId);
  if (usage !== undefined) return usage;
  throw new ProblemError({
    code: 'place-gone',
    message: appTexts().usages.gone,
  });
}

function renewalPage(credential: Credential): string | undefined {
  if (!('renewalUrl' in credential) || credential.renewalUrl === '') return undefined;
  return credential.renewalUrl;
}
