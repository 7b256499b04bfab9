import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { type FocusEvent, useState } from 'react';
import { ENVIRONMENT_SUGGESTIONS } from '../../shared/domain/names';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  full: { minWidth: 0, width: '100%' },
  // Large enough to be hit: WCAG 2.5.8.
  opener: { minWidth: '24px', minHeight: '24px', alignItems: 'center', justifyContent: 'center' },
});

interface EnvironmentInputProps {
  readonly value: string;
  onChange(value: string): void;
  onBlur(event: FocusEvent): void;
}

/**
 * Any word, the usual ones offered. The list opens by a click or an arrow key only: while one types
 * it would take the word on Tab for the suggestion that begins like it.
 */
export function EnvironmentInput({ value, onChange, onBlur }: EnvironmentInputProps) {
  const styles = useStyles();
  const texts = useTexts().forms;
  const [open, setOpen] = useState(false);
  return (
    <Combobox
      name="environment"
      className={styles.full}
      input={{ className: styles.full }}
      expandIcon={{ className: styles.opener, 'aria-label': texts.openEnvironments }}
      freeform
      autoComplete="off"
      value={value}
      selectedOptions={ENVIRONMENT_SUGGESTIONS.filter((each) => each === value)}
      open={open}
      onOpenChange={(event, data) => setOpen(data.open && !isTyping(event))}
      onChange={(event) => {
        setOpen(false);
        onChange(event.target.value);
      }}
      onOptionSelect={(_event, data) => {
        if (data.optionText !== undefined) onChange(data.optionText);
      }}
      onBlur={onBlur}
    >
      {ENVIRONMENT_SUGGESTIONS.map((environment) => (
        <Option key={environment}>{environment}</Option>
      ))}
    </Combobox>
  );
}

function isTyping(event: object): boolean {
  return 'key' in event && typeof event.key === 'string' && event.key.length === 1;
}
