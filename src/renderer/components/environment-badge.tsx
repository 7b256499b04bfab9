import { BuildingFilled } from '@fluentui/react-icons/headless/svg/building';
import { useFirstTexts } from '../texts/use-first-texts';
import { isProduction } from './environment';
import styles from './environment-badge.module.css';

interface EnvironmentBadgeProps {
  readonly environment: string;
  readonly className?: string | undefined;
}

/** Where a credential works; production stands out by icon and weight, not by colour alone. */
export function EnvironmentBadge({ environment, className = '' }: EnvironmentBadgeProps) {
  const texts = useFirstTexts();
  const production = isProduction(environment);
  return (
    <span
      className={`${styles.badge} ${production ? styles.production : ''} ${className}`}
      title={texts.credentials.environmentOf(environment)}
      data-production={production || undefined}
    >
      {production && <BuildingFilled />}
      <bdi className={styles.text}>{environment}</bdi>
    </span>
  );
}
