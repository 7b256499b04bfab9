import { describe, expect, it } from 'vitest';
import {
  foundFacts,
  foundSaid,
  pasteSaid,
  whyNothing,
} from '../../../src/renderer/add/found-model';
import { localMoment } from '../../../src/renderer/time/moments';
import { en } from './all-texts';
import { pasted } from './paste-samples';

const texts = en.add.found;
const END = '2030-01-20T12:00:00.0000000Z';
const nowMs = Date.parse('2030-01-10T12:00:00.000Z');

describe('what a pasted secret tells', () => {
  it('stands under its name, the enrollment of an EA key once', () => {
    const at = '2030-01-10T12:00:00.0000000Z';
    const facts = foundFacts(
      {
        kind: 'azure-ea-key',
        title: 'Azure EA access key',
        identifier: '8675309',
        enrollment: '8675309',
        issuer: 'ea.microsoftazure.com',
        issuedAt: at,
        notBefore: at,
        remarks: [],
      },
      texts,
    );
    expect(facts).toEqual([
      { label: texts.enrollment, text: '8675309' },
      { label: texts.issuer, text: 'ea.microsoftazure.com' },
      { label: texts.issuedAt, text: at, moment: true },
    ]);
  });

  it('names whose it is, and from when on it is taken where that is later', () => {
    const inspection = {
      kind: 'jwt',
      title: 'JSON Web Token (JWT)',
      identifier: 'app',
      audience: 'api://orders',
      issuedAt: '2030-01-10T12:00:00.0000000Z',
      notBefore: '2030-01-11T12:00:00.0000000Z',
      remarks: [],
    } as const;
    expect(foundFacts(inspection, texts).map(({ label }) => label)).toEqual([
      texts.identifier,
      texts.audience,
      texts.issuedAt,
      texts.notBefore,
    ]);
  });
});

describe('what is read out after a paste', () => {
  it('is nothing where a notice says why nothing came of it', () => {
    const read = pasted({ holdsSecret: false });
    expect(pasteSaid({ status: 'nothing', read }, nowMs, en)).toBe('');
    expect(pasteSaid({ status: 'reading' }, nowMs, en)).toBe('Reading…');
    expect(pasteSaid({ status: 'found', read: pasted() }, nowMs, en)).toBe(
      'GitHub personal access token.',
    );
    expect(whyNothing(pasted({ remarks: ['Nothing stands there.'] }), en)).toBe(
      'Nothing stands there.',
    );
    expect(whyNothing(read, en)).toBe(en.add.paste.nothingText);
  });

  it('is what it is, when it ends and whether it is known', () => {
    const inspection = {
      kind: 'jwt',
      title: 'JSON Web Token',
      expiresAt: END,
      remarks: [],
    } as const;
    const when = localMoment(Date.parse('2030-01-20T12:00:00Z'));
    expect(foundSaid(pasted({ inspection }), nowMs, en)).toBe(
      `JSON Web Token. Ends ${when}, 10 days left.`,
    );
    const known = { state: 'held', name: 'CI', credentialId: 'ci' } as const;
    expect(foundSaid(pasted({ known }), nowMs, en)).toBe(
      'GitHub personal access token. It is held here as CI.',
    );
  });
});
