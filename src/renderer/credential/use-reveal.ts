import { useCallback, useEffect, useRef, useState } from 'react';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';

const SHOWN_MS = 20_000;

interface Reveal {
  /** Undefined while it is hidden. */
  readonly secret: string | undefined;
  readonly said: 'shown' | 'hidden' | undefined;
  reveal(): Promise<void>;
  hide(): void;
}

/**
 * The one secret that the user asked to see. It is forgotten after 20 seconds, as the window loses
 * the focus or is hidden, as the app says so, and as the page goes; an answer that comes after that
 * is not shown.
 */
export function useReveal(credentialId: string): Reveal {
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [secret, setSecret] = useState<string>();
  const [said, setSaid] = useState<Reveal['said']>();
  const asked = useRef(0);

  const hide = useCallback(() => {
    asked.current += 1;
    setSecret((before) => {
      if (before !== undefined) setSaid('hidden');
      return undefined;
    });
  }, []);

  const reveal = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const result = await bridge.revealCredential(credentialId);
    if (mine !== asked.current) return;
    if (!result.ok) {
      feedback.refused(result.problem);
      return;
    }
    setSecret(result.value);
    setSaid('shown');
  }, [bridge, credentialId, feedback]);

  const shown = secret !== undefined;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(hide, SHOWN_MS);
    return () => {
      clearTimeout(timer);
      // Only as it is off the page: until then the window is kept out of screen captures.
      void bridge.endReveal();
    };
  }, [shown, hide, bridge]);

  useEffect(() => bridge.onConceal(hide), [bridge, hide]);

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') hide();
    };
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', onHidden);
      hide();
    };
  }, [hide]);

  return { secret, said, reveal, hide };
}
