import { said } from '../../../texts/said';
import type { Guidance, LeakAdvice, Retirement } from '../kind';

/** Source: Learn, "Azure Enterprise REST APIs", and the help of a cost product that reads them. */
export function eaKeyGuidance(): Guidance {
  const texts = said().eaKey.guidance;
  return {
    steps: [
      { text: texts.signIn, link: 'billing-scopes' },
      { text: texts.selectAccount },
      { text: texts.selectUsage },
      { text: texts.selectKeys, link: 'ea-keys' },
      { text: texts.generate },
      { text: texts.copy, act: 'renew' },
      { text: texts.give },
      { text: texts.other },
    ],
    needs: texts.needs,
    notFor: texts.notFor,
  };
}

export function eaRetirement(): Retirement {
  const { eaKey, instead } = said();
  return { text: eaKey.retired, instead: instead['ea-key'], link: 'ea-retirement' };
}

export function eaLeak(enrollment: string): LeakAdvice {
  const texts = said().eaKey.leak;
  return {
    opens: texts.opens(enrollment),
    kill: [
      { text: texts.generate, link: 'billing-scopes' },
      { text: texts.paste, act: 'renew' },
      { text: texts.give },
    ],
    notEnough: texts.notEnough,
  };
}
