import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Retirement } from '../../shared/domain/kinds/kind';
import type { LinkId } from '../../shared/domain/links';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Says what its maker gave up, what to use instead, and where the maker says so. */
export function RetirementNotice({ retirement }: { readonly retirement: Retirement }) {
  const texts = useTexts().retirement;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { text, instead, link } = retirement;
  const follow = async (target: LinkId) => {
    const result = await bridge.openLink(target);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <MessageBar intent="info" layout="multiline" data-about="retirement">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {text} {texts.instead(instead)}{' '}
        {link !== undefined && (
          <Link as="button" inline onClick={() => void follow(link)}>
            {texts.link}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
