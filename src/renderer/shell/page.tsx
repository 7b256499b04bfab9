import { ArrowLeftRegular } from '@fluentui/react-icons/headless/svg/arrow-left';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PlainButton } from '../components/plain-button';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './page.module.css';
import { PageScroller } from './page-scroller';

interface PageProps {
  readonly title: ReactNode;
  /** Beside the title, e.g. badges. */
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
  readonly backTo?: { readonly label: string; readonly route: Route };
  /** The page puts the focus elsewhere by itself, e.g. in its first field. */
  readonly focusElsewhere?: boolean;
  /** Stays in sight while the content scrolls, e.g. what sends a form. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A page's frame. Its heading takes the focus as the page comes, so that a screen reader says it. */
export function Page(props: PageProps) {
  const { title, marks, actions, backTo, focusElsewhere = false, footer, children } = props;
  const texts = useFirstTexts().shell;
  const { go } = useNavigation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusElsewhere) return undefined;
    const focus = () => heading.current?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) {
      focus();
      return undefined;
    }
    // Into a window that opens it comes with the frame: sooner, the page is laid out once more.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [focusElsewhere]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {backTo !== undefined && (
          <PlainButton
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={`${texts.back}: ${backTo.label}`}
            title={backTo.label}
            onClick={() => go(backTo.route)}
          />
        )}
        <div className={styles.heading}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {marks}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div ref={setScroller} className={styles.scroll}>
        <PageScroller value={scroller}>
          <div className={styles.content}>{children}</div>
        </PageScroller>
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
