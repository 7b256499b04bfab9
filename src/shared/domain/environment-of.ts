import type { Credential, Source } from './model';

/** The environment a credential belongs to: its source's, or its own; empty where that is gone. */
export function environmentOf(credential: Credential, source: Source | undefined): string {
  return 'environment' in credential ? credential.environment : (source?.environment ?? '');
}
