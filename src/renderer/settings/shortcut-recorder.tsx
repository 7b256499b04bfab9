import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import { shortcutOf } from '../../shared/domain/shortcuts';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  recorder: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '4px' },
  below: {
    maxWidth: '280px',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ShortcutRecorderProps {
  readonly name: string;
  readonly mac: boolean;
  /** With the combination, or without one where the user gave up. */
  onEnd(keys?: string): void;
}

/** Takes the next combination of keys that is pressed. */
export function ShortcutRecorder({ name, mac, onEnd }: ShortcutRecorderProps) {
  const styles = useStyles();
  const texts = useTexts().shortcuts;
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab leaves, as everywhere.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onEnd();
    const pressed = shortcutOf(event, mac);
    if (pressed === undefined) return;
    if (pressed.ok) onEnd(pressed.value);
    else setProblem(pressed.problem);
  };
  return (
    <div className={styles.recorder}>
      <Button
        ref={button}
        appearance="primary"
        aria-label={`${texts.chooseOf(name)}: ${texts.pressNow}`}
        onKeyDown={onKeyDown}
        onBlur={() => onEnd()}
      >
        {texts.pressNow}
      </Button>
      <span className={styles.below} role="status">
        {problem === undefined ? texts.pressHint : problem.message}
      </span>
    </div>
  );
}
