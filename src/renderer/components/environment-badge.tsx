import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BuildingFilled } from '@fluentui/react-icons/svg/building';
import { useTexts } from '../texts/use-texts';
import { isProduction } from './environment';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    height: '22px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  production: {
    border: `1px solid ${tokens.colorPaletteBerryBorder1}`,
    backgroundColor: tokens.colorPaletteBerryBackground1,
    color: tokens.colorPaletteBerryForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, fontSize: '14px' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Where a credential works; production stands out by icon and weight, not by colour alone. */
export function EnvironmentBadge({ environment }: { readonly environment: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const production = isProduction(environment);
  return (
    <span
      className={mergeClasses(styles.badge, production && styles.production)}
      title={texts.credentials.environmentOf(environment)}
      data-production={production || undefined}
    >
      {production && <BuildingFilled className={styles.icon} />}
      <bdi className={styles.text}>{environment}</bdi>
    </span>
  );
}
