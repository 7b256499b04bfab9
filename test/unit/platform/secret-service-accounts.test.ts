import { afterEach, expect, it } from 'vitest';
import { createMessageBus, type MessageBus } from '../../../src/main/platform/dbus/message-bus';
import { secretServiceAccounts } from '../../../src/main/platform/keychain/secret-service-accounts';
import { DesktopSession } from '../../support/desktop-session';

let session: DesktopSession | undefined;
let bus: MessageBus | undefined;
afterEach(async () => {
  bus?.close();
  await session?.stop();
});

// The Secret Service is Linux's; a real gnome-keyring is asked here.
if (process.platform === 'linux') {
  it('tells the accounts of exactly this app while it is open, and prompts nobody', async () => {
    session = await DesktopSession.start({ tray: 'none', notifications: 'none' });
    const at = createMessageBus('session', session.env);
    bus = at;
    const { keyring } = session;
    expect(await secretServiceAccounts(at)).toEqual([]);
    await keyring.store('no account', 'a secret', { service: 'TokenTray' });
    await keyring.store('other schema', 'a secret', {
      service: 'TokenTray',
      account: 'of a browser',
      'xdg:schema': 'chrome_libsecret_os_crypt_password_v2',
    });
    const accounts = Array.from({ length: 60 }, (_, index) => `account ${index}`);
    for (const account of accounts) {
      await keyring.store('one', 'a secret', { service: 'TokenTray', account });
    }
    await keyring.store('another', 'a secret', { service: 'TokenTray-dev', account: 'foreign' });
    expect([...(await secretServiceAccounts(at))].sort()).toEqual([...accounts].sort());

    await keyring.lock();
    await expect(secretServiceAccounts(at)).rejects.toMatchObject({ fault: 'locked' });
    expect(await keyring.hasPrompt()).toBe(false);
    expect(await keyring.isLocked()).toBe(true);
    await keyring.unlock();
    keyring.freeze();
    await expect(secretServiceAccounts(at)).rejects.toMatchObject({ fault: 'timeout' });
    keyring.thaw();
    await keyring.kill();
    await expect(secretServiceAccounts(at)).rejects.toMatchObject({ fault: 'absent' });
  });
} else {
  it('is not asked on this system', () => {
    expect(process.platform).not.toBe('linux');
  });
}
