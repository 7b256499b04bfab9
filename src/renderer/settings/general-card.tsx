import { Button, Field, makeStyles, Switch } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { useEditSettings } from './use-edit-settings';

const useStyles = makeStyles({ buttons: { display: 'flex' } });

/** Launch at login, and the first steps once more. */
export function GeneralCard() {
  const styles = useStyles();
  const texts = useTexts().settings;
  const { settings } = useSnapshot();
  const { go } = useNavigation();
  const edit = useEditSettings();
  return (
    <Card title={texts.general}>
      <Field hint={texts.launchHint}>
        <Switch
          label={texts.launch}
          checked={settings.launchAtLogin}
          onChange={(_event, data) => void edit({ launchAtLogin: data.checked })}
        />
      </Field>
      <Field label={texts.firstSteps} hint={texts.firstStepsHint}>
        <div className={styles.buttons}>
          <Button onClick={() => go({ page: 'first-steps' })}>{texts.firstStepsOpen}</Button>
        </div>
      </Field>
    </Card>
  );
}
