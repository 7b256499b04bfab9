import { enteredKinds, kindOf } from '../../shared/domain/kinds/kinds';
import type { Credential } from '../../shared/domain/model';
import { EXIT, UsageError } from '../exit-codes';
import { sourceNamed } from '../lookup';
import { createServices } from '../services';
import { withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { type EntryFlags, fieldValues, withFlagNames } from './entry-flags';
import { printSaved } from './saved';
import { typedSecret } from './typed-secret';

export interface AddFlags extends EntryFlags {
  readonly elsewhere?: true;
  readonly json?: true;
}

/** `add`: keeps a secret that was made elsewhere, described by its flags. */
export async function add(name: string, flags: AddFlags): Promise<number> {
  const kind = readKind(flags.kind ?? 'other');
  const values = fieldValues(flags.field);
  refuseUnknownFields(kind, values);
  return withSession(async (session) => {
    const document = session.metadata.read();
    const { entered } = createServices(session);
    const saved = await withFlagNames(
      entered.add({
        kind,
        name,
        sourceId: flags.source === undefined ? '' : sourceNamed(document, flags.source).id,
        environment: flags.environment ?? '',
        values,
        // Read last: nobody pastes a secret for nothing.
        secret:
          flags.elsewhere === true
            ? { from: 'elsewhere' }
            : { from: 'typed', text: await typedSecret() },
        expiry: flags.expires ?? '',
        neverEnds: flags.never === true,
        tags: flags.tags ?? '',
      }),
    );
    await printSaved('add', session.metadata.read(), saved, flags);
    return EXIT.ok;
  });
}

/** Throws `UsageError` that lists the kinds. */
export function readKind(typed: string): Credential['kind'] {
  const known = kindList();
  const found = known.find((kind) => kind === typed);
  if (found !== undefined) return found;
  throw new UsageError(cliTexts().changing.kindUnknown(known));
}

function kindList(): readonly Credential['kind'][] {
  const withForm = enteredKinds().map(({ kind }) => kind);
  return [...withForm, 'grafana-key', 'apim-token', 'gateway-token'];
}

function refuseUnknownFields(kind: Credential['kind'], values: Record<string, string>): void {
  const fields = kindOf(kind).entry?.fields ?? [];
  const known = fields.map(({ id }) => id);
  if (Object.keys(values).every((id) => known.includes(id))) return;
  const { noFields, fieldUnknown } = cliTexts().changing;
  throw new UsageError(known.length === 0 ? noFields : fieldUnknown(fields));
}
