import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
import type { CredentialView } from '../../shared/ipc/api';
import { editOf } from '../credential/edit-of';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  on: { color: tokens.colorPaletteMarigoldForeground1 },
  off: { color: tokens.colorNeutralForeground3 },
});

/** Favourites stand on top of the tray menu. */
export function FavouriteButton({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().credentials;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { id, name, favourite } = credential;
  const toggle = async () => {
    const result = await bridge.editCredential(id, {
      ...editOf(credential),
      favourite: !favourite,
    });
    if (!result.ok) feedback.refused(result.problem);
  };
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
      onClick={() => void toggle()}
    />
  );
}
