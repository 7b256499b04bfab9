import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { KeyRole } from '../../../shared/domain/model';
import type { SigningSourceViewBase } from '../../../shared/ipc/api';
import { useTexts } from '../../texts/use-texts';
import { localMoment, toMs } from '../../time/moments';
import { useCardStyles } from '../card-styles';

interface KeyStateProps {
  readonly source: Pick<SigningSourceViewBase, 'hasKey' | 'keyChangedAt'>;
  readonly role: KeyRole;
}

/** Whether one of the keys is held, and since when. */
export function KeyState({ source, role }: KeyStateProps) {
  const styles = useCardStyles();
  const texts = useTexts();
  const held = source.hasKey[role];
  const changedAt = source.keyChangedAt[role];
  const name = texts.credentials.key[role];
  return (
    <span className={mergeClasses(styles.key, !held && styles.muted)}>
      {held ? <CheckmarkCircleRegular aria-hidden="true" /> : <CircleRegular aria-hidden="true" />}
      {held && changedAt !== undefined
        ? texts.services.keyHeld(name, localMoment(toMs(changedAt)))
        : held
          ? name
          : texts.services.keyMissing(name)}
    </span>
  );
}
