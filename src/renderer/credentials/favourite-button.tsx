import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
import type { CredentialView } from '../../shared/ipc/api';
import { useTexts } from '../texts/use-texts';
import { useToggleFavourite } from './use-toggle-favourite';

const useStyles = makeStyles({
  on: { color: tokens.colorPaletteMarigoldForeground1 },
  off: { color: tokens.colorNeutralForeground3 },
});

/** Favourites stand on top of the tray menu. */
export function FavouriteButton({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().credentials;
  const toggle = useToggleFavourite();
  const { name, favourite } = credential;
  return (
    <Button
      size="small"
      appearance="transparent"
      aria-pressed={favourite}
      aria-label={texts.favouriteOf(name)}
      title={texts.favourite}
      icon={
        favourite ? <StarFilled className={styles.on} /> : <StarRegular className={styles.off} />
      }
      onClick={() => void toggle(credential)}
    />
  );
}
