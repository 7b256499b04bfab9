import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogReader } from '../../../src/main/platform/log-reader';
import { redact } from '../../../src/main/platform/redact';
import type { DiagnosisFacts } from '../../../src/main/services/diagnosis';
import { diagnosisText } from '../../../src/main/services/diagnosis';
import { DiagnosisDesk } from '../../../src/main/services/diagnosis-desk';
import { WindowFaults } from '../../../src/main/services/window-faults';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { Snapshot } from '../../../src/shared/ipc/api';
import { gatewayToken, token } from '../renderer/samples';

const KEY = 'bGV0IG1lIGluLCBJIGFtIGEga2V5IG9mIGEgc2VydmljZQ==';
const SAS =
  'SharedAccessSignature uid=integration&ex=2030-01-20T12:00:00.0000000Z&sn=abc+def/ghi==';
const GRAFANA = 'glsa_HOruNAb7SOiCdshU7algkrq7F1LwX2yD_4f3a2b1c';
const SECRETS = [KEY, SAS, GRAFANA, 'abc+def/ghi==', 'HOruNAb7SOiCdshU7algkrq7F1LwX2yD'];

function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  const ok = { ok: true } as const;
  return {
    nowMs: 0,
    sources: [],
    credentials: [
      token({ name: 'Payments deployment', state: 'expired' }),
      token({ id: '2', name: `Pasted here by mistake ${GRAFANA}` }),
      token({ id: '3', archived: true }),
      gatewayToken({ state: 'soon' }),
    ],
    interrupted: [],
    keychainAudit: { unknown: [{ secretId: 'someone-elses', left: false }] },
    settings: DEFAULT_SETTINGS,
    secrets: { where: 'keychain' },
    health: {
      keychain: {
        ok: false,
        problem: { code: 'keychain-absent', message: `of /home/ada: ${KEY}` },
      },
      notifications: ok,
      metadata: ok,
      settings: ok,
      clock: ok,
      backups: ok,
    },
    lock: { state: 'off', why: 'lock', method: 'passphrase' },
    look: {},
    ...change,
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagnosis-'));
  mkdirSync(join(folder, 'logs'));
  // As a careless writer would have left them; the app's own takes only codes.
  writeFileSync(join(folder, 'logs', 'tokentray.old.log'), '{"event":"older"}\n');
  writeFileSync(
    join(folder, 'logs', 'tokentray.log'),
    [
      '{"at":"2030-01-10T12:00:00.000Z","event":"keychain-slow","ms":1200}',
      `{"event":"sent","header":"Authorization: ${SAS}"}`,
      `key=${KEY}`,
      `Bearer ${GRAFANA}`,
      '',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function facts(change: Partial<DiagnosisFacts> = {}): DiagnosisFacts {
  return {
    atMs: Date.UTC(2030, 0, 10, 12),
    info: {
      versions: { app: '1.0.0', electron: '33.2.1', chromium: '130', node: '20', system: 'Linux' },
      folders: { data: '/home/ada/.config/TokenTray', logs: '/home/ada/.config/TokenTray/logs' },
      platform: 'linux',
    },
    desktop: { platform: 'linux' },
    zone: 'Europe/Berlin',
    snapshot: snapshot(),
    pendingCount: 2,
    log: createLogReader(join(folder, 'logs')).last(200),
    redact,
    ...change,
  };
}

describe('a diagnosis', () => {
  it.each([false, true])('holds no secret, with names: %s', (withNames) => {
    const text = diagnosisText(facts(), withNames);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain('keychain-slow');
    expect(text).toContain('keychain-absent');
  });

  it('counts by kind and state, and names nobody unless asked to', () => {
    const plain = diagnosisText(facts(), false);
    expect(JSON.parse(plain)).toMatchObject({
      format: 'tokentray-diagnosis/1',
      at: '2030-01-10T12:00:00.000Z',
      desktop: { platform: 'linux', zone: 'Europe/Berlin' },
      health: { keychain: 'keychain-absent', clock: 'ok' },
      counts: {
        credentials: {
          'apim-token': { expired: 1, fine: 1, archived: 1 },
          'gateway-token': { soon: 1 },
        },
        unknownSecrets: 1,
        remindersNotShown: 2,
      },
    });
    for (const name of ['Payments', 'Edge token', 'Contoso', '/home/', 'someone-elses']) {
      expect([name, plain.includes(name)]).toEqual([name, false]);
    }
    const full = diagnosisText(facts(), true);
    expect(full).toContain('Payments deployment');
    expect(full).toContain('/home/ada/.config/TokenTray');
  });

  it('says of a setting that somebody typed only that it is there', () => {
    const settings = { ...DEFAULT_SETTINGS, folder: '/home/ada/calendar', list: [{ a: KEY }] };
    const text = diagnosisText(facts({ snapshot: snapshot({ settings }) }), false);
    expect(JSON.parse(text).settings).toMatchObject({
      clipboardClearSeconds: 30,
      theme: 'system',
      quietHours: { enabled: false, from: '22:00', to: '07:00' },
      folder: '(a text)',
      list: [{ a: '(a text)' }],
    });
  });

  it('takes the end of a long log, the oldest first', () => {
    const reader = createLogReader(join(folder, 'logs'));
    expect(reader.last(99)[0]).toBe('{"event":"older"}');
    expect(reader.last(4)[0]).toContain('keychain-slow');
    expect(createLogReader(join(folder, 'none')).last(5)).toEqual([]);
  });
});

describe('saving it', () => {
  it('saves what was shown, even where things have changed since', async () => {
    let made = 0;
    const saved: string[] = [];
    const desk = new DiagnosisDesk((withNames) => `${withNames} ${++made}`, {
      saveText: async (_name, text) => {
        saved.push(text);
        return saved.length === 2 ? undefined : '/tmp/it';
      },
    });
    expect(desk.show(true)).toBe('true 1');
    expect(await desk.save()).toEqual({ path: '/tmp/it' });
    expect(await desk.save()).toEqual({});
    expect(saved).toEqual(['true 1', 'true 1']);
  });
});

describe('errors of the window', () => {
  it('go to the log, ten a minute', () => {
    let now = 0;
    const noted: unknown[] = [];
    const faults = new WindowFaults(
      { record: (event, found) => noted.push([event, found]) },
      { now: () => now },
    );
    for (let i = 0; i < 50; i += 1) faults.note({ error: 'TypeError', frames: ['a.js:1:2'] });
    expect(noted).toHaveLength(10);
    expect(noted[0]).toEqual(['window-failed', { error: 'TypeError', frames: ['a.js:1:2'] }]);
    now = 60_000;
    faults.note({ error: 'TypeError', frames: [] });
    expect(noted).toHaveLength(11);
  });
});
