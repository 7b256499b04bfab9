import { type Announcement, EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';

/** A valid document that tells itself apart by `mark`. */
export function documentMarked(mark: string, count = 1): Metadata {
  const announcements = Array.from(
    { length: count },
    (_, index): Announcement => ({
      credentialId: index === 0 ? mark : `${mark}-${index}`,
      expiresAt: '2031-01-02T03:04:05.1234567Z',
      leadSeconds: 3_600,
      announcedAt: '2031-01-02T02:04:05.123Z',
      how: 'single',
    }),
  );
  return { ...EMPTY_METADATA, announcements };
}

export function markOfDocument(document: Metadata): string | undefined {
  return document.announcements[0]?.credentialId;
}

/** With so many credentials `date-0` …, whose secrets are held elsewhere. */
export function documentWithDates(count: number): Metadata {
  const at = '2026-01-01T00:00:00.000Z';
  const credentials = Array.from({ length: count }, (_, index) => ({
    kind: 'other' as const,
    id: `date-${index}`,
    name: `Date ${index}`,
    createdAt: at,
    updatedAt: at,
    favourite: false,
    archived: false,
    tags: [],
    notes: '',
    usages: [],
    service: 'Anything',
    environment: 'test',
    reference: '',
    renewalUrl: '',
    testUrl: '',
    scheme: '',
    expiresAt: '2030-01-01T00:00:00.0000000Z',
  }));
  return { ...EMPTY_METADATA, credentials };
}
