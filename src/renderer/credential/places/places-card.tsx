import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { CredentialView } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNow } from '../../store/use-now';
import { useTexts } from '../../texts/use-texts';
import { PlaceRow } from './place-row';
import { deployProgress } from './places-model';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** Where it is used; after a renewal a checklist. */
export function PlacesCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().places;
  const { open } = useDialogs();
  const nowMs = useNow();
  const { usages } = credential;
  const { done, all } = deployProgress(usages);
  return (
    <Card
      title={texts.title}
      aside={
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => open({ kind: 'edit-place', credentialId: credential.id })}
        >
          {texts.add}
        </Button>
      }
    >
      {all === 0 ? (
        <div>
          <Text weight="semibold" block>
            {texts.none}
          </Text>
          <Text className={styles.muted}>{texts.noneText(credential.secretNoun)}</Text>
        </div>
      ) : (
        <>
          {done < all && (
            <div className={styles.progress}>
              <Text weight="semibold" role="status">
                {texts.progress(done, all)}
              </Text>
              <ProgressBar
                value={done / all}
                thickness="large"
                aria-label={texts.progress(done, all)}
              />
            </div>
          )}
          <ul className={styles.list}>
            {usages.map((usage) => (
              <PlaceRow
                key={usage.id}
                credential={credential}
                usage={usage}
                checklist={done < all}
                nowMs={nowMs}
              />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
