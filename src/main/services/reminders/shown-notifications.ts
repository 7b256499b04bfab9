import type { Announcement, EndingCredential } from '../../../shared/domain/model';
import { readKey } from '../../../shared/domain/reminders/notification-key';
import { formerInUse } from '../../../shared/domain/reminders/remindable';
import type { Notifier } from '../../ports/notifier';

const MOST_REMEMBERED = 200;

/** What this run has shown: which credentials a key stands for, and what is to be taken back. */
export class ShownNotifications {
  private readonly digests = new Map<string, readonly string[]>();
  private readonly singles = new Map<string, { about: string; expiresAt: string; key: string }>();

  constructor(private readonly notifier: Pick<Notifier, 'withdraw'>) {}

  noteDigest(startedAt: string, credentialIds: readonly string[]): void {
    remember(this.digests, startedAt, credentialIds);
  }

  /** Takes back the former notification about the same credential: the new one is more urgent. */
  noteSingle(credential: EndingCredential, key: string): void {
    const { id } = credential;
    const former = this.singles.get(id);
    if (former !== undefined && former.key !== key) this.notifier.withdraw(former.key);
    this.singles.delete(id);
    remember(this.singles, id, {
      about: aboutOf(credential),
      expiresAt: credential.expiresAt,
      key,
    });
  }

  /** Takes back what is about a credential that was renewed, archived or removed. */
  withdrawStale(present: (id: string, expiresAt: string) => EndingCredential | undefined): void {
    for (const [id, { about, expiresAt, key }] of this.singles) {
      const credential = present(id, expiresAt);
      if (credential !== undefined && aboutOf(credential) === about) continue;
      this.singles.delete(id);
      this.notifier.withdraw(key);
    }
  }

  /** The ids that a key stands for; a digest of an earlier run is found in its records. */
  credentialsOf(key: string, announcements: readonly Announcement[]): readonly string[] {
    const meaning = readKey(key);
    if (meaning?.about === 'credential') return [meaning.credentialId];
    if (meaning?.about !== 'digest') return [];
    const { startedAt } = meaning;
    const known = this.digests.get(startedAt);
    if (known !== undefined) return known;
    const listed = announcements.filter(
      (each) => each.how === 'digest' && each.announcedAt === startedAt,
    );
    return [...new Set(listed.map((each) => each.credentialId))];
  }
}

/** What one says stops being true with a renewal, also where the old end stays announced. */
function aboutOf(credential: EndingCredential): string {
  return `${credential.expiresAt}${formerInUse(credential) === undefined ? '' : ' of the former'}`;
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_REMEMBERED && oldest !== undefined) map.delete(oldest);
}
