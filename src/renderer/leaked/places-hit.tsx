import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { placeWords } from '../../shared/domain/usages/places';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { PlaceIcon } from '../credential/places/place-icon';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What stops working once it is made useless. */
export function PlacesHit({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().leaked;
  const { go } = useNavigation();
  const { id: credentialId, usages } = credential;
  return (
    <Card
      title={texts.places}
      aside={
        <Button
          size="small"
          onClick={() => go({ page: 'credential', credentialId, tab: 'places' })}
        >
          {texts.placesEdit}
        </Button>
      }
    >
      <Text className={styles.muted}>
        {usages.length === 0 ? texts.placesNone : texts.placesText}
      </Text>
      {usages.length > 0 && (
        <ul className={styles.list}>
          {usages.map((usage) => (
            <li key={usage.id} className={styles.item}>
              <PlaceIcon place={usage.place} />
              <bdi>{placeWords(usage)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
