import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { whyNothing } from './found-model';
import type { PasteState } from './use-paste';

const useStyles = makeStyles({ notice: { paddingBottom: '16px' } });

/** Why nothing came of a paste, above where one pastes; it is read out as it comes. */
export function PasteVerdict({ state }: { readonly state: PasteState }) {
  return (
    <div role="status">
      <Verdict state={state} />
    </div>
  );
}

function Verdict({ state }: { readonly state: PasteState }) {
  const catalogue = useTexts();
  const texts = catalogue.add.paste;
  switch (state.status) {
    case 'refused':
      return (
        <PasteNotice intent="error" title={texts.notRead}>
          {state.problem.message}
        </PasteNotice>
      );
    case 'file':
      return (
        <PasteNotice intent="warning" title={texts.notRead}>
          {texts.noFile}
        </PasteNotice>
      );
    case 'nothing':
      return (
        <PasteNotice intent="warning" title={texts.nothing}>
          {whyNothing(state.read, catalogue)}
        </PasteNotice>
      );
    default:
      return null;
  }
}

interface PasteNoticeProps {
  readonly intent: 'error' | 'warning';
  readonly title: string;
  readonly children: ReactNode;
}

function PasteNotice({ intent, title, children }: PasteNoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <Notice intent={intent} title={title} about="paste">
        {children}
      </Notice>
    </div>
  );
}
