import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import { FormProblem } from '../forms/form-problem';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/**
 * The way on where the encrypted file is gone and there is no backup of it. Asked in place: the lock
 * screen goes while the question is open, and a dialog would take the focus with it.
 */
export function GiveUpFile() {
  const texts = useTexts().lock.giveUp;
  const { bridge, store } = useApp();
  const [asking, setAsking] = useState<boolean>();
  const [problem, setProblem] = useState<Problem>();
  const focused = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== undefined) focused.current?.focus();
  }, [asking]);
  const giveUp = async () => {
    const result = await bridge.giveUpLostSecrets();
    setProblem(result.ok ? undefined : result.problem);
    await store.refresh();
  };
  if (asking !== true) {
    return (
      <Button ref={focused} onClick={() => setAsking(true)}>
        {texts.open}
      </Button>
    );
  }
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.title}</MessageBarTitle>
          {texts.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void giveUp()}>{texts.action}</Button>
          <Button ref={focused} onClick={() => setAsking(false)}>
            {texts.cancel}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <FormProblem problem={problem} />
    </>
  );
}
