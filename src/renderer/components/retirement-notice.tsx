import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { RETIREMENT_NOTICE } from '../../shared/domain/apim';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Says that the direct management API was retired, and where Microsoft says so. */
export function RetirementNotice() {
  const texts = useTexts().credential;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const follow = async () => {
    const result = await bridge.openLink('apim-retirement');
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.retiredTitle}</MessageBarTitle>
        {RETIREMENT_NOTICE}{' '}
        <Link as="button" inline onClick={() => void follow()}>
          {texts.retiredLink}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
