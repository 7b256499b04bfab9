import type { ApimServiceView } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import { useCardStyles } from '../card-styles';
import { SigningCard } from '../signing-source/signing-card';
import type { SourceProps } from '../source-parts';

/** One service: where it is, which keys are held, and what it signs. */
export function ApimServiceCard({ source }: SourceProps<ApimServiceView>) {
  const styles = useCardStyles();
  const words = useTexts().services;
  return (
    <SigningCard
      source={source}
      editRoute={{ page: 'edit-service', sourceId: source.id }}
      place={
        <>
          <bdi>{source.host}</bdi>
          <span>
            <span className={styles.muted}>{words.identifier}</span> <bdi>{source.identifier}</bdi>
          </span>
        </>
      }
    />
  );
}
