import type { DiagnosisSaved } from '../../shared/ipc/api';
import type { FileDesk } from '../ports/system';

const FILE_NAME = 'tokentray-diagnosis.json';

/** Makes a diagnosis to be read, and saves exactly what was read. */
export class DiagnosisDesk {
  private shown: string | undefined;

  constructor(
    private readonly make: (withNames: boolean) => string,
    private readonly files: Pick<FileDesk, 'saveText'>,
  ) {}

  show(withNames: boolean): string {
    this.shown = this.make(withNames);
    return this.shown;
  }

  /** Throws `ProblemError` where the disk refuses. */
  async save(): Promise<DiagnosisSaved> {
    const path = await this.files.saveText(FILE_NAME, this.shown ?? this.show(false));
    return path === undefined ? {} : { path };
  }
}
