import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import type { Guidance, GuideStep } from '../../shared/domain/kinds/kind';
import type { LinkId } from '../../shared/domain/links';
import { Card } from '../components/card';
import { Heading } from '../components/heading';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  steps: {
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: '0 -8px',
    padding: 0,
  },
  step: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    listStyleType: 'none',
  },
  todo: { color: tokens.colorNeutralForeground1 },
  done: { color: tokens.colorNeutralForeground3 },
  open: { flexShrink: 0, marginTop: '2px' },
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: {
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    paddingInlineStart: '20px',
    color: tokens.colorNeutralForeground2,
  },
  muted: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** The steps by which a person makes it, to be ticked off; what that takes, and what it is not for. */
export function Guide({ guidance }: { readonly guidance: Guidance }) {
  const styles = useStyles();
  const texts = useTexts().add.guide;
  const { steps, needs, notFor } = guidance;
  const [done, setDone] = useState<ReadonlySet<number>>(new Set());
  const tick = (index: number, ticked: boolean) => {
    const next = new Set(done);
    if (ticked) next.add(index);
    else next.delete(index);
    setDone(next);
  };
  return (
    <Card
      title={texts.title}
      aside={
        <Text size={200} className={styles.muted} role="status">
          {texts.progress(done.size, steps.length)}
        </Text>
      }
    >
      <Remarks title={texts.needs} remarks={needs} />
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.text} className={styles.step}>
            <Checkbox
              label={
                <span className={done.has(index) ? styles.done : styles.todo}>{step.text}</span>
              }
              checked={done.has(index)}
              onChange={(_event, data) => tick(index, data.checked === true)}
            />
            {step.link !== undefined && <OpenLink step={step} link={step.link} />}
          </li>
        ))}
      </ol>
      <Remarks title={texts.notFor} remarks={notFor} />
    </Card>
  );
}

function Remarks(props: { readonly title: string; readonly remarks: readonly string[] }) {
  const styles = useStyles();
  const { title, remarks } = props;
  if (remarks.length === 0) return null;
  return (
    <div className={styles.part}>
      <Heading level="h3" size={300}>
        {title}
      </Heading>
      <ul className={styles.list}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}

function OpenLink({ step, link }: { readonly step: GuideStep; readonly link: LinkId }) {
  const styles = useStyles();
  const texts = useTexts().add.guide;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const open = async () => {
    const result = await bridge.openLink(link);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.open}
      icon={<OpenRegular />}
      aria-label={texts.openOf(step.text)}
      title={texts.open}
      onClick={() => void open()}
    />
  );
}
