import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactNode } from 'react';
import type { SourceView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Heading } from '../components/heading';
import { useDialogs } from '../dialogs/use-dialogs';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { useCardStyles } from './card-styles';

interface SourceCardProps {
  readonly source: Pick<SourceView, 'id' | 'name' | 'environment'>;
  readonly editRoute: Route;
  /** Where it is: the line below its name. */
  readonly place: ReactNode;
  /** What is known of it: the line below that. */
  readonly facts: ReactNode;
  /** What it is there for; editing and deleting stand beside it. */
  readonly actions: ReactNode;
  /** Below all of it. */
  readonly children?: ReactNode;
}

/** An entry of the Services page, whatever its kind. */
export function SourceCard(props: SourceCardProps) {
  const { source, editRoute, place, facts, actions, children } = props;
  const styles = useCardStyles();
  const texts = useTexts().services;
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { id: sourceId, name } = source;
  return (
    <li className={styles.card} data-source={sourceId}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Heading level="h3" size={400} className={styles.clipped} title={name}>
            <bdi>{name}</bdi>
          </Heading>
          <EnvironmentBadge environment={source.environment} />
        </div>
        <div className={styles.line}>{place}</div>
        <div className={styles.line}>{facts}</div>
      </div>
      <div className={styles.actions}>
        {actions}
        <Button
          size="small"
          icon={<EditRegular />}
          aria-label={texts.editOf(name)}
          onClick={() => go(editRoute)}
        >
          {texts.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={texts.removeOf(name)}
          title={texts.remove}
          onClick={() => open({ kind: 'delete-service', sourceId })}
        />
      </div>
      {children}
    </li>
  );
}
