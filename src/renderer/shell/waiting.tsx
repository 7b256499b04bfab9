import { Button, Spinner } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { Problem } from '../../shared/domain/result';
import { Blank } from '../components/blank';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Until the first snapshot is read. */
export function Loading() {
  const texts = useTexts().shell;
  return (
    <main>
      <Blank alone title={texts.loading} icon={<Spinner />} />
    </main>
  );
}

/** Where the app refused to give its first snapshot. */
export function LoadFailed({ problem }: { readonly problem: Problem }) {
  const texts = useTexts().shell;
  const { store } = useApp();
  return (
    <main>
      <Blank alone title={texts.loadFailed} text={problem.message} icon={<ErrorCircleRegular />}>
        <Button appearance="primary" onClick={() => void store.refresh()}>
          {texts.retry}
        </Button>
      </Blank>
    </main>
  );
}
