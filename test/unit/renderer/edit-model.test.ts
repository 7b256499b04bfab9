import { describe, expect, it } from 'vitest';
import { editOf } from '../../../src/renderer/credential/edit-of';
import {
  checkEdit,
  editFields,
  editValues,
  typedEdit,
} from '../../../src/renderer/dialogs/edit-model';
import { entered, token } from './samples';

const values = {
  service: 'GitHub',
  reference: '',
  renewalUrl: '',
  testUrl: '',
  scheme: '',
};
const other = entered({ kind: 'other', environment: 'test', values });

describe('what is edited of a credential', () => {
  it('is what all have, and for one that was entered what its kind asks', () => {
    expect(editFields(token())).toEqual([]);
    expect(editFields(other).map(({ id }) => id)).toContain('service');
    const ready = editValues(token({ tags: ['ops', 'web'], notes: 'n', leadTimes: [86_400] }));
    expect(ready).toMatchObject({ tags: 'ops, web', notes: 'n', leadTimes: '1d' });
    expect(editValues(other)).toMatchObject({ service: 'GitHub', environment: 'test' });
  });

  it('goes to the app as it was typed', () => {
    expect(typedEdit(token(), { ...editValues(token()), tags: 'a, b' }, true)).toEqual({
      name: 'Deploy',
      favourite: true,
      leadTimes: '',
      tags: 'a, b',
      notes: '',
    });
    const edit = typedEdit(other, { ...editValues(other), service: 'GitLab' }, false);
    expect(edit.entered).toEqual({
      environment: 'test',
      values: { ...values, service: 'GitLab' },
    });
  });

  it('does not let a field of a kind stand in for a field of all', () => {
    const odd = entered({ kind: 'other', name: 'Mine', values: { ...values, name: 'theirs' } });
    expect(editValues(odd).name).toBe('Mine');
  });
});

describe('the checks of an edit', () => {
  it('name each field that is wrong', () => {
    const wrong = { ...editValues(other), name: 'Taken', tags: 'x'.repeat(41), leadTimes: '7' };
    const errors = checkEdit(other, { ...wrong, service: ' ', environment: '' }, ['taken']);
    expect(Object.keys(errors).sort()).toEqual([
      'environment',
      'leadTimes',
      'name',
      'service',
      'tags',
    ]);
    expect(checkEdit(other, editValues(other), [])).toEqual({});
  });

  it('ask no environment of one that has its service’s', () => {
    expect(
      checkEdit(token({ environment: '' }), editValues(token({ environment: '' })), []),
    ).toEqual({});
  });
});

describe('an edit that changes nothing', () => {
  it('keeps name, favourite and lead times, and says nothing of the rest', () => {
    expect(editOf(token({ leadTimes: 'off' }))).toEqual({
      name: 'Deploy',
      favourite: false,
      leadTimes: 'off',
    });
    expect(editOf(token()).leadTimes).toBe('');
  });
});
