import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useId, useRef, useState } from 'react';
import { shortcutKeys, shortcutLabel } from '../../shared/domain/shortcuts';
import type { ShortcutView } from '../../shared/ipc/api';
import { KeyCaps } from '../components/key-caps';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { ShortcutRecorder } from './shortcut-recorder';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  works: { fontSize: '14px', color: tokens.colorPaletteGreenForeground1 },
  doing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface ShortcutFieldProps {
  /** What the keys do. */
  readonly name: string;
  readonly hint: string;
  readonly view: ShortcutView;
  readonly mac: boolean;
  /** Empty: none. */
  onChoose(keys: string): Promise<void>;
}

/** One combination: its keys, whether they work, and how it is changed. */
export function ShortcutField({ name, hint, view, mac, onChoose }: ShortcutFieldProps) {
  const styles = useStyles();
  const texts = useTexts().shortcuts;
  const nameId = useId();
  const [recording, setRecording] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { keys, state, free } = view;
  const label = (each: string) => shortcutLabel(each, mac);
  const end = (chosen?: string) => {
    setRecording(false);
    // The button is there again once this is drawn.
    requestAnimationFrame(() => change.current?.focus());
    if (chosen !== undefined) void onChoose(chosen);
  };
  return (
    <fieldset className={styles.field} aria-labelledby={nameId}>
      <div className={styles.line}>
        <Text id={nameId} className={styles.name}>
          {name}
        </Text>
        {recording ? (
          <ShortcutRecorder name={name} mac={mac} onEnd={end} />
        ) : (
          <div className={styles.doing}>
            {keys !== '' && <KeyCaps keys={shortcutKeys(keys, mac)} label={label(keys)} />}
            <Button
              ref={change}
              aria-label={keys === '' ? texts.chooseOf(name) : texts.changeOf(name)}
              onClick={() => setRecording(true)}
            >
              {keys === '' ? texts.choose : texts.change}
            </Button>
            {keys !== '' && (
              <Button
                appearance="subtle"
                aria-label={texts.switchOffOf(name)}
                onClick={() => {
                  change.current?.focus();
                  void onChoose('');
                }}
              >
                {texts.switchOff}
              </Button>
            )}
          </div>
        )}
      </div>
      <span className={styles.hint}>{hint}</span>
      {state === 'taken' ? (
        <Notice
          intent="warning"
          title={texts.taken(label(keys))}
          actionsBelow
          actions={
            <>
              {free.map((each) => (
                <Button key={each} onClick={() => void onChoose(each)}>
                  {texts.take(label(each))}
                </Button>
              ))}
              <Button onClick={() => void onChoose(keys)}>{texts.tryAgain}</Button>
            </>
          }
        >
          {' '}
          {free.length > 0 ? texts.takenHelp : texts.takenNone}
        </Notice>
      ) : (
        <span className={styles.state} role="status">
          {state === 'works' && (
            <CheckmarkCircleFilled className={styles.works} aria-hidden="true" />
          )}
          {state === 'works' ? texts.works : texts.off}
        </span>
      )}
    </fieldset>
  );
}
