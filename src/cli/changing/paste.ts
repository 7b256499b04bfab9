import { ProblemError } from '../../shared/domain/result';
import type { PasteOffer, PasteRead } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { sourceNamed } from '../lookup';
import { note, printable } from '../output';
import { createServices } from '../services';
import { type Session, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { readKind } from './add';
import { type EntryFlags, fieldValues, withFlagNames } from './entry-flags';
import { printSaved } from './saved';
import { typedSecret } from './typed-secret';

export interface PasteFlags extends EntryFlags {
  readonly name?: string;
  readonly again?: true;
  readonly json?: true;
}

/**
 * `paste`: finds the secret in whatever comes in by standard input, tells what it is, and keeps it
 * in the likeliest way or the one that was named.
 */
export function paste(flags: PasteFlags): Promise<number> {
  return withSession(async (session) => {
    const { pasteDesk, entered } = createServices(session);
    try {
      const text = await typedSecret();
      const read = await pasteDesk.read({ from: 'text', text });
      for (const remark of read.remarks) note(printable(remark));
      refuseWithoutSecret(read);
      if (flags.again !== true) refuseKnown(read);
      const offer = chosenOffer(read, flags, session);
      note(cliTexts().changing.takenFor(printable(read.inspection.title), offer.title));
      const saved = await withFlagNames(
        entered.add({
          kind: offer.kind,
          name: flags.name ?? nameFor(read),
          sourceId: sourceFor(offer, flags, session),
          environment: flags.environment ?? '',
          values: { ...offer.values, ...fieldValues(flags.field) },
          secret: { from: 'pasted', pastedId: read.pastedId },
          expiry: flags.expires ?? '',
          neverEnds: flags.never === true,
          tags: flags.tags ?? '',
        }),
      );
      await printSaved('paste', session.metadata.read(), saved, flags);
      return EXIT.ok;
    } finally {
      pasteDesk.forget();
    }
  });
}

function refuseWithoutSecret({ holdsSecret, remarks }: PasteRead): void {
  if (holdsSecret) return;
  throw new ProblemError({
    code: 'secret-none',
    message: remarks.length === 0 ? cliTexts().changing.noSecret : cliTexts().changing.nothingKept,
  });
}

function refuseKnown({ known }: PasteRead): void {
  if (known.state === 'unknown') return;
  const { alreadyHeld, alreadyReplaced, alreadyDeleted } = cliTexts().changing;
  const sentences = { held: alreadyHeld, replaced: alreadyReplaced, deleted: alreadyDeleted };
  throw new ProblemError({
    code: `already-${known.state}`,
    message: sentences[known.state](printable(known.name)),
  });
}

function chosenOffer({ offers }: PasteRead, flags: PasteFlags, session: Session): PasteOffer {
  const kind = flags.kind === undefined ? undefined : readKind(flags.kind);
  const sourceId =
    flags.source === undefined ? undefined : sourceNamed(session.metadata.read(), flags.source).id;
  const found = offers.find(
    (offer) =>
      (kind === undefined || offer.kind === kind) &&
      (sourceId === undefined || offer.sources.some(({ id }) => id === sourceId)),
  );
  if (found !== undefined) return found;
  throw new ProblemError({
    code: 'not-of-that-kind',
    message: cliTexts().changing.notLikeThat(offers.map((each) => each.kind)),
  });
}

function sourceFor(offer: PasteOffer, flags: PasteFlags, session: Session): string {
  if (flags.source !== undefined) return sourceNamed(session.metadata.read(), flags.source).id;
  const { sources, signedBy } = offer;
  if (signedBy !== undefined) return signedBy.sourceId;
  if (sources.length > 1) {
    const names = sources.map(({ name }) => printable(name));
    throw new UsageError(cliTexts().changing.whichSource(names));
  }
  return sources[0]?.id ?? '';
}

function nameFor({ suggestedName }: PasteRead): string {
  if (suggestedName !== '') return suggestedName;
  throw new UsageError(cliTexts().changing.noName);
}
