import { expect } from 'vitest';
import type { Announcing, ApimToken, Metadata, Snooze } from '../../../src/shared/domain/model';
import type { Settings } from '../../../src/shared/domain/settings';
import { tokensOf } from './samples';
import type { Observer, Sending, SimulatedComputer } from './simulated-computer';

type Item = Announcing['items'][number];

/**
 * Watches what the user sees and holds it against the promise of decision 0030, with rules of its
 * own: it shares no code with the engine.
 */
export class Witness implements Observer {
  displays = 0;
  repeats = 0;
  digests = 0;
  /** By telling: how often it was displayed without and with the mark "may have been shown". */
  private readonly seen = new Map<string, { plain: number; marked: number }>();
  /** By telling: how many runs ended while they were showing it, for the first or second time. */
  private readonly interrupted = new Map<string, { first: number; again: number }>();
  /** By credential and expiry: the shortest lead time displayed. */
  private readonly shortest = new Map<string, number>();
  private readonly snoozes = new Map<string, Snooze>();

  displayed({ request, atMs, zone, settings, document }: Sending, late: boolean): void {
    const [kind, ...rest] = request.key.split('/');
    if (kind === 'clock' || kind === 'test') return;
    this.displays += 1;
    expect(isQuiet(atMs, zone, settings), `quiet at ${iso(atMs)} in ${zone}`).toBe(false);
    const announcing = document.announcing;
    if (announcing === undefined) throw new Error('Shown without an intent on the disk.');
    const credentials = new Map(tokensOf(document).map((each) => [each.id, each]));
    const id = decodeURIComponent(rest[0] ?? '');
    const items = announcing.items.filter(
      ({ stage, credentialId }) =>
        stage !== 'waiting' && (kind === 'digest' || credentialId === id),
    );
    if (kind === 'digest') this.checkDigest(request, items, credentials);
    else expect(items.map(({ stage }) => stage)).toEqual(['first']);
    for (const item of items) {
      const about = credentials.get(item.credentialId);
      expect(about?.expiresAt, `${request.key}: renewed or removed`).toBe(item.expiresAt);
      // What a hung service shows late, and what a dead run may have shown before the clock was put
      // back, the engine cannot know to be on the screen.
      const unsure =
        late ||
        announcing.items.some(
          ({ stage, credentialId }) => stage === 'waiting' && credentialId === item.credentialId,
        );
      if (about !== undefined) this.checkItem(item, about, { atMs, settings, unsure });
    }
  }

  runEnded(document: Metadata): void {
    for (const item of document.announcing?.items ?? []) {
      this.noteEnd(telling(item), item.stage === 'again');
      // A snooze that came with a threshold goes the way of that threshold.
      if (item.leadSeconds !== undefined && item.snoozedUntil !== undefined) {
        this.noteEnd(telling({ ...item, leadSeconds: undefined }), item.stage === 'again');
      }
    }
  }

  snoozed(snooze: Snooze): void {
    this.snoozes.set(snooze.credentialId, snooze);
  }

  /** To be asked when the app has been awake, heard and allowed to speak for a while. */
  expectNothingSkipped({ document, clock, preferences }: SimulatedComputer): void {
    const nowMs = clock.now();
    for (const credential of tokensOf(document)) {
      const leads = leadTimes(credential, preferences.read());
      if (leads === 'off') continue;
      const passed = leads.filter((lead) => expiry(credential) - lead * 1000 <= nowMs);
      const latest = Math.min(...passed);
      if (passed.length > 0) {
        const told = Math.min(this.toldOf(credential), givenUp(document, credential));
        expect(told, `${credential.name}: ${latest} s before, skipped`).toBeLessThanOrEqual(latest);
      }
      this.expectSnoozeBack(credential, document, nowMs);
    }
    const records = document.announcements.flatMap(({ credentialId, expiresAt, leadSeconds }) =>
      leadSeconds === undefined ? [] : `${credentialId} ${expiresAt} ${leadSeconds}`,
    );
    expect(new Set(records).size, 'recorded twice').toBe(records.length);
    this.checkGivenUp(document);
  }

  private noteEnd(key: string, again: boolean): void {
    const ends = this.interrupted.get(key) ?? { first: 0, again: 0 };
    if (again) ends.again += 1;
    else ends.first += 1;
    this.interrupted.set(key, ends);
  }

