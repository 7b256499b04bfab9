import {
  type Draft,
  type DraftForm,
  type DraftValues,
  keptOfForm,
} from '../../shared/domain/drafts';
import type { Clock } from '../ports/clock';
import type { DraftFile, StoredDraft } from '../ports/draft-file';

const KEPT_MS = 14 * 86_400_000;
/** The latest of them; more are forgotten work. */
const MOST = 20;

/** What was typed into forms that were left, until it is saved, discarded or two weeks old. */
export class Drafts {
  constructor(
    private readonly file: DraftFile,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  get(form: DraftForm, subject: string | null): Draft | null {
    const found = this.live().find(isOf(form, subject));
    if (found === undefined) return null;
    const { at, values } = found;
    return { at, values: keptOfForm(form, values) };
  }

  /** Takes the place of the form's former draft. Throws `ProblemError` where the disk refuses. */
  save(form: DraftForm, subject: string | null, values: DraftValues): void {
    const draft: StoredDraft = {
      form,
      ...(subject === null ? {} : { subject }),
      at: new Date(this.clock.now()).toISOString(),
      values: keptOfForm(form, values),
    };
    const others = this.live().filter((each) => !isOf(form, subject)(each));
    this.file.write([draft, ...others].slice(0, MOST));
  }

  drop(form: DraftForm, subject: string | null): void {
    const before = this.file.read();
    const left = before.filter((each) => !isOf(form, subject)(each));
    if (left.length === before.length) return;
    if (left.length === 0) this.file.remove();
    else this.file.write(left);
  }

  private live(): readonly StoredDraft[] {
    const oldest = this.clock.now() - KEPT_MS;
    return this.file.read().filter(({ at }) => Date.parse(at) >= oldest);
  }
}

function isOf(form: DraftForm, subject: string | null): (draft: StoredDraft) => boolean {
  return (draft) => draft.form === form && (draft.subject ?? null) === subject;
}
