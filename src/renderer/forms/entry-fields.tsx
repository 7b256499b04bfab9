import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import type { EntryField, EntryValues } from '../../shared/domain/kinds/entry';
import type { Errors } from './errors';

interface EntryFieldsProps {
  readonly fields: readonly EntryField[];
  readonly values: EntryValues;
  readonly errors: Errors<string>;
  onChange(id: string, value: string): void;
  onLeave(id: string, event: FocusEvent): void;
}

/** What is typed for a kind that is entered by hand, as the kind describes it. */
export function EntryFields({ fields, values, errors, onChange, onLeave }: EntryFieldsProps) {
  return fields.map(({ id, label, hint, required, choices }) => {
    const value = values[id] ?? '';
    return (
      <Field key={id} label={label} hint={hint} required={required} validationMessage={errors[id]}>
        {choices === undefined ? (
          <Input
            name={id}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(_event, data) => onChange(id, data.value)}
            onBlur={(event) => onLeave(id, event)}
          />
        ) : (
          <RadioGroup
            layout="horizontal"
            name={id}
            value={value}
            onChange={(_event, data) => onChange(id, data.value)}
          >
            {choices.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </RadioGroup>
        )}
      </Field>
    );
  });
}
