import { z } from 'zod';
import { signedToken } from '../apim-token/record';

/** A token of a self-hosted gateway, signed here; 30 days at most. */
export const gatewayTokenSchema = z.object({ kind: z.literal('gateway-token'), ...signedToken });
export type GatewayToken = z.infer<typeof gatewayTokenSchema>;
