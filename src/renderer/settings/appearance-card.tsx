import {
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  Text,
} from '@fluentui/react-components';
import type { Settings } from '../../shared/domain/settings';
import { ZOOM_STEPS } from '../../shared/domain/zoom';
import { LANGUAGES } from '../../shared/texts/language';
import { Card } from '../components/card';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { localMoment } from '../time/moments';
import { useEditSettings } from './use-edit-settings';

const THEMES = [
  'system',
  'light',
  'dark',
  'contrast',
] as const satisfies readonly Settings['theme'][];

const CHOICES: readonly Settings['language'][] = ['system', ...LANGUAGES];

const useStyles = makeStyles({
  themes: { flexWrap: 'wrap' },
  select: { maxWidth: '240px' },
});

/** How the window looks. */
export function AppearanceCard() {
  const styles = useStyles();
  const texts = useTexts().settings;
  const { settings, look, nowMs } = useSnapshot();
  const edit = useEditSettings();
  const { zoomPercent } = settings;
  const sizes = [...new Set([...ZOOM_STEPS, zoomPercent])].sort((a, b) => a - b);
  return (
    <Card title={texts.appearance}>
      <Field label={texts.theme}>
        <RadioGroup
          className={styles.themes}
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
      <Field hint={look.accent === undefined ? texts.accentNone : texts.accentHint}>
        <Switch
          label={texts.accent}
          checked={settings.accent === 'system'}
          onChange={(_event, data) => void edit({ accent: data.checked ? 'system' : 'app' })}
        />
      </Field>
      <Field label={texts.zoom} hint={texts.zoomHint}>
        <Select
          className={styles.select}
          name="zoomPercent"
          value={String(zoomPercent)}
          onChange={(_event, data) => void edit({ zoomPercent: Number(data.value) })}
        >
          {sizes.map((percent) => (
            <option key={percent} value={percent}>
              {texts.zoomChoice(percent)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.language} hint={texts.languageHint}>
        <Select
          className={styles.select}
          name="language"
          value={settings.language}
          onChange={(_event, data) => {
            const language = CHOICES.find((each) => each === data.value);
            if (language !== undefined) void edit({ language });
          }}
        >
          {CHOICES.filter((each) => each !== 'pseudo' || settings.language === 'pseudo').map(
            (language) => (
              <option key={language} value={language}>
                {texts.languages[language]}
              </option>
            ),
          )}
        </Select>
      </Field>
      <Field label={texts.dates}>
        <Text>{texts.datesText(localMoment(nowMs))}</Text>
      </Field>
    </Card>
  );
}
