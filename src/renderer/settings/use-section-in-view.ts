import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SettingsSection } from '../navigation/route';
import { SHOWN_SECTIONS } from './sections';

const FIRST: SettingsSection = 'general';
/** The part of the scrolled area, from its top, that decides which section one reads. */
const READ_AREA = '0px 0px -70% 0px';
const SCROLLED_BY = ['wheel', 'touchmove', 'keydown'] as const;

/** Which section one reads, and a way to go to another; begins at `start`. */
export function useSectionInView(
  container: RefObject<HTMLElement | null>,
  start: SettingsSection | undefined,
): { readonly current: SettingsSection; show(section: SettingsSection): void } {
  const [current, setCurrent] = useState(start ?? FIRST);
  const [wanted, setWanted] = useState(start);
  // The last ones cannot be scrolled to the top; what was gone to counts until one scrolls on.
  const goneTo = useRef(false);

  useEffect(() => {
    const parts = container.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [];
    const visible = new Set<string>();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target.getAttribute('data-section') ?? '';
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        const first = SHOWN_SECTIONS.find(([id]) => visible.has(id))?.[0];
        if (first !== undefined && !goneTo.current) setCurrent(first);
      },
      { rootMargin: READ_AREA },
    );
    for (const part of parts) watcher.observe(part);
    const release = () => {
      goneTo.current = false;
    };
    for (const event of SCROLLED_BY) window.addEventListener(event, release, { passive: true });
    return () => {
      watcher.disconnect();
      for (const event of SCROLLED_BY) window.removeEventListener(event, release);
    };
  }, [container]);

  useEffect(() => {
    if (wanted === undefined) return;
    const part = container.current?.querySelector<HTMLElement>(`[data-section="${wanted}"]`);
    // The heading takes the focus, so that a screen reader says where one is.
    const heading = part?.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    goneTo.current = true;
    part?.scrollIntoView({ block: 'start' });
    setCurrent(wanted);
    setWanted(undefined);
  }, [container, wanted]);

  return { current, show: setWanted };
}
