import type { NotificationRequest } from '../../../src/main/ports/notifier';
import type { ApimToken } from '../../../src/shared/domain/model';
import { isQuiet } from '../reminders/witness';
import type { Call, Office } from './office';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Four hanging renewals of five minutes each, and the longest pause of the notices. */
const CHANCE_MS = 45 * MINUTE;

/** For so long the app may believe what the keychain said last. */
const JUST_NOW_MS = 10_000;

/** One secret of a credential that is to be renewed before it ends. */
interface Term {
  readonly id: string;
  readonly endsMs: number;
  readonly dueMs: number;
  readonly lastCallMs: number;
  /** For how long the app has now been able to speak of it since it was due, and since the last call. */
  chanceMs: number;
  lastChanceMs: number;
  /** It had its chance of either. */
  hadChance: boolean;
  hadLastChance: boolean;
}

/**
 * Holds renewals by themselves against their promise, minute by minute, with rules of its own: each
 * credential is renewed before its end or its owner is told before, and none before it is due.
 */
export class NightWitness {
  renewals = 0;
  warnings = 0;
  kept = 0;
  readonly objections: string[] = [];
  private readonly terms = new Map<string, Term>();
  /** By credential and end: when it was told, and how often the clock had been set until then. */
  private readonly told = new Map<string, { atMs: number; jumps: number }[]>();
  /** Renewed by the app, and not told yet. */
  private readonly owed = new Set<string>();
  private readonly lastCalls = new Map<string, { atMs: number; endsAt: string; jumps: number }>();
  private jumps = 0;

  called({ before, by, atMs }: Call, office: Office): void {
    if (by !== 'app') return;
    const { id, autoRenew, archived, expiresAt } = before;
    const { keychain, keychainSinceMs } = office;
    this.claim(
      keychain === 'ready' || atMs - keychainSinceMs < JUST_NOW_MS,
      `${id}: renewed with a keychain that may prompt`,
    );
    this.claim(!archived && autoRenew !== undefined, `${id}: renewed unasked`);
    this.claim(office.app.scheduler.clockWarning() === undefined, `${id}: by a wrong clock`);
    this.claim(atMs >= termOf(before).dueMs, `${id}: renewed before it was due`);
    const former = this.lastCalls.get(id);
    if (former?.endsAt === expiresAt && former.jumps === this.jumps) {
      this.claim(atMs - former.atMs >= MINUTE, `${id}: tried twice within a minute`);
    }
    this.lastCalls.set(id, { atMs, endsAt: expiresAt, jumps: this.jumps });
  }

  renewed({ before, by }: Call): void {
    this.renewals += 1;
    if (by === 'app') this.owed.add(before.id);
  }

  displayed({ key, title, body }: NotificationRequest, late: boolean, office: Office): void {
    const nowMs = office.clock.now();
    const about = office.document.credentials.filter(
      ({ id, name }) => key.includes(`/${id}/`) || body.includes(`• ${name} (`),
    );
    const good = /renewed by (itself|themselves)/i.test(title) && !title.includes('not');
    const quiet = isQuiet(nowMs, office.clock.zone(), office.preferences.read());
    this.claim(about.length > 0, `about nothing: ${title}`);
    if (good) this.claim(late || !quiet, `good news in quiet hours: ${title}`);
    for (const { id, expiresAt } of about) {
      if (good) this.owed.delete(id);
      const known = this.told.get(`${id} ${expiresAt}`) ?? [];
      const now = { atMs: nowMs, jumps: this.jumps };
      if (!good) this.told.set(`${id} ${expiresAt}`, [...known, now]);
    }
    if (!good) this.warnings += 1;
  }

  /** The clock was set, or a credential changed: what was under way begins anew. */
  interrupted(clockWasSet: boolean): void {
    if (clockWasSet) this.jumps += 1;
    for (const term of this.terms.values()) {
      term.chanceMs = 0;
      term.lastChanceMs = 0;
    }
  }

