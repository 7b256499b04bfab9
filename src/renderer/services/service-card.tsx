import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { KeyRole } from '../../shared/domain/model';
import type { ApimServiceView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Heading } from '../components/heading';
import { useDialogs } from '../dialogs/use-dialogs';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { localMoment, toMs } from '../time/moments';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 16px',
    padding: '16px 20px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, marginBottom: '4px' },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  actions: { display: 'flex', gap: '8px', alignItems: 'center' },
});

const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];

/** One service: where it is, which keys are held, and what it signs. */
export function ServiceCard({ source }: { readonly source: ApimServiceView }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.services;
  const { go } = useNavigation();
  const { open } = useDialogs();
  const used = source.credentialNames.length;
  return (
    <li className={styles.card} data-source={source.id}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Heading level="h2" size={400} className={styles.clipped} title={source.name}>
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
  const styles = useStyles();
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
