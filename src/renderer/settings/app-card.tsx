import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { Settings } from '../../shared/domain/settings';
import { Card } from '../components/card';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { useEditSettings } from './use-edit-settings';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** Theme and launch at login. */
export function AppCard() {
  const texts = useTexts().settings;
  const { settings } = useSnapshot();
  const edit = useEditSettings();
  return (
    <Card title={texts.app}>
      <Field label={texts.theme}>
        <RadioGroup
          layout="horizontal"
          name="theme"
          value={settings.theme}
          onChange={(_event, data) => {
            const theme = THEMES.find((each) => each === data.value);
            if (theme !== undefined) void edit({ theme });
          }}
        >
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} label={texts.themes[theme]} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={texts.launchHint}>
        <Switch
          label={texts.launch}
          checked={settings.launchAtLogin}
          onChange={(_event, data) => void edit({ launchAtLogin: data.checked })}
        />
      </Field>
    </Card>
  );
}