  /** To be asked each minute that passes, asleep or not. */
  minute(office: Office, isAwake: boolean): void {
    const nowMs = office.clock.now();
    const present = new Map<string, ApimToken>();
    for (const token of office.tokens) {
      if (token.autoRenew !== undefined && !token.archived) {
        present.set(`${token.id} ${token.expiresAt} ${token.autoRenew.leadSeconds}`, token);
      }
    }
    for (const key of this.terms.keys()) if (!present.has(key)) this.terms.delete(key);
    for (const [key, token] of present) {
      const term = this.terms.get(key) ?? termOf(token);
      this.terms.set(key, term);
      if (nowMs >= term.endsMs) {
        this.judge(term, token);
        continue;
      }
      const maySpeak = isAwake && office.isRunning && office.service.state === 'working';
      const isHeard = maySpeak && !isHeldBack(office, nowMs, term.endsMs);
      if (nowMs >= term.dueMs) term.chanceMs = isHeard ? term.chanceMs + MINUTE : 0;
      if (nowMs >= term.lastCallMs) term.lastChanceMs = isHeard ? term.lastChanceMs + MINUTE : 0;
      term.hadChance ||= term.chanceMs >= CHANCE_MS;
      term.hadLastChance ||= term.lastChanceMs >= CHANCE_MS;
    }
  }

  /** When everything has worked for a while: nothing may be owed. */
  expectNothingOwed(office: Office): void {
    for (const { id, autoRenew, archived } of office.tokens) {
      if (autoRenew === undefined || archived) this.owed.delete(id);
      if (archived || autoRenew?.trouble === undefined) continue;
      this.claim(autoRenew.trouble.told !== undefined, `${id}: its trouble was never told`);
    }
    this.claim(this.owed.size === 0, `renewed and not told: ${[...this.owed]}`);
  }

  /** Its user changed it: what was done with it before does not count. */
  forget(id: string): void {
    this.owed.delete(id);
    this.lastCalls.delete(id);
  }

  private judge(term: Term, { id, expiresAt }: ApimToken): void {
    const told = this.told.get(`${id} ${expiresAt}`) ?? [];
    // What was told while the clock was wrong is not told again.
    const since = (ms: number) =>
      told.some(({ atMs, jumps }) => jumps < this.jumps || (ms <= atMs && atMs < term.endsMs));
    if (term.hadChance) {
      this.kept += 1;
      this.claim(since(term.dueMs), `${term.id} ended without a word at ${iso(term.endsMs)}`);
    }
    if (term.hadLastChance) {
      this.claim(since(term.lastCallMs), `${term.id} ended at ${iso(term.endsMs)}: no last call`);
    }
    term.hadChance = false;
    term.hadLastChance = false;
  }

  private claim(holds: boolean, objection: string): void {
    if (!holds) this.objections.push(objection);
  }
}

function termOf({ id, expiresAt, issuedAt, autoRenew }: ApimToken): Term {
  const endsMs = Date.parse(`${expiresAt.slice(0, 23)}Z`);
  const leadMs = (autoRenew?.leadSeconds ?? 0) * 1000;
  const half = Math.min(leadMs, endsMs - Date.parse(issuedAt)) / 2;
  return {
    id,
    endsMs,
    dueMs: endsMs - leadMs,
    lastCallMs: endsMs - Math.min(half, DAY),
    chanceMs: 0,
    lastChanceMs: 0,
    hadChance: false,
    hadLastChance: false,
  };
}

/** It is quiet now, and no more before the end: what is held back can be told in time. */
function isHeldBack(office: Office, nowMs: number, endsMs: number): boolean {
  const rules = office.preferences.read();
  const zone = office.clock.zone();
  if (!isQuiet(nowMs, zone, rules)) return false;
  // Quiet hours begin and end at full hours here, and last less than a day.
  const nextHourMs = nowMs - (nowMs % HOUR) + HOUR;
  for (let ms = nextHourMs; ms < Math.min(endsMs, nowMs + DAY); ms += HOUR) {
    if (!isQuiet(ms, zone, rules)) return true;
  }
  return false;
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
