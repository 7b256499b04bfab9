import type { Announcing, ApimToken, Metadata, Snooze } from '../../../src/shared/domain/model';
import type { Settings } from '../../../src/shared/domain/settings';
import { tokensOf } from './samples';
import type { Observer, Sending, SimulatedComputer } from './simulated-computer';

type Item = Announcing['items'][number];

/**
 * An end of a credential as its user has it: that of the first secret that is in use anywhere, and
 * that of the one held here.
 */
interface InUse extends Pick<ApimToken, 'id' | 'name' | 'leadTimes'> {
  readonly expiresAt: string;
  readonly lifetimeMs: number;
  /** What ends is not the secret that is held here, but one from before a renewal. */
  readonly isOld: boolean;
}

/**
 * Watches what the user sees and holds it against the promise of decision 0030, with rules of its
 * own: it shares no code with the engine.
 */
export class Witness implements Observer {
  displays = 0;
  repeats = 0;
  digests = 0;
  /** Displays that were about a former secret. */
  olds = 0;
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
    claim(!isQuiet(atMs, zone, settings), () => `told at ${iso(atMs)}, quiet in ${zone}`);
    const announcing = document.announcing;
    if (announcing === undefined) throw new Error('Shown without an intent on the disk.');
    const credentials = new Map(inUse(document).map((each) => [subject(each), each]));
    const id = decodeURIComponent(rest[0] ?? '');
    const items = announcing.items.filter(
      ({ stage, credentialId }) =>
        stage !== 'waiting' && (kind === 'digest' || credentialId === id),
    );
    if (kind === 'digest') this.checkDigest(request, items, credentials);
    else {
      claim(items.length === 1 && items[0]?.stage === 'first', () => `${request.key}: no intent`);
      const expiresAt = items[0]?.expiresAt ?? '';
      const old = credentials.get(subject({ id, expiresAt }))?.isOld === true;
      claim(request.title.startsWith('Old token ') === old, () => `${old}: “${request.title}”`);
      claim(request.actions.some((each) => each.id === 'renew') !== old, () => 'renewed again');
      if (old) this.olds += 1;
    }
    const waiting = new Set(
      announcing.items
        .filter(({ stage }) => stage === 'waiting')
        .map(({ credentialId, expiresAt }) => subject({ id: credentialId, expiresAt })),
    );
    for (const item of items) {
      const { credentialId, expiresAt } = item;
      const about = credentials.get(subject({ id: credentialId, expiresAt }));
      if (about === undefined) {
        throw new Error(`${request.key}: told of what was renewed, archived or removed.`);
      }
      // What a hung service shows late, and what a dead run may have shown before the clock was put
      // back, the engine cannot know to be on the screen.
      const unsure = late || waiting.has(subject(about));
      this.checkItem(item, about, { atMs, settings, unsure });
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

  /** The user asked anew; after the clock went back it may be for the same moment as before. */
  snoozed(snooze: Snooze): void {
    const key = telling({ ...snooze, snoozedUntil: snooze.until });
    this.seen.delete(key);
    this.interrupted.delete(key);
    this.snoozes.set(snooze.credentialId, snooze);
  }

  /** To be asked when the app has been awake, heard and allowed to speak for a while. */
  expectNothingSkipped({ document, clock, preferences }: SimulatedComputer): void {
    // What came within ten seconds of another may still wait to come with others.
    const nowMs = clock.now() - 10_000;
    const givenUp = this.givenUp(document);
    const snoozed = new Set(document.snoozes.map(({ credentialId }) => credentialId));
    for (const credential of inUse(document)) {
      const leads = leadTimes(credential, preferences.read());
      if (leads === 'off') continue;
      const passed = leads.filter((lead) => expiry(credential) - lead * 1000 <= nowMs);
      const latest = Math.min(...passed);
      const told = Math.min(
        this.toldOf(credential),
        givenUp.get(subject(credential)) ?? Number.POSITIVE_INFINITY,
      );
      claim(told <= latest, () => `${credential.name}: skipped at ${latest} s before its expiry`);
      this.expectSnoozeBack(credential, snoozed.has(credential.id), nowMs);
    }
    const records = document.announcements.flatMap(({ credentialId, expiresAt, leadSeconds }) =>
      leadSeconds === undefined ? [] : `${credentialId} ${expiresAt} ${leadSeconds}`,
    );
    claim(new Set(records).size === records.length, () => 'a threshold was recorded twice');
  }

  private noteEnd(key: string, again: boolean): void {
    const ends = this.interrupted.get(key) ?? { first: 0, again: 0 };
    if (again) ends.again += 1;
    else ends.first += 1;
    this.interrupted.set(key, ends);
  }

  private checkItem(
    item: Item,
    about: InUse,
    { atMs, settings, unsure }: { atMs: number; settings: Settings; unsure: boolean },
  ): void {
    const name = `${about.name}, ${item.leadSeconds ?? item.snoozedUntil}`;
    const leads = leadTimes(about, settings);
    claim(leads !== 'off', () => `${name}: told although it is off`);
    claim(momentOf(item) <= atMs, () => `${name}: told early, at ${iso(atMs)}`);
    const key = telling(item);
    const seen = this.seen.get(key) ?? { plain: 0, marked: 0 };
    const ends = this.interrupted.get(key) ?? { first: 0, again: 0 };
    if (item.stage === 'again') {
      this.repeats += 1;
      seen.marked += 1;
      claim(ends.first > 0, () => `${name}: marked, but no run ended showing it`);
      claim(
        seen.marked <= ends.first + ends.again,
        () => `${name}: told again more often than runs ended showing it`,
      );
    } else {
      seen.plain += 1;
      claim(seen.plain === 1, () => `${name}: told twice`);
      claim(seen.marked === 0, () => `${name}: told plainly after it was told with the mark`);
    }
    this.seen.set(key, seen);
    if (item.leadSeconds !== undefined && leads !== 'off') {
      const passed = leads.filter((lead) => expiry(about) - lead * 1000 <= atMs);
      claim(item.leadSeconds === Math.min(...passed), () => `${name}: not the latest threshold`);
      const told = this.toldOf(about);
      const overtakenBy = item.stage === 'again' ? told + 1 : told;
      claim(unsure || item.leadSeconds < overtakenBy, () => `${name}: told after a later one`);
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
    credentials: ReadonlyMap<string, InUse>,
  ): void {
    this.digests += 1;
    const counts = (title.match(/\d+/g) ?? []).map(Number);
    const counted = counts.reduce((sum, count) => sum + count, 0);
    claim(counted === items.length, () => `“${title}” is about ${items.length}`);
    const lines = body.split('\n').filter((line) => line.startsWith('• '));
    claim(lines.length === Math.min(5, items.length), () => `${lines.length} lines: ${body}`);
    const told = items.map(({ credentialId, expiresAt }) =>
      credentials.get(subject({ id: credentialId, expiresAt })),
    );
    this.olds += told.filter((each) => each?.isOld).length;
    for (const line of lines) {
      const [, name, old] = /^• (.*) \(production\): (the old one )?expire/.exec(line) ?? [];
      const isOld = old !== undefined;
      const isTold = told.some((each) => each?.name === name && each?.isOld === isOld);
      claim(isTold, () => `not told of: ${line}`);
    }
    const marked = items.filter((item) => item.stage === 'again').length;
    const saysSo = title.startsWith('In case you missed it: ');
    claim(saysSo === (marked === items.length), () => `${marked} marked: “${title}”`);
    const markedLines = lines.filter((line) => line.endsWith('; may have been shown before)'));
    claim(markedLines.length <= marked, () => `${marked} marked: ${body}`);
  }

  private expectSnoozeBack(credential: InUse, isStored: boolean, nowMs: number): void {
    const snooze = this.snoozes.get(credential.id);
    if (snooze === undefined || snooze.expiresAt !== credential.expiresAt) return;
    // Displayed ones are forgotten here: what is left waits, was given up, or was skipped.
    const key = `${subject(credential)} ${snooze.until}`;
    if ((this.interrupted.get(key)?.again ?? 0) > 0) return;
    const name = `${credential.name}, snoozed until ${snooze.until}`;
    claim(Date.parse(snooze.until) > nowMs, () => `${name}: skipped`);
    claim(isStored, () => `${name}: dropped`);
  }

  /** By subject, the shortest lead time that was given up after two runs died showing it. */
  private givenUp({ announcements }: Metadata): Map<string, number> {
    const shortest = new Map<string, number>();
    for (const { how, credentialId, expiresAt, leadSeconds } of announcements) {
      if (how !== 'perhaps' || leadSeconds === undefined) continue;
      const ends = this.interrupted.get(telling({ credentialId, expiresAt, leadSeconds }));
      claim((ends?.again ?? 0) > 0, () => `${credentialId}: given up before it was tried twice`);
      const about = subject({ id: credentialId, expiresAt });
      shortest.set(about, Math.min(leadSeconds, shortest.get(about) ?? leadSeconds));
    }
    return shortest;
  }

  private toldOf(credential: InUse): number {
    return this.shortest.get(subject(credential)) ?? Number.POSITIVE_INFINITY;
  }
}

function claim(holds: boolean, objection: () => string): void {
  if (!holds) throw new Error(objection());
}

function telling(item: Omit<Item, 'stage'>): string {
  const about = `${item.credentialId} ${item.expiresAt}`;
  return item.leadSeconds === undefined
    ? `${about} ${item.snoozedUntil}`
    : `${about} ${item.leadSeconds} s`;
}

function subject({ id, expiresAt }: { id: string; expiresAt: string }): string {
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

function inUse(document: Metadata): InUse[] {
  return tokensOf(document)
    .filter(({ archived }) => !archived)
    .flatMap((token) => {
      const { id, name, leadTimes: own } = token;
      const olds = token.usages.flatMap(({ holdsFormer }) => holdsFormer?.expiresAt ?? []);
      const [first = token.expiresAt] = [...olds, token.expiresAt].sort();
      const lifetimeMs = expiry(token) - Date.parse(token.issuedAt);
      const rest = { id, name, leadTimes: own, lifetimeMs };
      const present = { ...rest, expiresAt: token.expiresAt, isOld: false };
      const former = { ...rest, expiresAt: first, isOld: true };
      if (first !== token.expiresAt) return [former, present];
      return [olds.includes(first) ? former : present];
    });
}

function leadTimes({ leadTimes: own, lifetimeMs }: InUse, settings: Settings) {
  if (own === 'off') return 'off';
  return (own ?? settings.leadTimesSeconds).filter((lead) => lead * 1000 < lifetimeMs);
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(zone, made);
  return made;
}

/** By the local clock on the wall, read by Intl. */
export function isQuiet(atMs: number, zone: string, settings: Settings): boolean {
  const parts = wallClock(zone).formatToParts(atMs);
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
