import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import type { CalendarChoice } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const SHAPES = ['file', 'folder'] as const;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  where: { overflowWrap: 'anywhere' },
});

/** In the settings: the calendar that other programs watch. */
export function CalendarCard() {
  const styles = useStyles();
  const texts = useTexts().calendar.card;
  const { folder, shape, names } = useSnapshot().settings.calendar;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const chooseFolder = async () => {
    const chosen = await run(() => bridge.chooseCalendarFolder());
    if (chosen?.value === true) feedback.done({ title: texts.kept });
  };
  const leave = async () => {
    if ((await run(() => bridge.leaveCalendarFolder())) !== undefined) {
      feedback.done({ title: texts.left });
    }
  };
  const choose = (change: Partial<CalendarChoice>) =>
    void run(() => bridge.chooseCalendar({ shape, names, ...change }));
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      <Text className={styles.where}>{folder === undefined ? texts.off : texts.on(folder)}</Text>
      {folder !== undefined && (
        <>
          <Field label={texts.shape}>
            <RadioGroup
              name="calendar-shape"
              value={shape}
              onChange={(_event, data) => {
                const chosen = SHAPES.find((each) => each === data.value);
                if (chosen !== undefined) choose({ shape: chosen });
              }}
            >
              {SHAPES.map((each) => (
                <Radio key={each} value={each} label={texts.shapes[each]} />
              ))}
            </RadioGroup>
          </Field>
          <Field hint={texts.namesHint}>
            <Checkbox
              label={texts.names}
              checked={names}
              onChange={(_event, data) => choose({ names: data.checked === true })}
            />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => void chooseFolder()}>
          {folder === undefined ? texts.choose : texts.change}
        </Button>
        {folder !== undefined && (
          <Button disabledFocusable={busy} onClick={() => void leave()}>
            {texts.leave}
          </Button>
        )}
      </div>
    </Card>
  );
}
