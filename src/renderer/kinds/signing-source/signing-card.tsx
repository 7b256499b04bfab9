import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ReactNode } from 'react';
import type { Route } from '../../navigation/route';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import { useCardStyles } from '../card-styles';
import { SourceCard } from '../source-card';
import type { SigningSourceView } from '../source-kinds';
import { KEY_ROLES } from './key-roles';
import { KeyState } from './key-state';
import { KeysMenu } from './keys-menu';
import { RollingNote } from './rolling-note';

interface SigningCardProps {
  readonly source: SigningSourceView;
  readonly editRoute: Route;
  readonly place: ReactNode;
}

/** What signs tokens: where it is, which keys are held, and how many tokens they signed. */
export function SigningCard({ source, editRoute, place }: SigningCardProps) {
  const styles = useCardStyles();
  const words = useTexts().services;
  const { go } = useNavigation();
  const used = source.credentialNames.length;
  return (
    <SourceCard
      source={source}
      editRoute={editRoute}
      place={place}
      facts={
        <>
          {KEY_ROLES.map((role) => (
            <KeyState key={role} source={source} role={role} />
          ))}
          <span className={used === 0 ? styles.muted : undefined}>
            {used === 0 ? words.noTokens : words.tokens(used)}
          </span>
        </>
      }
      actions={
        <>
          <Button
            size="small"
            icon={<AddRegular />}
            aria-label={words.newTokenOf(source.name)}
            onClick={() => go({ page: 'new-token', sourceId: source.id })}
          >
            {words.newToken}
          </Button>
          <KeysMenu source={source} />
        </>
      }
    >
      <RollingNote source={source} />
    </SourceCard>
  );
}
