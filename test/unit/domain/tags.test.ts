import { describe, expect, it } from 'vitest';
import { parseTags } from '../../../src/shared/domain/tags';
import { problemOf } from './refused';

describe('tags as typed', () => {
  it('are separated by commas, trimmed, and unique whatever their case', () => {
    expect(parseTags(' Billing, ,team a,billing,TEAM A ,Ünï')).toEqual({
      ok: true,
      value: ['Billing', 'team a', 'Ünï'],
    });
    expect(parseTags(' , ')).toEqual({ ok: true, value: [] });
  });

  it('are twenty of forty characters at most', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `t${index}`);
    expect(parseTags(twenty.join(','))).toEqual({ ok: true, value: twenty });
    expect(problemOf(parseTags([...twenty, 'one more'].join(','))).code).toBe('too-many-tags');
    expect(parseTags([...twenty, 'T3'].join(','))).toEqual({ ok: true, value: twenty });
    expect(parseTags('x'.repeat(40))).toMatchObject({ ok: true });
    expect(problemOf(parseTags('x'.repeat(41)))).toMatchObject({
      code: 'tag-too-long',
      field: 'tags',
    });
  });

  it('are told apart by nothing that cannot be seen', () => {
    expect(problemOf(parseTags('a\u200bb'))).toMatchObject({ code: 'tag-invisible' });
    expect(problemOf(parseTags('one\ntwo')).code).toBe('tag-invisible');
  });
});
