import type { Page } from '@playwright/test';
import { must } from './bridge';

/** What the window is told of a credential; the fields that tests look at. */
export interface ShownCredential {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly environment: string;
  readonly expiresAt?: string;
  readonly ttlSeconds?: number;
  readonly keyRole?: string;
  readonly format?: string;
  readonly leadTimes?: unknown;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly archived: boolean;
  readonly usages: readonly { readonly id: string; readonly holdsFormer?: unknown }[];
  readonly undeployed?: { readonly places: number; readonly expiresAt?: string };
  readonly autoRenew?: { readonly leadSeconds: number };
}

export interface Shown {
  readonly credentials: readonly ShownCredential[];
  readonly interrupted: readonly { readonly id: string; readonly name: string }[];
}

export function snapshotOf(page: Page): Promise<Shown> {
  return must<Shown>(page, 'getSnapshot');
}

/** The credential of that name, as the window has it. */
export async function shownAs(page: Page, name: string): Promise<ShownCredential> {
  const { credentials } = await snapshotOf(page);
  const found = credentials.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No ${name} among ${credentials.length} credentials.`);
  return found;
}

/** What a renewal has to leave as it was. */
export function terms(credential: ShownCredential): object {
  const { id, kind, name, environment, ttlSeconds, keyRole, format } = credential;
  const { leadTimes, tags, notes } = credential;
  return { id, kind, name, environment, ttlSeconds, keyRole, format, leadTimes, tags, notes };
}
