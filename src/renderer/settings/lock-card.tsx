import {
  Button,
  Field,
  makeStyles,
  Select,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../shared/domain/settings';
import { Card } from '../components/card';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { lockChoices } from './lock-choices';
import { type PassphraseAim, PassphraseForm } from './passphrase-form';
import { useEditSettings } from './use-edit-settings';

const useStyles = makeStyles({
  select: { maxWidth: '240px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whether the app asks for a passphrase, and when it locks by itself. */
export function LockCard() {
  const styles = useStyles();
  const texts = useTexts().lock.card;
  const { lock } = useSnapshot();
  const [aim, setAim] = useState<PassphraseAim>();
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (aim === undefined && wasOpen.current) buttons.current?.querySelector('button')?.focus();
    wasOpen.current = aim !== undefined;
  }, [aim]);
  const isOn = lock.state !== 'off';
  const isFile = lock.why === 'file';
  return (
    <Card title={texts.title}>
      <Text>{isFile ? texts.file : isOn ? texts.on : texts.off}</Text>
      {isOn && <WhenLocked />}
      {!isFile && aim === undefined && (
        <div ref={buttons} className={styles.buttons}>
          {isOn ? (
            <>
              <Button onClick={() => setAim('change')}>{texts.change}</Button>
              <Button onClick={() => setAim('switch-off')}>{texts.switchOff}</Button>
            </>
          ) : (
            <Button onClick={() => setAim('switch-on')}>{texts.switchOn}</Button>
          )}
        </div>
      )}
      {aim !== undefined && <PassphraseForm aim={aim} onClose={() => setAim(undefined)} />}
    </Card>
  );
}

function WhenLocked() {
  const styles = useStyles();
  const texts = useTexts().lock.card;
  const { lock } = useSnapshot().settings;
  const edit = useEditSettings();
  const change = (part: Partial<Settings['lock']>) => void edit({ lock: { ...lock, ...part } });
  return (
    <>
      <Field hint={texts.onScreenLockHint}>
        <Switch
          label={texts.onScreenLock}
          checked={lock.onScreenLock}
          onChange={(_event, data) => change({ onScreenLock: data.checked })}
        />
      </Field>
      <Field label={texts.idle} hint={lock.idleMinutes === 0 ? undefined : texts.idleHint}>
        <Select
          className={styles.select}
          name="idleMinutes"
          value={String(lock.idleMinutes)}
          onChange={(_event, data) => change({ idleMinutes: Number(data.value) })}
        >
          {lockChoices(lock.idleMinutes).map((choice) => (
            <option key={choice} value={choice}>
              {texts.idleChoice(choice)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
