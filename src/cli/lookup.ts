import type {
  Credential,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
  SigningSource,
  Source,
} from '../shared/domain/model';
import { ProblemError } from '../shared/domain/result';
import { editDistance } from './edit-distance';
import { printable } from './output';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Words {
  readonly what: string;
  readonly add: string;
}

const CREDENTIAL: Words = { what: 'credential', add: 'Add one: tokentray paste, or in the app.' };

/** The connection of that name or ID. Throws `ProblemError` that lists what there is. */
export function connectionNamed(document: Metadata, wanted: string): GrafanaConnection {
  return named(
    document.sources.filter((each) => each.kind === 'grafana-connection'),
    wanted,
    { what: 'connection', add: 'Add one in the app first.' },
  );
}

/** The service or gateway of that name or ID. Throws `ProblemError` that lists what there is. */
export function signingSourceNamed(document: Metadata, wanted: string): SigningSource {
  return named(
    document.sources.filter((each) => 'keySecretIds' in each),
    wanted,
    { what: 'service or gateway', add: 'Add one in the app first.' },
  );
}

/** What signs or makes credentials, by its name or ID. Throws `ProblemError` that lists what there is. */
export function sourceNamed(document: Metadata, wanted: string): Source {
  return named(document.sources, wanted, {
    what: 'service, gateway or connection',
    add: 'Add one in the app first.',
  });
}

/** The Grafana key of that name or ID. Throws `ProblemError` that lists what there is. */
export function keyNamed(document: Metadata, wanted: string): GrafanaKey {
  return named(
    document.credentials.filter((each) => each.kind === 'grafana-key'),
    wanted,
    { what: 'Grafana key', add: 'Make one with: tokentray grafana create.' },
  );
}

/**
 * The credential of that name or ID, for what hands out or changes a secret: never one whose name
 * is only like it. Throws `ProblemError` that says what is near.
 */
export function credentialNamed(
  { credentials }: Pick<Metadata, 'credentials'>,
  wanted: string,
): Credential {
  return named(credentials, wanted, CREDENTIAL);
}

/** The same where nothing can go wrong: the beginning of its name will do, if it is of no other. */
export function credentialLike(credentials: readonly Credential[], wanted: string): Credential {
  const plain = plainOf(wanted);
  const exact = exactly(credentials, plain);
  if (exact !== undefined) return exact;
  const begin = credentials.filter(
    ({ name }) => plain !== '' && name.toLowerCase().startsWith(plain.toLowerCase()),
  );
  const [only] = begin;
  if (only !== undefined && begin.length === 1) return only;
  if (begin.length === 0) return named(credentials, wanted, CREDENTIAL);
  throw new ProblemError({
    code: 'name-ambiguous',
    message: `${begin.length} credentials begin like that: ${listed(begin)}. Type more of the name.`,
  });
}

const MOST_LISTED = 10;

function named<T extends Named>(all: readonly T[], wanted: string, words: Words): T {
  const found = exactly(all, plainOf(wanted));
  if (found !== undefined) return found;
  throw new ProblemError({ code: 'name-unknown', message: unknownName(all, wanted, words) });
}

function exactly<T extends Named>(all: readonly T[], plain: string): T | undefined {
  const folded = all.filter((each) => each.name.toLowerCase() === plain.toLowerCase());
  return (
    all.find((each) => each.id === plain) ??
    all.find((each) => each.name === plain) ??
    (folded.length === 1 ? folded[0] : undefined)
  );
}

function unknownName(all: readonly Named[], wanted: string, { what, add }: Words): string {
  if (all.length === 0) return `There is no ${what} yet. ${add}`;
  const near = nearest(all, plainOf(wanted));
  const help =
    near === undefined
      ? `There ${all.length === 1 ? 'is' : 'are'}: ${listed(all)}.`
      : `Did you mean “${printable(near.name)}”?`;
  return `There is no ${what} of that name. ${help}`;
}

/** With at most a third of its characters typed otherwise. */
function nearest(all: readonly Named[], plain: string): Named | undefined {
  if (plain.length > 100) return undefined;
  const rated = all.map((each) => ({
    each,
    distance: editDistance(plain.toLowerCase(), each.name.toLowerCase().slice(0, 100)),
  }));
  rated.sort((a, b) => a.distance - b.distance);
  const [best] = rated;
  if (best === undefined || best.distance * 3 > best.each.name.length) return undefined;
  return best.each;
}

function listed(all: readonly Named[]): string {
  const names = all.slice(0, MOST_LISTED).map((each) => `“${printable(each.name)}”`);
  return `${names.join(', ')}${all.length > MOST_LISTED ? ', …' : ''}`;
}

function plainOf(wanted: string): string {
  return wanted.trim().normalize('NFC');
}
