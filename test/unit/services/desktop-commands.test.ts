import { describe, expect, test } from 'vitest';
import type { NotificationRequest } from '../../../src/main/ports/notifier';
import {
  type DesktopCommandParts,
  DesktopCommands,
} from '../../../src/main/services/desktop-commands';
import type { ApimToken, Credential } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import type { WindowTarget } from '../../../src/shared/ipc/api';
import { DocumentStore } from '../../fakes/document-store';
import { DAY, documentOf, exact, place } from '../reminders/samples';
import { apimToken, other, SERVICE } from './records';

const NOW = Date.parse('2030-01-02T00:00:00Z');

/** A desktop on which a renewal gives a token that ends in twenty days. */
class Desktop {
  readonly shown: NotificationRequest[] = [];
  readonly opened: (WindowTarget | undefined)[] = [];
  readonly renewed: string[] = [];
  accepts = true;
  locked = false;
  refusal: Error | undefined;
  readonly store: DocumentStore<ReturnType<typeof documentOf>>;

  constructor(credentials: readonly Credential[]) {
    const document = documentOf([]);
    this.store = new DocumentStore({
      ...document,
      sources: [SERVICE],
      credentials: [...credentials],
    });
  }

  commands(): DesktopCommands {
    const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('not asked for')) });
    const parts: Pick<
      DesktopCommandParts,
      'metadata' | 'renewals' | 'notifier' | 'shell' | 'lock' | 'clock' | 'log'
    > = {
      metadata: {
        origin: { state: 'loaded' },
        read: () => this.store.read(),
        update: (change) => this.store.update(change),
        onChange: (listener) => this.store.onChange(listener),
        recover: async () => undefined,
      },
      renewals: {
        renew: async (id) => {
          if (this.refusal !== undefined) throw this.refusal;
          this.renewed.push(id);
          await this.store.update((document) => ({
            ...document,
            credentials: document.credentials.map((each) =>
              each.id === id ? ({ ...each, expiresAt: exact(NOW + 20 * DAY) } as ApimToken) : each,
            ),
          }));
          return { id, notes: ['A remark.'] };
        },
      },
      notifier: {
        show: async (request) => {
          this.shown.push(request);
          return this.accepts
            ? { accepted: true }
            : { accepted: false, fault: 'absent', reason: 'There is no service.' };
        },
        withdraw: () => undefined,
        onAnswer: () => () => undefined,
        onAppear: () => () => undefined,
      },
      shell: {
        openWindow: (target) => this.opened.push(target),
        openLink: async () => undefined,
        openUserLink: async () => undefined,
        quit: () => undefined,
      },
      lock: {
        isLocked: this.locked,
        carryOut: async (work) => work(),
        lock: () => {
          this.locked = true;
        },
      },
      clock: { now: () => NOW, zone: () => 'Europe/Berlin', after: () => () => undefined },
      log: { record: () => undefined, recordError: () => undefined },
    };
    return new DesktopCommands({ ...parts, ...{ handOut: unused, clipboard: unused } } as never);
  }
}

describe('renewing from the tray or a notification', () => {
  test('says until when it is good and where it must be put', async () => {
    const token = apimToken('a', {
      name: 'Deploy',
      usages: [place('p', '2030-01-11T00:00:00.0000000Z'), place('q')],
    });
    const desktop = new Desktop([token]);
    await desktop.commands().renew('a');
    expect(desktop.shown).toEqual([
      {
        key: 'renewal/a/by%20hand',
        title: 'Deploy (production) was signed again',
        body: [
          'It ends Tue 22 Jan 2030, 01:00 CET (in 20 days).',
          'Put the new token in place at 1 place; the old one ends Fri 11 Jan 2030, 01:00 CET (in 9 days).',
          'A remark.',
        ].join('\n'),
        actions: [
          { id: 'copy', label: 'Copy new token' },
          { id: 'open', label: 'Open' },
        ],
        urgency: 'normal',
      },
    ]);
  });

  test('of what is used nowhere that is known says to put it in place of the old one', async () => {
    const desktop = new Desktop([apimToken('a')]);
    await desktop.commands().run({ do: 'renew', credentialId: 'a' });
    expect(desktop.shown[0]?.body).toContain('\nPut the new token wherever the old one is used.\n');
  });

  test('opens the page of its replacement where only its user can make a new one', async () => {
    const desktop = new Desktop([other('pasted'), other('dated', { secretId: undefined })]);
    await desktop.commands().renew('pasted');
    await desktop.commands().renew('dated');
    expect(desktop.renewed).toEqual([]);
    expect(desktop.shown).toEqual([]);
    expect(desktop.opened).toEqual([
      { page: 'replace', credentialId: 'pasted' },
      { page: 'replace', credentialId: 'dated' },
    ]);
  });

  test('that fails is told, in the window where there are no notifications', async () => {
    const desktop = new Desktop([apimToken('a')]);
    desktop.refusal = new ProblemError({ code: 'locked', message: 'The keychain is locked.' });
    await desktop.commands().renew('a');
    expect(desktop.shown).toMatchObject([
      { title: 'That did not work', body: 'The keychain is locked.' },
    ]);
    expect(desktop.opened).toEqual([]);
    desktop.accepts = false;
    await desktop.commands().renew('a');
    expect(desktop.opened).toEqual([undefined]);
  });

  test('of what is gone meanwhile says so', async () => {
    const desktop = new Desktop([]);
    await desktop.commands().renew('a');
    expect(desktop.shown).toMatchObject([{ title: 'That did not work' }]);
  });
});

describe('while the app is locked', () => {
  test('whatever is pressed opens the lock screen, and nothing waits behind it', async () => {
    const desktop = new Desktop([apimToken('a'), other('pasted')]);
    await desktop.commands().run({ do: 'lock' });
    const commands = desktop.commands();
    await commands.run({ do: 'copy', credentialId: 'a', form: 'token' });
    await commands.run({ do: 'renew', credentialId: 'a' });
    await commands.copy('a', 'header');
    await commands.renew('pasted');
    await commands.run({ do: 'go', target: { page: 'add', fromClipboard: true } });
    expect(desktop.opened).toEqual(Array(5).fill(undefined));
    expect(desktop.renewed).toEqual([]);
    expect(desktop.shown).toEqual([]);
  });
});
