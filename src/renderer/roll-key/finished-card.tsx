import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { KeyRole } from '../../shared/domain/model';
import { otherKey } from '../../shared/domain/sources/signed-with';
import type { SignedView } from '../kinds/signed-token/signed-tokens';
import { TokenList } from '../switch-key/token-list';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    gap: '12px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'flex', fontSize: '24px', color: tokens.colorPaletteGreenForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  head: { margin: 0, ':focus': { outlineStyle: 'none' } },
});

interface FinishedCardProps {
  readonly role: KeyRole;
  readonly notes: readonly string[];
  /** Tokens that some place still has the former one of. */
  readonly waiting: readonly SignedView[];
}

/** Says that the key is rolled, and what is left to know. */
export function FinishedCard({ role, notes, waiting }: FinishedCardProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.rollKey.finished;
  return (
    <>
      <div className={styles.card} data-step="finished">
        <span className={styles.icon} aria-hidden="true">
          <CheckmarkCircleFilled />
        </span>
        <div className={styles.words}>
          <Text as="h2" size={400} weight="semibold" tabIndex={-1} className={styles.head}>
            {texts.title(role)}
          </Text>
          <Text>{[texts.text(otherKey(role)), ...notes].join(' ')}</Text>
        </div>
      </div>
      {waiting.length > 0 && (
        <>
          <Text weight="semibold">{texts.waiting}</Text>
          <TokenList
            label={texts.waitingList}
            tokens={waiting}
            linked
            remark={({ undeployed }) => catalogue.switchKey.waiting(undeployed?.places ?? 0)}
          />
        </>
      )}
    </>
  );
}
