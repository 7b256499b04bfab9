import { z } from 'zod';
import { grafanaConnectionSchema } from './grafana-connection';
import { apimGatewaySchema, apimServiceSchema } from './signing-source';

/** What a credential is made from. */
export const sourceSchema = z.discriminatedUnion('kind', [
  apimServiceSchema,
  apimGatewaySchema,
  grafanaConnectionSchema,
]);
export type Source = z.infer<typeof sourceSchema>;
