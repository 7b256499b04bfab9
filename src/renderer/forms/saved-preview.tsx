import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
});

interface SavedPreviewProps {
  /** Something that is there already is changed. */
  readonly changes: boolean;
  /** Names and what will stand there; an empty one is still to be filled in. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Where it goes. */
  readonly note: string;
}

/** What a form is going to save, in words, as it is being filled in. */
export function SavedPreview({ changes, facts, note }: SavedPreviewProps) {
  const styles = useStyles();
  const { preview } = useTexts().forms;
  return (
    <Card title={changes ? preview.changedTitle : preview.title}>
      <Facts>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value.trim() === '' ? (
              <span className={styles.muted}>{preview.missing}</span>
            ) : (
              <bdi>{value.trim()}</bdi>
            )}
          </Fact>
        ))}
      </Facts>
      <Text size={200} className={styles.muted}>
        {note}
      </Text>
    </Card>
  );
}
