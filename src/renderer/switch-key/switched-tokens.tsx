import { Text } from '@fluentui/react-components';
import type { KeyRole } from '../../shared/domain/model';
import type { KeySwitched } from '../../shared/ipc/api';
import { signedTokensOf } from '../kinds/signed-token/signed-tokens';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { TokenList } from './token-list';

interface SwitchedTokensProps {
  readonly sourceId: string;
  readonly to: KeyRole;
  readonly switched: KeySwitched;
}

/** What came of a switch: which tokens were signed, and where they have to go now. */
export function SwitchedTokens({ sourceId, to, switched }: SwitchedTokensProps) {
  const texts = useTexts().switchKey;
  const { inUse } = signedTokensOf(useSnapshot().credentials, sourceId);
  const names = new Set(switched.resigned);
  const resigned = inUse.filter(({ name }) => names.has(name));
  return (
    <>
      <Text role="status">
        {names.size === 0 ? texts.doneNone : texts.doneText(names.size, to)}
      </Text>
      {resigned.length > 0 && (
        <TokenList
          label={texts.doneList}
          tokens={resigned}
          linked
          remark={({ undeployed }) =>
            undeployed === undefined ? texts.noPlaces : texts.waiting(undeployed.places)
          }
        />
      )}
      {resigned.length > 0 && <Text>{texts.putInPlace}</Text>}
      {switched.notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
    </>
  );
}
