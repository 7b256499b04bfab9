import type {
  Announcement,
  Credential,
  EndingCredential,
  Snooze,
} from '../../../shared/domain/model';
import { type ReminderSettings, snoozesById } from '../../../shared/domain/reminders/due';
import {
  type ExpiryState,
  soonFromMs,
  stateAt,
} from '../../../shared/domain/reminders/expiry-state';
import {
  type DueReminder,
  NONE_TOLD,
  noteTold,
  openMoments,
  openReminder,
  type ReminderRecords,
  shortestTold,
  subjectOf,
} from '../../../shared/domain/reminders/open-reminder';
import type { Moment } from '../../../shared/domain/reminders/quiet';
import { remindables } from '../../../shared/domain/reminders/remindable';
import { type Ending, endingOf } from '../../../shared/domain/reminders/thresholds';
import { toUpcoming, type UpcomingReminder } from '../../../shared/domain/reminders/upcoming';
import { type IndexEntry, newEntry } from './index-entry';
import { walkMoments } from './moment-walk';
import { SlottedHeap } from './slotted-heap';

export type IndexedDocument = ReminderRecords & { readonly credentials: readonly Credential[] };

const NOTHING: IndexedDocument = { credentials: [], announcements: [], snoozes: [] };

/**
 * The same answers as the pure `due`, `nextWake` and `upcoming`, at the cost of what is due and
 * not of how many credentials there are. It follows the document by the identity of its rows.
 */
export class ReminderIndex {
  private readonly entries = new Map<string, IndexEntry>();
  /** Own ends of those of which a former secret's end comes first. */
  private readonly owns = new Map<string, IndexEntry>();
  private readonly byNext = new SlottedHeap<IndexEntry>({
    key: (entry) => entry.nextMs,
    slot: (entry) => entry.nextSlot,
    setSlot: (entry, slot) => {
      entry.nextSlot = slot;
    },
  });
  private readonly byChange = new SlottedHeap<IndexEntry>({
    key: (entry) => entry.changeMs,
    slot: (entry) => entry.changeSlot,
    setSlot: (entry, slot) => {
      entry.changeSlot = slot;
    },
  });
  private readonly counts = { fine: 0, soon: 0, expired: 0 };
  private document: IndexedDocument = NOTHING;
  private told = new Map<string, number>();
  private snoozes = new Map<string, Snooze>();
  private stateMs = Number.NEGATIVE_INFINITY;
  private sync = 0;

  constructor(private defaults: readonly number[]) {}

  /** When something is next to be told, now or later; infinite where nothing is to come. */
  get nextMs(): number {
    return this.byNext.firstKey;
  }

  /** When a credential next becomes `soon` or `expired`; infinite where none does. */
  get nextChangeMs(): number {
    return this.byChange.firstKey;
  }

  /** How many credentials stand how, as of the last {@link moveTo}. */
  get states(): Readonly<Record<ExpiryState, number>> {
    return this.counts;
  }

  /** What is announced of a credential: with that end, or with the one that comes first. */
  credential(id: string, expiresAt?: string): EndingCredential | undefined {
    return this.entry(id, expiresAt)?.credential;
  }

  /** Takes over what changed since the last document. */
  follow(document: IndexedDocument): void {
    const former = this.document;
    this.document = document;
    this.followAnnouncements(former.announcements, document.announcements);
    this.followSnoozes(former.snoozes, document.snoozes);
    if (document.credentials !== former.credentials) this.followCredentials(document.credentials);
  }

  setDefaults(defaults: readonly number[]): void {
    this.defaults = defaults;
    for (const entry of this.all()) this.refresh(entry);
  }

  /** What `due` would tell at `nowMs`, in no order and whatever the hour. */
  open(nowMs: number): Omit<DueReminder, 'repeat'>[] {
    return this.byNext.upTo(nowMs).flatMap((entry) => this.openEntry(entry, nowMs) ?? []);
  }

  /** What is to be told about that end of one credential at `nowMs`, if anything. */
  openOf(
    { id, expiresAt }: Pick<EndingCredential, 'id' | 'expiresAt'>,
    nowMs: number,
  ): Omit<DueReminder, 'repeat'> | undefined {
    const entry = this.entry(id, expiresAt);
    return entry && this.openEntry(entry, nowMs);
  }

  /** The same as the pure `upcoming`. */
  upcoming(settings: ReminderSettings, now: Moment, limit: number): UpcomingReminder[] {
    const moments = (entry: IndexEntry) =>
      openMoments(entry.credential, entry.told, entry.snooze, this.ending(entry.credential));
    const found: UpcomingReminder[] = [];
    for (const { entry, rest } of walkMoments(this.byNext, moments, now.epochMs)) {
      if (found.length === limit) break;
      const [reminder, next] = rest.map((each) =>
        toUpcoming(entry.credential, each, settings, now),
      );
      if (reminder !== undefined && reminder.tellAtMs !== next?.tellAtMs) found.push(reminder);
    }
    return found;
  }

