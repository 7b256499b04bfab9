import type { Result } from '../../shared/domain/result';

/** Files that a user has chosen to be imported. */
export interface ImportFiles {
  /** The whole of a file of at most `most` bytes; refused for anything else. */
  read(path: string, most: number): Promise<Result<Uint8Array>>;
  /** What is in an archive by that name, `most` bytes at most; refused for an archive that is odd. */
  unpack(archive: Uint8Array, entry: string, most: number): Promise<Result<Uint8Array>>;
}

/** The system's trash, from which a file can be brought back. */
export interface Trash {
  /** Throws `ProblemError` where the system refuses. */
  put(path: string): Promise<void>;
}
