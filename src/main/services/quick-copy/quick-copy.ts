import { ProblemError } from '../../../shared/domain/result';
import type { QuickAnswer, QuickForm } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import type { Notifier } from '../../ports/notifier';
import type { QuickCopyBox } from '../../ports/quick-copy-box';
import type { SettingsStore } from '../../ports/settings-store';
import type { SystemLookWatcher } from '../../ports/system';
import { appTexts } from '../../texts/app-texts';
import { credentialView } from '../credential-views';
import type { HandOut } from '../hand-out';
import type { History } from '../history';
import type { Lock } from '../lock/lock';
import { QuickIndex } from './quick-index';
import { quickRow } from './quick-row';

export interface QuickCopyParts {
  readonly box: QuickCopyBox;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly lock: Pick<Lock, 'view' | 'onChange'>;
  readonly handOut: Pick<HandOut, 'copy'>;
  readonly history: Pick<History, 'lastCopied'>;
  readonly look: Pick<SystemLookWatcher, 'view'>;
  readonly notifier: Pick<Notifier, 'show'>;
  readonly clock: Clock;
}

/** More are not looked through: one types another letter. */
const MOST_ROWS = 40;

/** The box that finds a credential by a few letters and copies it. */
export class QuickCopy {
  private readonly index = new QuickIndex();
  private lately: ReadonlyMap<string, number> = new Map();

  constructor(private readonly parts: QuickCopyParts) {}

  /** Keeps an open box true. */
  start(): void {
    const { box, lock, metadata } = this.parts;
    lock.onChange(() => box.notifyChanged());
    metadata.onChange(() => box.notifyChanged());
  }

  /** Opens the box; what was copied lately is read meanwhile. */
  open(): void {
    this.parts.box.open(() => this.index.forget());
    // While its page is on the way.
    this.search('');
    void this.readLately();
  }

  /** The shortcut's second press takes the box away again. */
  toggle(): void {
    if (this.parts.box.isOpen()) this.parts.box.close();
    else this.open();
  }

  close(): void {
    this.parts.box.close();
  }

  /** What matches, the best first; nothing while locked. */
  search(text: string): QuickAnswer {
    const { metadata, settings, clock, lock, look } = this.parts;
    const nowMs = clock.now();
    const { theme, accent, language, leadTimesSeconds } = settings.read();
    const always = {
      lock: lock.view(),
      settings: { theme, accent, language },
      look: look.view(),
      nowMs,
    };
    if (always.lock.state === 'locked') {
      this.index.forget();
      return { ...always, rows: [], total: 0, searched: 0 };
    }
    this.index.take(metadata.read(), leadTimesSeconds);
    this.index.prepare(nowMs);
    const { rows, total, searched } = this.index.find(text, nowMs, this.lately, MOST_ROWS);
    const views = rows.flatMap((row) => credentialView(row, nowMs) ?? []);
    return { ...always, rows: views.map(quickRow), total, searched };
  }

  /** Copies and takes the box away; throws `ProblemError` and leaves it there where that fails. */
  async copy(id: string, form: QuickForm): Promise<void> {
    const { handOut, box } = this.parts;
    let message: string;
    try {
      ({ message } = await handOut.copy(id, form, 'quick copy box'));
    } catch (error) {
      // A keychain's prompt takes the keyboard and so the box away.
      if (!box.isOpen() && error instanceof ProblemError) {
        await this.tell('failed', error.problem.message);
      }
      throw error;
    }
    box.close();
    await this.tell('copied', message);
  }

  private async readLately(): Promise<void> {
    const ids = await this.parts.history.lastCopied();
    this.lately = new Map(ids.map((id, index) => [id, index]));
    this.parts.box.notifyChanged();
  }

  private async tell(what: 'copied' | 'failed', body: string): Promise<void> {
    const key = what === 'copied' ? 'copied' : 'failed quick copy';
    const title = appTexts().desktop[what];
    await this.parts.notifier.show({ key, title, body, urgency: 'low', actions: [] });
  }
}
