import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../../shared/domain/result';
import { copyText } from '../feedback/copy-text';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  preview: { width: '100%' },
  text: {
    maxHeight: '60vh',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/**
 * Makes a diagnosis, shows it, and saves what was shown. Says by itself what came of it: it also
 * stands where the rest of the window has failed.
 */
export function DiagnosisPanel() {
  const styles = useStyles();
  const texts = useTexts().settings.diagnosis;
  const { bridge } = useApp();
  const [withNames, setWithNames] = useState(false);
  const [text, setText] = useState<string>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  async function ask<T>(request: () => Promise<Result<T>>, done: (value: T) => void) {
    if (busy) return;
    setBusy(true);
    const result = await request();
    setBusy(false);
    if (result.ok) done(result.value);
    else setSaid(result.problem.message);
  }
  const make = (names: boolean) =>
    ask(
      () => bridge.getDiagnosis(names),
      (made) => {
        setWithNames(names);
        setText(made);
        setSaid('');
      },
    );
  const save = () =>
    ask(
      () => bridge.saveDiagnosis(),
      ({ path }) => setSaid(path === undefined ? '' : texts.saved(path)),
    );

  return (
    <div className={styles.panel}>
      <Text>{texts.text}</Text>
      {text !== undefined && (
        <>
          <Field label={texts.preview}>
            <Textarea
              className={styles.preview}
              textarea={{ className: styles.text }}
              name="diagnosis"
              readOnly
              rows={14}
              spellCheck={false}
              value={text}
            />
          </Field>
          <Checkbox
            label={texts.names}
            checked={withNames}
            onChange={(_event, data) => void make(data.checked === true)}
          />
        </>
      )}
      <div className={styles.buttons}>
        {text === undefined ? (
          <Button disabledFocusable={busy} onClick={() => void make(false)}>
            {busy ? texts.making : texts.make}
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
              {texts.save}
            </Button>
            <Button
              onClick={() => setSaid(copyText(text) ? texts.copied : texts.notCopied)}
              disabledFocusable={busy}
            >
              {texts.copy}
            </Button>
            <Button appearance="subtle" onClick={() => setText(undefined)}>
              {texts.close}
            </Button>
          </>
        )}
        <Text role="status">{said}</Text>
      </div>
    </div>
  );
}
