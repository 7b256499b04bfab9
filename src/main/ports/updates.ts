import type { UpdateOffer, UpdatesView } from '../../shared/ipc/api';

/** Where releases are, and how one takes the place of what runs. */
export interface UpdateSource {
  /** The newest release, if it is newer than what runs. Throws `UpdateFault`. */
  find(): Promise<UpdateOffer | undefined>;
  /**
   * Downloads what {@link find} gave and checks it; it takes its place as the app is quit. `percent`
   * is told as it grows. Throws `UpdateFault`, and nothing is put in place then.
   */
  stage(percent: (percent: number) => void): Promise<void>;
}

export interface UpdateDoor {
  readonly means: UpdatesView['means'];
  /** Loads what is needed; only called once somebody wants to know. */
  open(): Promise<UpdateSource>;
}

/**
 * `unreachable`: no answer, or one that broke off. `refused`: what came is not what its release says,
 * or is not signed by whoever signed this app. `failed`: all else.
 */
export class UpdateFault extends Error {
  override readonly name = 'UpdateFault';
  constructor(
    readonly fault: 'unreachable' | 'refused' | 'failed',
    /** What the system or the library calls it, for the log. */
    readonly code?: string,
  ) {
    super(fault);
  }
}
