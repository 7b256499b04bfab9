import fc from 'fast-check';

const letter = fc.constantFrom(...'abcXYZ0189-._~=+/%#\'"\\<>{}()äßЖ日本語عא😀');

/** Identifiers as the rules allow: no blank, no `&`, nothing unseen. */
export const identifier = fc.string({ unit: letter, minLength: 1, maxLength: 60 });

/** Keys: mostly like the portal's, sometimes any visible text. */
export const signingKey = fc.oneof(
  fc
    .uint8Array({ minLength: 64, maxLength: 64 })
    .map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.string({ unit: letter, minLength: 1, maxLength: 200 }),
);

/** Instants with seven digits from 2000 to 9999, as text. */
export const exactTime = fc
  .tuple(
    fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.stringMatching(/^\d{7}$/),
  )
  .map(([date, digits]) => `${date.toISOString().slice(0, 19)}.${digits}Z`);

/** `yyyyMMddHHmm` of such an instant. */
export function compactForm(exact: string): string {
  return exact.slice(0, 16).replace(/\D/g, '');
}
