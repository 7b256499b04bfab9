import type { MessageBus } from './message-bus';

export interface PropertyAddress {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly name: string;
}

/** Reads one property; rejects with `BusFault`. */
export async function readProperty(bus: MessageBus, address: PropertyAddress): Promise<unknown> {
  const reply = await bus.call({
    destination: address.destination,
    path: address.path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [address.interface, address.name],
  });
  return variantValue(reply.body[0]);
}

/** What a variant holds; the library gives variants as `[type tree, [value]]`. */
export function variantValue(variant: unknown): unknown {
  if (!Array.isArray(variant)) return undefined;
  const inner: unknown = variant[1];
  return Array.isArray(inner) ? inner[0] : undefined;
}
