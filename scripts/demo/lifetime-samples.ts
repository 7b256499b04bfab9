import { newEaKey, newJwt } from '../../test/support/jwt';
import { SAMPLE_KEY } from './sample-grafana';
import { FAVOURITE, SAMPLE_SERVICES } from './samples';

const DAY_MS = 86_400_000;

/** By the labels of its form. The keys are those of a public test recording. */
export const GATEWAY = {
  'Gateway name': 'Warehouse sample',
  Environment: 'production',
  'Gateway ID': 'warehouse',
  'Primary key': SAMPLE_SERVICES[0].primaryKey,
  'Secondary key': SAMPLE_SERVICES[0].secondaryKey,
};

export const GATEWAY_TOKEN = { name: 'Warehouse cluster', expiry: '25d' } as const;

/** A header line as it stands in a chat, typing error and all; its token is made here. */
export const PASTED = {
  name: 'Partner orders',
  environment: 'production',
  text: `Authorizaton: Bearer ${newJwt({
    iss: 'https://login.partner.example',
    aud: 'orders',
    sub: 'nightly-import',
    iat: seconds(-3),
    exp: seconds(57),
  })}`,
};

/** By the labels of the form; the key is made here, and no enrollment has it. */
export const ENTERED = {
  Name: 'Cost reports',
  Environment: 'production',
  'Enrollment number': '12345678',
  Secret: newEaKey('12345678', Date.now() + 139 * DAY_MS),
};

export interface SamplePlace {
  readonly type: string;
  /** By the names of their inputs. */
  readonly fields: Readonly<Record<string, string>>;
}

export const PLACES: readonly SamplePlace[] = [
  {
    type: 'kubernetes-secret',
    fields: { secretName: 'apim', key: 'token', namespace: 'delivery', restart: 'deployment/sync' },
  },
  {
    type: 'github-secret',
    fields: { repository: 'contoso/infra', secretName: 'APIM_TOKEN', environment: 'production' },
  },
  {
    type: 'settings-page',
    fields: {
      title: 'Developer portal importer',
      url: 'https://importer.contoso.example/settings',
    },
  },
];

/** The service of which a key is rolled. */
export const ROLLED = SAMPLE_SERVICES[0].name;

export const OWN_WORDS = [
  { name: FAVOURITE, tags: 'delivery, ci', notes: 'Approved by the platform team.' },
  { name: SAMPLE_KEY.name, tags: 'delivery', notes: '' },
  { name: PASTED.name, tags: 'partners', notes: '' },
  { name: ENTERED.Name, tags: 'finance', notes: 'Asked for by the cost product.' },
] as const;

/** A moment so many days from now, in seconds since 1970 UTC. */
function seconds(days: number): number {
  return Math.floor((Date.now() + days * DAY_MS) / 1000);
}
