import { describe, expect, it } from 'vitest';
import { YES } from '../../../src/renderer/add/kind-entry';
import {
  checkReplacement,
  EMPTY_REPLACEMENT,
  isSameSecret,
  replacementEnding,
  replacementInput,
  replacementMayBeEndless,
  replacementStart,
  replaceWarnings,
} from '../../../src/renderer/add/replace-model';
import type { EnteredView, PasteRead } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { pasted } from './paste-samples';
import { entered } from './samples';

const moment = { nowMs: Date.parse('2030-01-10T12:00:00.000Z'), zone: 'UTC' };
const rules = { ...moment, texts: en.add.fields };
const held = entered({
  heldHere: true,
  renewal: 'paste',
  expiresAt: '2030-01-20T12:00:00.0000000Z',
});
const fitting = [{ credentialId: held.id, name: held.name }];

function about(read: PasteRead | undefined, expiry = '', credential: EnteredView = held) {
  const replacement = { credential, read };
  const ending = replacementEnding(replacement, { ...EMPTY_REPLACEMENT, expiry }, moment);
  return replaceWarnings(replacement, ending, en.add.replace.warnings).map((each) => each.about);
}

describe('what speaks against a new secret', () => {
  it('nothing, where it is of the same maker and ends later', () => {
    expect(about(pasted({ mayRenew: fitting }), '90d')).toEqual([]);
    expect(about(pasted({ mayRenew: fitting }))).toEqual([]);
  });

  it('that it is the one that is held, and then nothing else counts', () => {
    const known = { state: 'held', name: held.name, credentialId: held.id } as const;
    expect(isSameSecret({ credential: held, read: pasted({ known }) })).toBe(true);
    expect(about(pasted({ known }), '1d')).toEqual(['same']);
  });

  it('that it is the secret of another one, or an old one', () => {
    const another = { state: 'held', name: 'B', credentialId: 'b' } as const;
    expect(about(pasted({ known: another, mayRenew: fitting }), '90d')).toEqual(['heldAs']);
    const old = { state: 'replaced', name: 'CI', at: '2030-01-01T00:00:00.000Z' } as const;
    expect(about(pasted({ known: old, mayRenew: fitting }), '90d')).toEqual(['old']);
  });

  it('that it looks like another kind, or like nothing that is known', () => {
    expect(about(pasted(), '90d')).toEqual(['otherKind']);
    const inspection = { kind: 'unknown', title: '', remarks: [] } as const;
    expect(about(pasted({ inspection }), '90d')).toEqual(['unknown']);
  });

  it('that it ends earlier, or has ended', () => {
    expect(about(pasted({ mayRenew: fitting }), '1d')).toEqual(['earlier']);
    expect(about(pasted({ mayRenew: fitting }), '2030-01-01')).toEqual(['expired']);
    expect(about(undefined, '1d')).toEqual(['earlier']);
    const { expiresAt: _end, ...endless } = held;
    expect(about(pasted({ mayRenew: fitting }), '900d', endless)).toEqual(['earlier']);
  });
});

describe('the other key of two', () => {
  const credential = entered({
    kind: 'ea-key',
    renewal: 'paste',
    values: { enrollment: '12345678', keyRole: 'secondary' },
  });
  const replacement = { credential, read: pasted() };

  it('can be said: what the former one was stands there first', () => {
    expect(replacementStart(replacement)).toEqual({ ...EMPTY_REPLACEMENT, keyRole: 'secondary' });
    const typed = { ...EMPTY_REPLACEMENT, keyRole: 'primary' };
    expect(replacementInput(replacement, typed, moment).values).toEqual({ keyRole: 'primary' });
  });

  it('is not asked of a kind that has none, nor where only the end is entered', () => {
    expect(replacementStart({ credential: held, read: pasted() })).toEqual(EMPTY_REPLACEMENT);
    expect(replacementStart({ credential, read: undefined })).toEqual(EMPTY_REPLACEMENT);
  });
});

describe('the new end', () => {
  it('has to be said where the new secret does not tell it', () => {
    const replacement = { credential: held, read: pasted() };
    expect(checkReplacement(replacement, EMPTY_REPLACEMENT, rules)).toEqual({
      expiry: en.add.fields.endRequiredOrNever,
    });
    expect(checkReplacement(replacement, { expiry: '', neverEnds: YES }, rules)).toEqual({});
    expect(replacementInput(replacement, { expiry: '10d', neverEnds: YES }, moment)).toEqual({
      secret: { from: 'pasted', pastedId: 'pasted' },
      expiry: '',
      neverEnds: true,
    });
  });

  it('is the one that the secret tells', () => {
    const expiresAt = '2030-03-01T00:00:00.0000000Z';
    const read = pasted({ inspection: { ...pasted().inspection, expiresAt } });
    const replacement = { credential: held, read };
    expect(checkReplacement(replacement, EMPTY_REPLACEMENT, rules)).toEqual({});
    expect(replacementEnding(replacement, { expiry: '1d', neverEnds: '' }, moment)).toMatchObject({
      by: 'secret',
      expiresAt,
    });
    expect(replacementInput(replacement, { expiry: '1d', neverEnds: '' }, moment).expiry).toBe('');
  });

  it('of an EA key that does not tell is six months from today', () => {
    const credential = entered({ kind: 'ea-key', renewal: 'paste' });
    expect(
      replacementEnding({ credential, read: pasted() }, EMPTY_REPLACEMENT, moment),
    ).toMatchObject({ by: 'kind', expiresAt: '2030-07-10T00:00:00.0000000Z' });
  });

  it('of what is held elsewhere is all there is to say, and there must be one', () => {
    const replacement = { credential: entered(), read: undefined };
    expect(replacementMayBeEndless(replacement)).toBe(false);
    expect(checkReplacement(replacement, { expiry: '', neverEnds: YES }, rules)).toEqual({
      expiry: en.add.fields.endRequired,
    });
    expect(replacementInput(replacement, { expiry: '2030-02-01', neverEnds: '' }, moment)).toEqual({
      secret: { from: 'elsewhere' },
      expiry: '2030-02-01 00:00',
      neverEnds: false,
    });
  });
});
