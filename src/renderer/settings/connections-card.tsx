import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SourceView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useNavigation } from '../navigation/use-navigation';
import { lacksSecret } from '../shell/health-model';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const KINDS = ['apim-service', 'apim-gateway', 'grafana-connection'] as const;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0 },
  entry: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '4px 12px' },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  counts: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex' },
});

/** How many services and connections there are, which of them want something, and the way there. */
export function ConnectionsCard() {
  const styles = useStyles();
  const texts = useTexts().settings.connections;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  const wanting = sources.filter(lacksSecret);
  return (
    <Card title={texts.title}>
      <Text className={styles.counts}>
        {sources.length === 0 ? texts.none : counted(sources, texts.counts)}
      </Text>
      {wanting.length > 0 && (
        <ul className={styles.list}>
          {wanting.map(({ id, name }) => (
            <li key={id} className={styles.entry}>
              <Badge color="warning" appearance="tint">
                <bdi className={styles.name}>{name}</bdi>
              </Badge>
              <Text>{texts.needsSecret}</Text>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => go({ page: 'services' })}>{texts.open}</Button>
      </div>
    </Card>
  );
}

function counted(
  sources: readonly SourceView[],
  words: Record<(typeof KINDS)[number], (count: number) => string>,
): string {
  return KINDS.map((kind) => [kind, sources.filter((each) => each.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => words[kind](count))
    .join(' · ');
}
