import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { PageScroller } from './page-scroller';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    boxSizing: 'border-box',
    minHeight: '64px',
    padding: '12px 24px',
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    // The title keeps room of its own: what does not fit beside it stands below.
    flexGrow: 1,
    flexBasis: '240px',
    minWidth: 0,
  },
  title: {
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 640px)': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
    ':focus': { outlineStyle: 'none' },
  },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  content: { padding: '4px 24px 32px', maxWidth: '1120px', containerType: 'inline-size' },
  footer: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: '12px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

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
  const styles = useStyles();
  const texts = useTexts().shell;
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
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={`${texts.back}: ${backTo.label}`}
            title={backTo.label}
            onClick={() => go(backTo.route)}
          />
        )}
        <div className={styles.heading}>
          <Text
            as="h1"
            ref={heading}
            tabIndex={-1}
            size={600}
            weight="semibold"
            className={styles.title}
          >
            {title}
          </Text>
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
