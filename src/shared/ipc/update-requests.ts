import { z } from 'zod';
import type { Problem } from '../domain/result';

/** A release that is newer than what runs. */
export interface UpdateOffer {
  readonly version: string;
  /** ISO UTC; absent where the release does not say. */
  readonly releasedAt?: string;
  /** What is new, as plain text of at most 10,000 characters; may be empty. */
  readonly notes: string;
}

export interface UpdatesView {
  /**
   * `installs`: this copy can put the update in its own place. `tells`: a package manager or the user
   * does. `none`: it does not know where its releases are.
   */
  readonly means: 'installs' | 'tells' | 'none';
  /** `idle`: nobody has looked since the start. `staged`: it is put in place as the app is quit. */
  readonly state: 'idle' | 'looking' | 'current' | 'found' | 'loading' | 'staged';
  readonly offer?: UpdateOffer;
  /** While `loading`: 0 to 100. */
  readonly percent?: number;
  /** Why the last look or download came to nothing. */
  readonly problem?: Problem;
}

export interface UpdateApi {
  getUpdates(): UpdatesView;
  /** Looks now. A failure is in the answer. */
  lookForUpdates(): UpdatesView;
  /** Downloads what was found and checks it; it is put in place as the app is quit. */
  loadUpdate(): UpdatesView;
}

export const updateSchemas = {
  getUpdates: z.tuple([]),
  lookForUpdates: z.tuple([]),
  loadUpdate: z.tuple([]),
};
