import { KEYCHAIN_SERVICE as SERVICE } from '../../src/main/platform/keychain/keychain-service';
import type { Metadata } from '../../src/shared/domain/model';
import type { DesktopSession } from '../../test/support/desktop-session';
import { SECRET_SERVICE } from '../../test/support/keyring';

/** Puts a secret for every account that the metadata names into the desktop's keyring. */
export async function seedKeyring(desktop: DesktopSession, metadata: Metadata): Promise<void> {
  const session = await openSession(desktop);
  for (const account of accountsOf(metadata)) await store(desktop, session, account);
}

function accountsOf({ sources, credentials }: Metadata): string[] {
  return [
    ...sources.flatMap((source) =>
      'keySecretIds' in source ? Object.values(source.keySecretIds) : [],
    ),
    ...credentials.flatMap((credential) =>
      'secretId' in credential && credential.secretId !== undefined ? [credential.secretId] : [],
    ),
  ];
}

async function openSession({ bus }: DesktopSession): Promise<string> {
  const [, session] = await bus.call({
    destination: SECRET_SERVICE,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'OpenSession',
    signature: 'sv',
    body: ['plain', ['s', '']],
  });
  return String(session);
}

async function store({ bus }: DesktopSession, session: string, account: string): Promise<void> {
  const attributes = [
    ['xdg:schema', 'org.freedesktop.Secret.Generic'],
    ['service', SERVICE],
    ['account', account],
  ];
  await bus.call({
    destination: SECRET_SERVICE,
    path: '/org/freedesktop/secrets/aliases/default',
    interface: 'org.freedesktop.Secret.Collection',
    member: 'CreateItem',
    signature: 'a{sv}(oayays)b',
    body: [
      [
        ['org.freedesktop.Secret.Item.Label', ['s', `${SERVICE}/${account}`]],
        ['org.freedesktop.Secret.Item.Attributes', ['a{ss}', attributes]],
      ],
      [session, Buffer.alloc(0), Buffer.from(`opens-nothing-${account}`), 'text/plain'],
      false,
    ],
    timeoutMs: 60_000,
  });
}
