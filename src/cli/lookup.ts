import type { Credential, GrafanaConnection, GrafanaKey, Metadata } from '../shared/domain/model';
import { ProblemError } from '../shared/domain/result';
import { printable } from './output';

/** The connection of that name or ID. Throws `ProblemError` that lists what there is. */
export function connectionNamed(document: Metadata, wanted: string): GrafanaConnection {
  return named(
    document.sources.filter((each) => each.kind === 'grafana-connection'),
    wanted,
    { what: 'connection', add: 'Add one in the app first.' },
  );
}

/** The Grafana key of that name or ID. Throws `ProblemError` that lists what there is. */
export function keyNamed(document: Metadata, wanted: string): GrafanaKey {
  return named(
    document.credentials.filter((each) => each.kind === 'grafana-key'),
    wanted,
    { what: 'Grafana key', add: 'Make one with: tokentray grafana create.' },
  );
}

/** The credential of that name or ID. Throws `ProblemError` that lists what there is. */
export function credentialNamed(document: Metadata, wanted: string): Credential {
  return named(document.credentials, wanted, { what: 'credential', add: 'Add one in the app.' });
}

const MOST_LISTED = 10;

function named<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  wanted: string,
  words: { readonly what: string; readonly add: string },
): T {
  const plain = wanted.trim().normalize('NFC');
  const found =
    all.find((each) => each.id === plain) ??
    all.find((each) => each.name === plain) ??
    all.find((each) => each.name.toLowerCase() === plain.toLowerCase());
  if (found !== undefined) return found;
  const names = all.slice(0, MOST_LISTED).map((each) => `“${printable(each.name)}”`);
  const more = all.length > MOST_LISTED ? ', …' : '';
  throw new ProblemError({
    code: 'name-unknown',
    message:
      all.length === 0
        ? `There is no ${words.what} yet. ${words.add}`
        : `There is no ${words.what} of that name. There ${all.length === 1 ? 'is' : 'are'}: ${names.join(', ')}${more}.`,
  });
}
