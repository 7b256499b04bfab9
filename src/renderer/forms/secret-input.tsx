import { Button, Input } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/use-texts';

interface SecretInputProps {
  readonly value: string;
  onChange(value: string): void;
  onBlur?(event: FocusEvent): void;
}

/** A field for a key: masked, never filled in, never remembered, emptied as it goes. */
export function SecretInput({ value, onChange, onBlur }: SecretInputProps) {
  const texts = useTexts().services.form;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    return () => {
      if (element !== null) element.value = '';
    };
  }, []);
  const label = shown ? texts.hideKey : texts.showKey;
  return (
    <Input
      ref={input}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck={false}
      autoCorrect="off"
      autoCapitalize="off"
      dir="ltr"
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      onBlur={onBlur}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={label}
          title={label}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
