import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NotificationRequest } from '../../../src/main/ports/notifier';
import { AutoBackup } from '../../../src/main/services/backup/auto-backup';
import type { Problem } from '../../../src/shared/domain/result';
import { other } from '../services/records';
import { Computer, filesIn, refusal } from './computer';

const HOUR_MS = 3_600_000;

async function running() {
  const computer = new Computer().hold({ credentials: [other('a')] }, { 'secret-of-a': 'one' });
  const shelf = await computer.prepared();
  const shown: NotificationRequest[] = [];
  const withdrawn: string[] = [];
  let problem: Problem | undefined;
  let locked = false;
  const auto = new AutoBackup({
    shelf: computer.backups.shelf,
    metadata: computer.disk.metadata(),
    keychain: { status: async () => computer.keychainStatus },
    lock: {
      inBackground: (work) => (locked ? Promise.reject(new Error('locked')) : work()),
    },
    clock: computer.clock,
    notifier: {
      show: async (request) => {
        shown.push(request);
        return { accepted: true };
      },
      withdraw: (key) => void withdrawn.push(key),
    },
    log: { record: () => undefined, recordError: () => undefined },
    onProblem: (found) => {
      problem = found;
    },
    onOutcome: () => undefined,
  });
  auto.start();
  /** Time goes by; what it set going has come to its end. */
  const wait = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      await computer.clock.advance(HOUR_MS);
      await auto.look();
    }
  };
  const change = (name: string) => {
    const { document } = computer.disk;
    computer.disk.document = {
      ...document,
      credentials: document.credentials.map((each) => ({ ...each, name })),
    };
  };
  return {
    ...{ computer, shelf, auto, shown, withdrawn, wait, change },
    problem: () => problem,
    setLocked: (now: boolean) => {
      locked = now;
    },
  };
}

describe('backups by themselves', () => {
  it('are made once a day, and only where something changed', async () => {
    const { shelf, wait, change } = await running();
    await wait(1);
    expect(filesIn(shelf)).toHaveLength(1);
    change('on the same day');
    await wait(5);
    expect(filesIn(shelf)).toHaveLength(1);
    await wait(20);
    expect(filesIn(shelf)).toHaveLength(2);
    await wait(72);
    expect(filesIn(shelf)).toHaveLength(2);
    change('days later');
    await wait(1);
    expect(filesIn(shelf)).toHaveLength(3);
  });

  it('are rotated, and those of another computer in the same folder stay', async () => {
    const { computer, shelf, wait, change } = await running();
    const neighbour = new Computer().hold({ credentials: [other('b')] }, { 'secret-of-b': 'b' });
    await neighbour.backups.keys.setPassphrase('paper oak lantern violin');
    await neighbour.backups.shelf.moveTo(dirname(shelf));
    await neighbour.backups.shelf.backUp();
    computer.backups.shelf.keep(3, 2);
    for (let day = 0; day < 30; day += 1) {
      change(`day ${day}`);
      await wait(24);
    }
    const { backups } = await computer.backups.shelf.view();
    expect(backups.filter(({ fromHere }) => fromHere).length).toBeLessThanOrEqual(5);
    expect(backups.filter(({ fromHere }) => fromHere).length).toBeGreaterThanOrEqual(4);
    expect(backups.filter(({ fromHere }) => !fromHere)).toHaveLength(1);
  });

  it('wait for a locked keychain without a word', async () => {
    const { computer, shelf, wait, problem, shown } = await running();
    computer.keychainStatus = 'locked';
    await wait(3);
    expect(filesIn(shelf)).toEqual([]);
    expect([problem(), shown]).toEqual([undefined, []]);
    computer.keychainStatus = 'ready';
    await wait(1);
    expect(filesIn(shelf)).toHaveLength(1);
  });

  it('that fail are shown and notified once, and it is over with the next that is made', async () => {
    const { shelf, wait, problem, shown, withdrawn, change } = await running();
    rmSync(dirname(shelf), { recursive: true });
    await wait(4);
    expect(problem()).toMatchObject({ code: 'backup-folder-gone' });
    expect(shown).toHaveLength(1);
    expect(shown[0]?.body).toContain('is not there');
    mkdirSync(shelf, { recursive: true });
    change('anything');
    await wait(1);
    expect(problem()).toBeUndefined();
    expect(withdrawn).toHaveLength(1);
    expect(filesIn(shelf)).toHaveLength(1);
  });

  it('need a passphrase and a folder', async () => {
    const computer = new Computer();
    expect((await refusal(computer.backups.shelf.backUp())).code).toBe('backup-folder-missing');
    await computer.prepared();
    computer.disk.document = { ...computer.disk.document, backupKey: undefined };
    expect((await refusal(computer.backups.shelf.backUp())).code).toBe('backup-passphrase-missing');
    expect(computer.backups.shelf.isDue()).toBe(false);
  });

  it('do not go to a recipient that was put in the place of the own one', async () => {
    const { computer, shelf } = await running();
    const { recipient } = await computer.cipher.newKey();
    const { document } = computer.disk;
    if (document.backupKey === undefined) throw new Error('There is no key.');
    computer.disk.document = { ...document, backupKey: { ...document.backupKey, recipient } };
    expect((await refusal(computer.backups.shelf.backUp())).code).toBe('backup-key-lost');
    expect(filesIn(shelf)).toEqual([]);
  });
});
