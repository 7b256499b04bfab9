import type { Source } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import type { MetadataStore } from '../ports/metadata-store';
import { appTexts } from '../texts/app-texts';
import { sourceById } from './lookup';

/** Who removes a source of which kind. */
export type SourceRemovers = {
  readonly [K in Source['kind']]: { remove(id: string): Promise<void> };
};

/** What can be done with a service or connection of any kind. */
export class Sources {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly removers: SourceRemovers,
  ) {}

  /** Removes it with its own secrets; refused while credentials need it. Throws `ProblemError`. */
  async remove(id: string): Promise<void> {
    const source = sourceById(this.metadata.read(), id);
    if (source === undefined) {
      throw new ProblemError({
        code: 'source-gone',
        message: appTexts().lookup.sourceGone,
      });
    }
    await this.removers[source.kind].remove(id);
  }
}
