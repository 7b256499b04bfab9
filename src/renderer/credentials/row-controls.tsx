import { ArrowSyncRegular } from '@fluentui/react-icons/headless/svg/arrow-sync';
import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { CopyRegular } from '@fluentui/react-icons/headless/svg/copy';
import { MoreHorizontalRegular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { StarFilled, StarRegular } from '@fluentui/react-icons/headless/svg/star';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { kindWordsOf } from '../kinds/kind-words';
import { useFirstTexts } from '../texts/use-first-texts';
import type { MenuKind } from './credential-menu';
import styles from './row-controls.module.css';

/** What is done in a row; its buttons carry it in `data-act`, and the grid does it. */
export type RowAct = 'open' | 'select' | 'favourite' | 'copy' | 'forms' | 'renew' | 'more';

interface RowControlProps {
  readonly credential: CredentialView;
  /** 0 in the row that Tab goes into, else -1. */
  readonly tabIndex: 0 | -1;
}

/** The box that selects a row. */
export function SelectBox(props: RowControlProps & { readonly selected: boolean }) {
  const { credential, tabIndex, selected } = props;
  const texts = useFirstTexts().list;
  return (
    <input
      type="checkbox"
      checked={selected}
      aria-label={texts.selectOf(credential.name)}
      className={styles.box}
      tabIndex={tabIndex}
      data-act={'select' satisfies RowAct}
      onChange={takenByTheGrid}
    />
  );
}

/** The grid sees the click, with the keys that were held. */
function takenByTheGrid(): void {}

/** Favourites stand on top of the tray menu. */
export function Star({ credential, tabIndex }: RowControlProps) {
  const texts = useFirstTexts().credentials;
  const { name, favourite } = credential;
  return (
    <button
      type="button"
      aria-pressed={favourite}
      aria-label={texts.favouriteOf(name)}
      title={texts.favourite}
      className={`${styles.button} ${styles.star} ${favourite ? styles.starOn : ''}`}
      tabIndex={tabIndex}
      data-act={'favourite' satisfies RowAct}
    >
      {favourite ? <StarFilled /> : <StarRegular />}
    </button>
  );
}

/** What is done with a credential most; the rest is in its menus. */
export function RowActions(props: RowControlProps & { readonly openMenu: MenuKind | undefined }) {
  const { credential, tabIndex, openMenu } = props;
  const texts = useFirstTexts();
  const words = texts.credentials;
  const { name } = credential;
  return (
    <>
      {credential.heldHere ? (
        <>
          <button
            type="button"
            className={`${styles.button} ${styles.framed} ${styles.copy}`}
            aria-label={kindWordsOf(credential, texts).copyOf(name)}
            tabIndex={tabIndex}
            data-act={'copy' satisfies RowAct}
          >
            <CopyRegular />
            <span className={styles.wide}>{words.copy}</span>
          </button>
          <button
            type="button"
            className={`${styles.button} ${styles.framed} ${styles.forms}`}
            aria-label={words.copyMoreOf(name)}
            title={words.copyMore}
            aria-haspopup="menu"
            aria-expanded={openMenu === 'copy'}
            tabIndex={tabIndex}
            data-act={'forms' satisfies RowAct}
          >
            <ChevronDownRegular />
          </button>
        </>
      ) : (
        <span className={styles.elsewhere} title={words.heldElsewhereHint}>
          {words.heldElsewhere}
        </span>
      )}
      {renewWay(credential) !== undefined && (
        <button
          type="button"
          className={`${styles.button} ${styles.wide}`}
          aria-label={words.renewOf(name)}
          title={words.renew}
          tabIndex={tabIndex}
          data-act={'renew' satisfies RowAct}
        >
          <ArrowSyncRegular />
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label={words.moreOf(name)}
        title={words.more}
        aria-haspopup="menu"
        aria-expanded={openMenu === 'more'}
        tabIndex={tabIndex}
        data-act={'more' satisfies RowAct}
      >
        <MoreHorizontalRegular />
      </button>
    </>
  );
}
