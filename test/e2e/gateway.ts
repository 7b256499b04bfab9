import { SEED_KEY } from './seed';

/** A key of 64 bytes, as the portal shows it. */
export function keyOf(text: string): string {
  return Buffer.from(text.padEnd(64, '.')).toString('base64');
}

/** A self-hosted gateway as its form hands it over. */
export const GATEWAY = {
  name: 'Edge',
  gatewayId: 'edge-01',
  environment: 'staging',
  primaryKey: keyOf('the primary key of a gateway, 64 bytes'),
  secondaryKey: keyOf('the secondary key of a gateway, 64 bytes'),
};

/** A second key for the service that most tests use. */
export const SECOND_KEY = keyOf(`another than ${SEED_KEY.slice(0, 8)}`);
