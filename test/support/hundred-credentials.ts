import { newJwt } from './jwt';

const DAY_SECONDS = 86_400;

/** What a seeded credential is, and how long it lives from the moment of the seed, in seconds. */
export interface SeededCredential {
  readonly kind: 'apim-token' | 'gateway-token' | 'grafana-key' | 'ea-key' | 'other';
  readonly name: string;
  /** Negative: it has expired; absent: it has no end. */
  readonly livesSeconds?: number;
  readonly tags: string;
  /** Only of the kind `other`: the secret is held elsewhere. */
  readonly elsewhere: boolean;
}

const TEAMS = ['Billing', 'Catalogue', 'Delivery', 'Orders', 'Portal', 'Search', 'Shipping'];
const PURPOSES = ['pipeline', 'nightly job', 'gateway', 'dashboard', 'importer', 'smoke test'];
const TAGS = ['', 'ci', 'delivery, ci', 'partners', '', 'weekly', 'on call'];

/** How many of each kind there are. */
const COUNTS = {
  'apim-token': 38,
  'gateway-token': 10,
  'grafana-key': 10,
  'ea-key': 10,
  other: 32,
} as const satisfies Record<SeededCredential['kind'], number>;

/** The longest life that the kind takes, in days. */
const LONGEST_DAYS = {
  'apim-token': 29,
  'gateway-token': 29,
  'grafana-key': 300,
  'ea-key': 170,
  other: 360,
} as const satisfies Record<SeededCredential['kind'], number>;

/** One hundred credentials, the same each time: some of every kind, expired ones and endless ones among them. */
export function hundredCredentials(): readonly SeededCredential[] {
  const kinds = Object.entries(COUNTS) as readonly [SeededCredential['kind'], number][];
  return kinds.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index): SeededCredential => {
      const number = index + kind.length * 3;
      return {
        kind,
        name: `${TEAMS[number % TEAMS.length]} ${PURPOSES[(number * 5 + 1) % PURPOSES.length]} ${kind.slice(0, 2)}${index + 1}`,
        ...(kind === 'other' && index % 16 === 6 ? {} : { livesSeconds: lifeOf(kind, index) }),
        tags: TAGS[number % TAGS.length] ?? '',
        elsewhere: kind === 'other' && index % 4 === 3,
      };
    }),
  );
}

/** Every fifth of what is entered by hand has expired; of the rest some end within hours. */
function lifeOf(kind: SeededCredential['kind'], index: number): number {
  if (kind === 'other' && index % 5 === 0) return -(index + 1) * 0.7 * DAY_SECONDS;
  if (index % 9 === 1) return (index + 2) * 3_600;
  return ((index * 7 + 2) % LONGEST_DAYS[kind]) * DAY_SECONDS + 5_400;
}

/** The secret to enter for one that is made elsewhere; looks the part, and opens nothing. */
export function secretOf(
  { kind, livesSeconds = 0 }: SeededCredential,
  nowMs: number,
  index: number,
): string {
  if (kind !== 'ea-key') return `seeded-secret-${String(index).padStart(3, '0')}-opens-nothing`;
  const nowSeconds = Math.floor(nowMs / 1000);
  return newJwt({
    EnrollmentNumber: '12345678',
    ReportView: 'Enterprise',
    iss: 'ea.microsoftazure.com',
    aud: 'client.ea.microsoftazure.com',
    nbf: nowSeconds - 60,
    exp: nowSeconds + livesSeconds,
  });
}

/** An instant so many seconds after another one, as it is typed. */
export function typedInstant(nowMs: number, seconds: number): string {
  return new Date(nowMs + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
