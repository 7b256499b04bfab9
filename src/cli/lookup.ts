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
import { cliTexts } from './texts/cli-texts';
import type { LookedFor } from './texts/en/lookup';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The connection of that name or ID. Throws `ProblemError` that lists what there is. */
export function connectionNamed(document: Metadata, wanted: string): GrafanaConnection {
  return named(
    document.sources.filter((each) => each.kind === 'grafana-connection'),
    wanted,
    'connection',
  );
}

/** The service or gateway of that name or ID. Throws `ProblemError` that lists what there is. */
export function signingSourceNamed(document: Metadata, wanted: string): SigningSource {
  return named(
    document.sources.filter((each) => 'keySecretIds' in each),
    wanted,
    'signing-source',
  );
}

/** What signs or makes credentials, by its name or ID. Throws `ProblemError` that lists what there is. */
export function sourceNamed(document: Metadata, wanted: string): Source {
  return named(document.sources, wanted, 'source');
}

/** The Grafana key of that name or ID. Throws `ProblemError` that lists what there is. */
export function keyNamed(document: Metadata, wanted: string): GrafanaKey {
  return named(
    document.credentials.filter((each) => each.kind === 'grafana-key'),
    wanted,
    'grafana-key',
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
  return named(credentials, wanted, 'credential');
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
  if (begin.length === 0) return named(credentials, wanted, 'credential');
  throw new ProblemError({
    code: 'name-ambiguous',
    message: cliTexts().lookup.ambiguous(begin.length, namesIn(begin)),
  });
}

const MOST_LISTED = 10;

function named<T extends Named>(all: readonly T[], wanted: string, what: LookedFor): T {
  const found = exactly(all, plainOf(wanted));
  if (found !== undefined) return found;
  throw new ProblemError({ code: 'name-unknown', message: unknownName(all, wanted, what) });
}

function exactly<T extends Named>(all: readonly T[], plain: string): T | undefined {
  const folded = all.filter((each) => each.name.toLowerCase() === plain.toLowerCase());
  return (
    all.find((each) => each.id === plain) ??
    all.find((each) => each.name === plain) ??
    (folded.length === 1 ? folded[0] : undefined)
  );
}

function unknownName(all: readonly Named[], wanted: string, what: LookedFor): string {
  const { noneYet, didYouMean, thereAre } = cliTexts().lookup;
  if (all.length === 0) return noneYet(what);
  const near = nearest(all, plainOf(wanted));
  return near === undefined
    ? thereAre(what, all.length, namesIn(all))
    : didYouMean(what, printable(near.name));
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

function namesIn(all: readonly Named[]) {
  const names = all.slice(0, MOST_LISTED).map((each) => printable(each.name));
  return { names, more: all.length > MOST_LISTED };
}

function plainOf(wanted: string): string {
  return wanted.trim().normalize('NFC');
}
