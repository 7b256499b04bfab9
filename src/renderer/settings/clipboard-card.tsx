import { Field, makeStyles, Select } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { clearChoices } from './clear-choices';
import { useEditSettings } from './use-edit-settings';

const useStyles = makeStyles({ select: { maxWidth: '240px' } });

/** How long a copied secret may stay on the clipboard. */
export function ClipboardCard() {
  const styles = useStyles();
  const texts = useTexts().settings;
  const { settings } = useSnapshot();
  const edit = useEditSettings();
  const seconds = settings.clipboardClearSeconds;
  return (
    <Card title={texts.clipboard}>
      <Field
        label={texts.clear}
        hint={texts.clearHint}
        validationState={seconds === 0 ? 'warning' : 'none'}
        validationMessage={seconds === 0 ? texts.clearNever : undefined}
      >
        <Select
          className={styles.select}
          name="clipboardClearSeconds"
          value={String(seconds)}
          onChange={(_event, data) => void edit({ clipboardClearSeconds: Number(data.value) })}
        >
          {clearChoices(seconds).map((choice) => (
            <option key={choice} value={choice}>
              {texts.clearChoice(choice)}
            </option>
          ))}
        </Select>
      </Field>
    </Card>
  );
}
