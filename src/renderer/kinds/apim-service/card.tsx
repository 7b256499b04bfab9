import { Button, mergeClasses } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { KeyRole } from '../../../shared/domain/model';
import type { ApimServiceView } from '../../../shared/ipc/api';
import { EnvironmentBadge } from '../../components/environment-badge';
import { Heading } from '../../components/heading';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import { localMoment, toMs } from '../../time/moments';
import { useCardStyles } from '../card-styles';
import type { SourceProps } from '../source-parts';

const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];

/** One service: where it is, which keys are held, and what it signs. */
export function ApimServiceCard({ source }: SourceProps<ApimServiceView>) {
  const styles = useCardStyles();
  const texts = useTexts();
  const words = texts.services;
  const { go } = useNavigation();
  const { open } = useDialogs();
  const used = source.credentialNames.length;
  return (
    <li className={styles.card} data-source={source.id}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Heading level="h3" size={400} className={styles.clipped} title={source.name}>
            <bdi>{source.name}</bdi>
          </Heading>
          <EnvironmentBadge environment={source.environment} />
        </div>
        <div className={styles.line}>
          <bdi>{source.host}</bdi>
          <span>
            <span className={styles.muted}>{words.identifier}</span> <bdi>{source.identifier}</bdi>
          </span>
        </div>
        <div className={styles.line}>
          {KEY_ROLES.map((role) => (
            <KeyState key={role} source={source} role={role} />
          ))}
          <span className={used === 0 ? styles.muted : undefined}>
            {used === 0 ? words.noTokens : words.tokens(used)}
          </span>
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<AddRegular />}
          aria-label={words.newTokenOf(source.name)}
          onClick={() => go({ page: 'new-token', sourceId: source.id })}
        >
          {words.newToken}
        </Button>
        <Button
          size="small"
          icon={<EditRegular />}
          aria-label={words.editOf(source.name)}
          onClick={() => go({ page: 'edit-service', sourceId: source.id })}
        >
          {words.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={words.removeOf(source.name)}
          title={words.remove}
          onClick={() => open({ kind: 'delete-service', sourceId: source.id })}
        />
      </div>
    </li>
  );
}

interface KeyStateProps {
  readonly source: ApimServiceView;
  readonly role: KeyRole;
}

function KeyState({ source, role }: KeyStateProps) {
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
