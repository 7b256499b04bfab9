import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrayMenuItem } from '../../../src/main/ports/tray';
import { followLanguage } from '../../../src/main/services/language';
import { credentialById } from '../../../src/main/services/lookup';
import {
  singleRequest,
  testRequest,
} from '../../../src/main/services/reminders/notification-requests';
import { trayFacts } from '../../../src/main/services/tray-facts';
import { TRAY_ROOM, trayView } from '../../../src/main/services/tray-view';
import { EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import { checkName } from '../../../src/shared/domain/names';
import { ProblemError } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import { speak } from '../../../src/shared/texts/language';
import { apimToken, SERVICE } from './records';

const NOW_MS = Date.parse('2030-01-08T00:00:00Z');
const TOKEN = apimToken('a', { name: 'Deploy', favourite: true });
const DOCUMENT: Metadata = { ...EMPTY_METADATA, sources: [SERVICE], credentials: [TOKEN] };
/** Stands out, and is longer than the English one. */
const DRESSED = /⟦[^⟦⟧]*~⟧/;

function labelsIn(items: readonly TrayMenuItem[]): string[] {
  return items.flatMap((item) => {
    if (item.type === 'separator') return [];
    return item.type === 'submenu' ? [item.label, ...labelsIn(item.items)] : [item.label];
  });
}

function tray(lock: 'unlocked' | 'locked') {
  const facts = trayFacts(DOCUMENT, DEFAULT_SETTINGS, NOW_MS, TRAY_ROOM);
  const { tooltip, items } = trayView(facts, { nowMs: NOW_MS, pendingCount: 2, lock });
  return [tooltip, ...labelsIn(items)];
}

function notifications() {
  const item = {
    credential: TOKEN,
    leadSeconds: 604_800,
    folded: [],
    sinceMs: NOW_MS,
    repeat: false,
  };
  const now = { epochMs: NOW_MS, zone: 'Europe/Berlin' };
  const { title, body, actions } = singleRequest(item, SERVICE, now);
  const test = testRequest();
  return [title, body, test.title, test.body, ...actions.map(({ label }) => label)];
}

function refusals() {
  const checked = checkName('');
  return [
    checked.ok ? '' : checked.problem.message,
    sentenceOf(() => credentialById(DOCUMENT, 'b')),
  ];
}

function sentenceOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
  }
  return '';
}

const everything = () => [
  ...tray('unlocked'),
  ...tray('locked'),
  ...notifications(),
  ...refusals(),
];

afterEach(() => speak('en'));

describe('in another language', () => {
  beforeEach(() => speak('pseudo'));

  it.each([
    ['the tray', () => tray('unlocked')],
    ['the tray of a locked app', () => tray('locked')],
    ['notifications with their buttons', notifications],
    ['refusals of the domain and of a service', refusals],
  ])('%s are dressed throughout', (_what, texts) => {
    expect(texts().length).toBeGreaterThan(1);
    for (const text of texts()) expect(text).toMatch(DRESSED);
  });

  it('single words and whole sentences are the dressed English ones', () => {
    expect(tray('locked')).toContain('⟦Qüít TökéñTráÿ~~~~~~⟧');
    expect(notifications()).toContain('⟦Réñéw~~⟧');
    expect(refusals()).toEqual([
      '⟦Èñtér thé ñámé.~~~~~~⟧',
      '⟦Thís çrédéñtíál ís ñö löñgér théré. Ît wás rémövéd méáñwhílé.~~~~~~~~~~~~~~~~~~~~~~~~~⟧',
    ]);
  });
});

it('is English again at once when the settings say so', () => {
  let settings: Settings = { ...DEFAULT_SETTINGS, language: 'pseudo' };
  const listeners = new Set<() => void>();
  followLanguage({
    read: () => settings,
    update: (change) => {
      settings = { ...settings, ...change };
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  expect(everything().every((text) => DRESSED.test(text))).toBe(true);
  settings = { ...settings, language: 'en' };
  for (const listener of listeners) listener();
  expect(everything().join()).not.toMatch(/[⟦⟧]/);
  expect(tray('locked')).toEqual([
    'TokenTray is locked: 1 ends soon of 1 credential',
    'Locked: 1 ends soon of 1 credential',
    'Unlock TokenTray…',
    'Clear clipboard now',
    'Quit TokenTray',
  ]);
  expect(notifications()).toEqual(
    expect.arrayContaining([
      'Expires in 3 days: Deploy (production)',
      'TokenTray can reach you',
      'Copy token',
      'Renew',
      'Snooze 1 hour',
      'Tomorrow 9:00',
      'Next working day',
    ]),
  );
  expect(refusals()).toEqual([
    'Enter the name.',
    'This credential is no longer there. It was removed meanwhile.',
  ]);
});
