import { Link } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ServerKeysAnswer } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

const SHOWN = 5;

interface DriftNoticeProps {
  readonly gone: ServerKeysAnswer['gone'];
}

/** What is kept here although the server no longer has it. */
export function DriftNotice({ gone }: DriftNoticeProps) {
  const texts = useTexts().serverKeys;
  const { go } = useNavigation();
  if (gone.length === 0) return null;
  return (
    <Notice intent="warning" about="drift" title={texts.driftTitle(gone.length)}>
      {texts.driftText}{' '}
      {gone.slice(0, SHOWN).map(({ credentialId, name }, index) => (
        <Fragment key={credentialId}>
          {index > 0 && ', '}
          <Link as="button" inline onClick={() => go({ page: 'credential', credentialId })}>
            <bdi>{name}</bdi>
          </Link>
        </Fragment>
      ))}
      {gone.length > SHOWN && ` ${texts.driftMore(gone.length - SHOWN)}`}
    </Notice>
  );
}
