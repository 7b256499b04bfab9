import type { ApimGatewayView } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import { useCardStyles } from '../card-styles';
import { SigningCard } from '../signing-source/signing-card';
import type { SourceProps } from '../source-parts';

/** One self-hosted gateway: which keys are held, and what they sign. */
export function ApimGatewayCard({ source }: SourceProps<ApimGatewayView>) {
  const styles = useCardStyles();
  const words = useTexts().gateways;
  return (
    <SigningCard
      source={source}
      editRoute={{ page: 'edit-gateway', sourceId: source.id }}
      place={
        <span>
          <span className={styles.muted}>{words.gatewayId}</span> <bdi>{source.gatewayId}</bdi>
        </span>
      }
    />
  );
}
