import type { PasteOffer, PasteRead } from '../../../src/shared/ipc/api';

/** A way to keep any secret, to be changed where a test needs it. */
export function offer(change: Partial<PasteOffer> = {}): PasteOffer {
  return {
    kind: 'other',
    title: 'Other secret',
    sources: [],
    values: { service: 'GitHub', scheme: '' },
    asksExpiry: true,
    mayBeEndless: true,
    ...change,
  };
}

/** A token of GitHub that nothing is known of here. */
export function pasted(change: Partial<PasteRead> = {}): PasteRead {
  return {
    pastedId: 'pasted',
    holdsSecret: true,
    inspection: { kind: 'known-secret', title: 'GitHub personal access token', remarks: [] },
    remarks: [],
    suggestedName: 'GITHUB_TOKEN',
    known: { state: 'unknown' },
    offers: [offer()],
    mayRenew: [],
    ...change,
  };
}
