import type { Announcing } from '../../../shared/domain/model';
import {
  type DueReminder,
  doubtfulTellings,
  subjectOf,
  tellingOf,
} from '../../../shared/domain/reminders/open-reminder';
import { type IntentItem, intentItem } from './record-changes';

/** What a dead run may have shown, and this one has not told again yet. */
export class Doubts {
  private items: readonly IntentItem[] = [];

  /**
   * Takes over what the last run left. Gives what it was itself telling for the second time: that
   * is given up, so that an app which dies of showing something does not do so for ever.
   */
  takeOver(left: Announcing | undefined): readonly IntentItem[] {
    const items = left?.items ?? [];
    this.items = items.filter(({ stage }) => stage !== 'again');
    return items.filter(({ stage }) => stage === 'again');
  }

  tellings(): ReadonlySet<string> {
    return doubtfulTellings({ startedAt: '', items: [...this.items] });
  }

  /** Forgets those that `told` has told or folded, and those whose subject is gone. */
  resolve(told: readonly DueReminder[], isPresent: (item: IntentItem) => boolean): void {
    if (this.items.length === 0) return;
    const bySubject = new Map(told.map((item) => [subjectOf(keyed(item)), item]));
    this.items = this.items.filter((doubt) => {
      if (!isPresent(doubt)) return false;
      const item = bySubject.get(subjectOf(doubt));
      if (item === undefined) return true;
      if (doubt.leadSeconds === undefined) return item.snooze?.until !== doubt.snoozedUntil;
      return item.leadSeconds === undefined || item.leadSeconds > doubt.leadSeconds;
    });
  }

  /** What is to be stored while `showing` is being shown: it, and the doubts that wait. */
  intent(startedAt: string, showing: readonly DueReminder[]): Announcing {
    const own = showing.map(intentItem);
    const tellings = new Set(own.map(tellingOf));
    const waiting = this.items
      .filter((doubt) => !tellings.has(tellingOf(doubt)))
      .map((doubt) => ({ ...doubt, stage: 'waiting' as const }));
    return { startedAt, items: [...own, ...waiting] };
  }
}

function keyed({ credential }: DueReminder): { credentialId: string; expiresAt: string } {
  return { credentialId: credential.id, expiresAt: credential.expiresAt };
}
