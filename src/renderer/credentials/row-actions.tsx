import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { useRenew } from '../credential/renewal/use-renew';
import { useCopy } from '../feedback/use-copy';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';
import type { MenuKind } from './credential-menu';
import { NARROW_TABLE } from './table-styles';

const useStyles = makeStyles({
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '2px' },
  split: { display: 'inline-flex' },
  wide: { [NARROW_TABLE]: { display: 'none' } },
  copy: { minWidth: 'auto', borderStartEndRadius: 0, borderEndEndRadius: 0, paddingRight: '8px' },
  chevron: {
    borderStartStartRadius: 0,
    borderEndStartRadius: 0,
    marginInlineStart: '-1px',
    minWidth: '24px',
    maxWidth: '24px',
  },
  elsewhere: {
    marginInlineEnd: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

interface RowActionsProps {
  readonly credential: CredentialView;
  /** Which of its menus is open. */
  readonly openMenu: MenuKind | undefined;
  onMenu(kind: MenuKind, credential: CredentialView, anchor: HTMLElement): void;
}

/** What is done with a credential most; the rest is in its menus. */
export function RowActions({ credential, openMenu, onMenu }: RowActionsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.credentials;
  const kindWords = kindWordsOf(credential, texts);
  const renew = useRenew();
  const copy = useCopy();
  const { id, name } = credential;
  return (
    <div className={styles.buttons}>
      {credential.heldHere ? (
        <span className={styles.split}>
          <Button
            size="small"
            className={styles.copy}
            icon={<CopyRegular />}
            aria-label={kindWords.copyOf(name)}
            onClick={() => void copy(id, 'token')}
          >
            <span className={styles.wide}>{words.copy}</span>
          </Button>
          <Button
            size="small"
            className={styles.chevron}
            icon={<ChevronDownRegular />}
            aria-label={words.copyMoreOf(name)}
            title={words.copyMore}
            aria-haspopup="menu"
            aria-expanded={openMenu === 'copy'}
            onClick={(event) => onMenu('copy', credential, event.currentTarget)}
          />
        </span>
      ) : (
        <span className={styles.elsewhere} title={words.heldElsewhereHint}>
          {words.heldElsewhere}
        </span>
      )}
      {renewWay(credential) !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.wide}
          icon={<ArrowSyncRegular />}
          aria-label={words.renewOf(name)}
          title={words.renew}
          onClick={() => renew(credential)}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={words.moreOf(name)}
        title={words.more}
        aria-haspopup="menu"
        aria-expanded={openMenu === 'more'}
        onClick={(event) => onMenu('more', credential, event.currentTarget)}
      />
    </div>
  );
}