  private checkItem(
    item: Item,
    about: ApimToken,
    { atMs, settings, unsure }: { atMs: number; settings: Settings; unsure: boolean },
  ): void {
    const name = `${about.name}, ${item.leadSeconds ?? item.snoozedUntil}`;
    const leads = leadTimes(about, settings);
    expect(leads, `${name}: off`).not.toBe('off');
    expect(momentOf(item), `${name}: early`).toBeLessThanOrEqual(atMs);
    const key = telling(item);
    const seen = this.seen.get(key) ?? { plain: 0, marked: 0 };
    const ends = this.interrupted.get(key) ?? { first: 0, again: 0 };
    if (item.stage === 'again') {
      this.repeats += 1;
      seen.marked += 1;
      expect(ends.first, `${name}: marked, but no run died of it`).toBeGreaterThan(0);
      expect(seen.marked, `${name}: told again more often than runs ended`).toBeLessThanOrEqual(
        ends.first + ends.again,
      );
    } else {
      seen.plain += 1;
      expect(seen.plain, `${name}: told twice`).toBe(1);
      expect(seen.marked, `${name}: told plainly after it was told with the mark`).toBe(0);
    }
    this.seen.set(key, seen);
    if (item.leadSeconds !== undefined && leads !== 'off') {
      const passed = leads.filter((lead) => expiry(about) - lead * 1000 <= atMs);
      expect(item.leadSeconds, `${name}: not the latest`).toBe(Math.min(...passed));
      const told = this.toldOf(about);
      const overtakenBy = item.stage === 'again' ? told + 1 : told;
      if (!unsure) expect(item.leadSeconds, `${name}: overtaken`).toBeLessThan(overtakenBy);
      this.shortest.set(subject(about), Math.min(told, item.leadSeconds));
    }
    if (item.snoozedUntil !== undefined) {
      const snooze = this.snoozes.get(about.id);
      if (snooze?.until === item.snoozedUntil) this.snoozes.delete(about.id);
    }
  }

  private checkDigest(
    { title, body }: Sending['request'],
    items: readonly Item[],
    credentials: ReadonlyMap<string, ApimToken>,
  ): void {
    this.digests += 1;
    const counts = (title.match(/\d+/g) ?? []).map(Number);
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      title,
    ).toBe(items.length);
    const lines = body.split('\n').filter((line) => line.startsWith('• '));
    expect(lines).toHaveLength(Math.min(5, items.length));
    const names = new Set(items.map((item) => credentials.get(item.credentialId)?.name));
    for (const line of lines) expect(names).toContain(/^• (.*) \(production\): /.exec(line)?.[1]);
    const marked = items.filter((item) => item.stage === 'again').length;
    if (marked > 0 && marked === items.length) expect(title).toMatch(/^In case you missed it: /);
    if (marked === 0) expect(`${title}\n${body}`).not.toMatch(/missed|before|already/);
  }

  private expectSnoozeBack(credential: ApimToken, { snoozes }: Metadata, nowMs: number): void {
    const snooze = this.snoozes.get(credential.id);
    if (snooze === undefined || snooze.expiresAt !== credential.expiresAt) return;
    const stored = snoozes.some((each) => each.credentialId === credential.id);
    // Displayed ones are forgotten here: what is left waits, was given up, or was skipped.
    const key = `${subject(credential)} ${snooze.until}`;
    if ((this.interrupted.get(key)?.again ?? 0) > 0) return;
    const name = `${credential.name}, snoozed until ${snooze.until}`;
    expect(Date.parse(snooze.until), `${name}: skipped`).toBeGreaterThan(nowMs);
    expect(stored, `${name}: dropped`).toBe(true);
  }

  private checkGivenUp(document: Metadata): void {
    for (const { how, credentialId, expiresAt, leadSeconds } of document.announcements) {
      if (how !== 'perhaps' || leadSeconds === undefined) continue;
      const ends = this.interrupted.get(telling({ credentialId, expiresAt, leadSeconds }));
      expect(ends?.again ?? 0, 'given up without having been tried twice').toBeGreaterThan(0);
    }
  }

  private toldOf(credential: ApimToken): number {
    return this.shortest.get(subject(credential)) ?? Number.POSITIVE_INFINITY;
  }
}

function givenUp({ announcements }: Metadata, { id, expiresAt }: ApimToken): number {
  return Math.min(
    ...announcements.flatMap((each) =>
      each.how === 'perhaps' && each.credentialId === id && each.expiresAt === expiresAt
        ? (each.leadSeconds ?? [])
        : [],
    ),
  );
}

function telling(item: Omit<Item, 'stage'>): string {
  const about = `${item.credentialId} ${item.expiresAt}`;
  return item.leadSeconds === undefined
    ? `${about} ${item.snoozedUntil}`
    : `${about} ${item.leadSeconds} s`;
}

function subject({ id, expiresAt }: ApimToken): string {
  return `${id} ${expiresAt}`;
}

function expiry({ expiresAt }: { readonly expiresAt: string }): number {
  const [whole = '', ticks = ''] = [expiresAt.slice(0, 19), expiresAt.slice(20, 27)];
  return Date.parse(`${whole}Z`) + Math.ceil(Number(ticks) / 10_000);
}

function momentOf(item: Item): number {
  return item.leadSeconds === undefined
    ? Date.parse(item.snoozedUntil ?? '')
    : expiry(item) - item.leadSeconds * 1000;
}

function leadTimes(credential: ApimToken, settings: Settings): readonly number[] | 'off' {
  if (credential.leadTimes === 'off') return 'off';
  const lifetime = expiry(credential) - Date.parse(credential.issuedAt);
  return (credential.leadTimes ?? settings.leadTimesSeconds).filter(
    (lead) => lead * 1000 < lifetime,
  );
}

/** By the local clock on the wall, read by Intl. */
export function isQuiet(atMs: number, zone: string, settings: Settings): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(atMs);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  if (settings.quietWeekends && /^S/.test(part('weekday'))) return true;
  const { enabled, from, to } = settings.quietHours;
  const time = `${part('hour')}:${part('minute')}`;
  if (!enabled || from === to) return false;
  return from < to ? from <= time && time < to : time >= from || time < to;
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
