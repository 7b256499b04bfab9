import { z } from 'zod';
import { apimTokenSchema } from './apim-token/record';
import { eaKeySchema } from './ea-key/record';
import { gatewayTokenSchema } from './gateway-token/record';
import { grafanaKeySchema } from './grafana-key/record';
import { otherSchema } from './other/record';

/** Any credential's names and dates; never its secret. */
export const credentialSchema = z.discriminatedUnion('kind', [
  apimTokenSchema,
  gatewayTokenSchema,
  grafanaKeySchema,
  eaKeySchema,
  otherSchema,
]);
export type Credential = z.infer<typeof credentialSchema>;
