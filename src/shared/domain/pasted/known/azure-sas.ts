import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import { type ExactInstant, isExactInstant, toExactInstant } from '../../exact-instant';
import type { Recognised } from '../../recogniser';
import { defined } from '../defined';

const LONGEST_PLACE = 300;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?Z)?$/;

/**
 * Recognises Azure's shared access signatures, which say when they end: of Storage (a URL, or its
 * query alone), and of Service Bus, Event Hubs and IoT Hub. Source: Learn, "Create an account SAS",
 * "Create a service SAS", "Generate SAS token" (Event Hubs).
 */
export function recogniseAzureSas(value: string): Recognised | undefined {
  if (/\s/.test(value.replace(SCHEME, ''))) return undefined;
  return messagingSas(value) ?? storageSas(value);
}

const SCHEME = /^SharedAccessSignature\s+/i;

function messagingSas(value: string): Recognised | undefined {
  const fields = queryFields(value.replace(SCHEME, ''));
  const resource = fields.get('sr');
  const expiry = fields.get('se');
  if (resource === undefined || !fields.get('sig') || !/^\d{1,11}$/.test(expiry ?? '')) {
    return undefined;
  }
  return {
    kind: 'known-secret',
    title: said().knownSecrets.messagingSas,
    identifier: place(resource),
    expiresAt: toExactInstant(Number(expiry) * 1000),
    remarks: [],
  };
}

function storageSas(value: string): Recognised | undefined {
  const url = readUrl(value);
  if (url === undefined && !/^\??[a-z]{1,6}=/.test(value)) return undefined;
  const question = value.indexOf('?');
  const fields = queryFields(value.slice(question + 1).split('#', 1)[0] ?? '');
  const expiry = fields.get('se');
  const policy = fields.get('si');
  if (!fields.get('sig') || !/^\d{4}-\d{2}-\d{2}$/.test(fields.get('sv') ?? '')) return undefined;
  if (expiry === undefined && policy === undefined) return undefined;
  const expiresAt = expiry === undefined ? undefined : moment(expiry);
  const { knownSecrets } = said();
  return defined<Recognised>({
    kind: 'known-secret',
    title: fields.has('ss') ? knownSecrets.storageAccountSas : knownSecrets.storageSas,
    maker: PRODUCTS.azureStorage,
    identifier: url === undefined ? undefined : place(`${url.host}${url.pathname}`),
    notBefore: moment(fields.get('st') ?? ''),
    expiresAt,
    remarks: [
      ...(expiresAt === undefined ? [noEnd(policy)] : []),
      // A user delegation SAS is signed with a key that ends by itself.
      ...(endsEarlier(fields.get('ske'), expiresAt)
        ? [knownSecrets.storageKeyEnds(moment(fields.get('ske') ?? '') ?? '')]
        : []),
    ],
  });
}

function noEnd(policy: string | undefined): string {
  const { storageNoMoment, storagePolicy } = said().knownSecrets;
  return policy === undefined ? storageNoMoment : storagePolicy;
}

function endsEarlier(keyEnd: string | undefined, expiresAt: ExactInstant | undefined): boolean {
  const end = keyEnd === undefined ? undefined : moment(keyEnd);
  return end !== undefined && expiresAt !== undefined && end < expiresAt;
}

/** ISO 8601 in UTC as Storage takes it: a day, to the minute, to the second, or finer. */
function moment(text: string): ExactInstant | undefined {
  const [, day, minute = '00:00', second = '00', fraction = ''] = DATE.exec(text) ?? [];
  if (day === undefined) return undefined;
  const exact = `${day}T${minute}:${second}.${fraction.padEnd(7, '0')}Z`;
  return isExactInstant(exact) ? exact : undefined;
}

function queryFields(query: string): ReadonlyMap<string, string> {
  return new Map(
    query.split('&').map((part) => {
      const at = part.indexOf('=');
      return at === -1 ? [part, ''] : [part.slice(0, at), decoded(part.slice(at + 1))];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readUrl(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function place(text: string): string {
  return text.length > LONGEST_PLACE ? `${text.slice(0, LONGEST_PLACE)}…` : text;
}