  /** Brings the states up to `nowMs`; true where one changed since the last call. */
  moveTo(nowMs: number): boolean {
    const before = { ...this.counts };
    if (nowMs < this.stateMs) {
      for (const entry of this.entries.values()) this.restate(entry, nowMs);
    }
    this.stateMs = nowMs;
    for (const entry of this.byChange.upTo(nowMs)) this.restate(entry, nowMs);
    return before.soon !== this.counts.soon || before.expired !== this.counts.expired;
  }

  private openEntry(
    { credential, told, snooze }: IndexEntry,
    nowMs: number,
  ): Omit<DueReminder, 'repeat'> | undefined {
    return openReminder(credential, told, snooze, this.ending(credential), nowMs);
  }

  private followAnnouncements(
    former: readonly Announcement[],
    present: readonly Announcement[],
  ): void {
    if (present === former) return;
    const kept = former.length;
    const grown =
      kept <= present.length && present[0] === former[0] && present[kept - 1] === former[kept - 1];
    if (kept > 0 && grown) {
      for (const each of present.slice(kept)) {
        if (noteTold(this.told, each)) this.retell(each.credentialId);
      }
      return;
    }
    this.told = shortestTold(present);
    for (const id of this.entries.keys()) this.retell(id);
  }

  private retell(id: string): void {
    for (const entry of this.entriesOf(id)) {
      const told = this.told.get(subjectOf(entry.credential)) ?? NONE_TOLD;
      if (told === entry.told) continue;
      entry.told = told;
      this.refresh(entry);
    }
  }

  private followSnoozes(former: readonly Snooze[], present: readonly Snooze[]): void {
    if (present === former) return;
    this.snoozes = snoozesById(present);
    for (const id of new Set([...former, ...present].map((each) => each.credentialId))) {
      for (const entry of this.entriesOf(id)) {
        if (entry.snooze === this.snoozes.get(id)) continue;
        entry.snooze = this.snoozes.get(id);
        this.refresh(entry);
      }
    }
  }

  private followCredentials(credentials: readonly Credential[]): void {
    this.sync += 1;
    let ending = 0;
    for (const each of credentials) {
      const [first, own] = remindables(each);
      if (first !== undefined) this.followEnding(this.entries, first);
      if (own !== undefined) this.followEnding(this.owns, own);
      ending += Number(first !== undefined) + Number(own !== undefined);
    }
    if (this.entries.size + this.owns.size === ending) return;
    for (const entries of [this.entries, this.owns]) {
      for (const [id, entry] of entries) {
        if (entry.seen !== this.sync) this.drop(entries, id, entry);
      }
    }
  }

  private followEnding(entries: Map<string, IndexEntry>, credential: EndingCredential): void {
    const known = entries.get(credential.id);
    if (known?.credential === credential) {
      known.seen = this.sync;
      return;
    }
    const entry = known ?? this.added(entries, credential);
    entry.seen = this.sync;
    entry.credential = credential;
    entry.told = this.told.get(subjectOf(credential)) ?? NONE_TOLD;
    entry.snooze = this.snoozes.get(credential.id);
    this.refresh(entry);
  }

  private all(): IndexEntry[] {
    return [...this.entries.values(), ...this.owns.values()];
  }

  private entriesOf(id: string): IndexEntry[] {
    return [this.entries.get(id), this.owns.get(id)].filter((each) => each !== undefined);
  }

  private entry(id: string, expiresAt: string | undefined): IndexEntry | undefined {
    if (expiresAt === undefined) return this.entries.get(id);
    return this.entriesOf(id).find((each) => each.credential.expiresAt === expiresAt);
  }

  private added(entries: Map<string, IndexEntry>, credential: EndingCredential): IndexEntry {
    const entry = newEntry(credential, entries === this.entries);
    entries.set(credential.id, entry);
    if (entry.first) this.counts.fine += 1;
    return entry;
  }

  private ending(credential: EndingCredential): Ending {
    return endingOf(credential, this.defaults);
  }

  private drop(entries: Map<string, IndexEntry>, id: string, entry: IndexEntry): void {
    this.byNext.remove(entry);
    this.byChange.remove(entry);
    if (entry.first) this.counts[entry.state] -= 1;
    entries.delete(id);
  }

  private refresh(entry: IndexEntry): void {
    const ending = this.ending(entry.credential);
    const [first] = openMoments(entry.credential, entry.told, entry.snooze, ending);
    entry.soonMs = soonFromMs(ending);
    entry.endsMs = ending.endsMs;
    entry.nextMs = first?.atMs ?? Number.POSITIVE_INFINITY;
    this.byNext.place(entry);
    this.restate(entry, this.stateMs);
  }

  private restate(entry: IndexEntry, nowMs: number): void {
    if (!entry.first) return;
    const state = stateAt(nowMs, entry.soonMs, entry.endsMs);
    this.counts[entry.state] -= 1;
    this.counts[state] += 1;
    entry.state = state;
    entry.changeMs = Number.POSITIVE_INFINITY;
    if (state === 'fine') entry.changeMs = Math.min(entry.soonMs, entry.endsMs);
    if (state === 'soon') entry.changeMs = entry.endsMs;
    this.byChange.place(entry);
  }
}
