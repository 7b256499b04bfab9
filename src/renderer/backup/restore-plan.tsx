import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RestoreChoice } from '../../shared/domain/transfer/restore-plan';
import type { Restored, RestoreView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Moment } from '../components/moment';
import { Notice } from '../components/notice';
import { useWork } from '../feedback/use-work';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { PlanGroup } from './plan-group';
import { changesAnything, groupsOf } from './plan-model';

const useStyles = makeStyles({
  end: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RestorePlanProps {
  readonly view: RestoreView;
  onRestored(restored: Restored): void;
}

/** What a restore would change, by the choice that is made here. */
export function RestorePlan({ view, onRestored }: RestorePlanProps) {
  const styles = useStyles();
  const texts = useTexts().backup.restore;
  const { bridge } = useApp();
  const { busy, run } = useWork();
  const [choice, setChoice] = useState<RestoreChoice>({ mode: 'merge', take: [] });
  const [settings, setSettings] = useState(false);
  const modes = useRef<HTMLDivElement>(null);
  // The page's heading has had it; what it led to has gone.
  useEffect(() => modes.current?.querySelector('input')?.focus(), []);
  const groups = groupsOf(view.rows, choice);
  const something = changesAnything(view.rows, choice) || settings;
  const take = (id: string, taken: boolean) =>
    setChoice(({ mode, take: before }) => ({
      mode,
      take: taken ? [...before, id] : before.filter((each) => each !== id),
    }));
  const restore = async () => {
    const restored = await run(() => bridge.restoreBackup(view.id, { ...choice, settings }));
    if (restored !== undefined) onRestored(restored.value);
  };
  return (
    <>
      <Card title={texts.card}>
        <Facts>
          <Fact name={texts.file}>{view.fileName}</Fact>
          <Fact name={texts.made}>
            <Moment at={view.madeAt} />
          </Fact>
        </Facts>
        <Field label={texts.how}>
          <RadioGroup
            ref={modes}
            name="mode"
            value={choice.mode}
            onChange={(_event, data) =>
              setChoice(({ take: before }) => ({
                mode: data.value === 'replace' ? 'replace' : 'merge',
                take: before,
              }))
            }
          >
            <Radio value="merge" label={texts.merge} />
            <Radio value="replace" label={texts.replace} />
          </RadioGroup>
        </Field>
        {view.hasSettings && (
          <Checkbox
            label={texts.settings}
            checked={settings}
            onChange={(_event, data) => setSettings(data.checked === true)}
          />
        )}
      </Card>
      {view.missingSecrets > 0 && (
        <Notice intent="warning" title={texts.missingTitle}>
          {texts.missing(view.missingSecrets)}
        </Notice>
      )}
      {view.renewing > 0 && (
        <Notice intent="info" title={texts.renewingTitle}>
          {texts.renewing(view.renewing)}
        </Notice>
      )}
      <Card title={texts.planTitle}>
        <Text role="status">
          {something
            ? groups.map(({ outcome, rows }) => texts.stateCount[outcome](rows.length)).join(' · ')
            : texts.nothing}
        </Text>
        {groups.map(({ outcome, rows }) => (
          <PlanGroup key={outcome} outcome={outcome} rows={rows} choice={choice} onTake={take} />
        ))}
      </Card>
      <div className={styles.end}>
        <Text className={styles.quiet}>{texts.safe}</Text>
        <Button
          appearance="primary"
          disabledFocusable={busy || !something}
          onClick={() => void restore()}
        >
          {busy ? texts.busy : texts.action}
        </Button>
      </div>
    </>
  );
}
