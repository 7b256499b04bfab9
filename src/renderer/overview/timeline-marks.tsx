import { makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { LANE_PX, MARK_PX } from './chart-size';
import { ClusterPopover } from './cluster-popover';
import { MarkTip } from './mark-tip';
import { markName } from './mark-words';
import type { TimelineMark } from './marks';
import { type Span, zoomed } from './spans';
import type { StateOf } from './timeline-items';
import { MarkButton } from './timeline-mark';
import { walked } from './walk';

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', width: `${MARK_PX}px`, height: `${MARK_PX}px` },
});

interface TimelineMarksProps {
  readonly marks: readonly TimelineMark[];
  readonly span: Span;
  readonly nowMs: number;
  readonly stateOf: StateOf;
  onSpan(span: Span): void;
  onFilter(query: string): void;
}

/** The marks as a list that Tab enters once and arrows walk; it stands in the chart's plot. */
export function TimelineMarks(props: TimelineMarksProps) {
  const { marks, span, nowMs, stateOf, onSpan, onFilter } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { go } = useNavigation();
  const list = useRef<HTMLUListElement>(null);
  const hadFocus = useRef(false);
  // By its credential, so that it is found again where zooming joins or divides marks.
  const [current, setCurrent] = useState<{ readonly id: string; readonly endsMs: number }>();
  const [opened, setOpened] = useState<{ readonly key: string; readonly anchor: HTMLElement }>();
  const stop = stopOf(marks, current);
  const open = marks.find(({ key }) => key === opened?.key);
  const button = (index: number) => list.current?.querySelectorAll('button')[index];
  // A mark that had the focus and went (by zooming, or as time passed) hands it to its successor.
  useLayoutEffect(() => {
    if (hadFocus.current && !list.current?.contains(document.activeElement)) button(stop)?.focus();
  });
  const close = (giveBack: boolean) => {
    if (giveBack) opened?.anchor.focus();
    setOpened(undefined);
  };
  const zoom = (direction: 'in' | 'out') => {
    const next = zoomed(span, direction);
    if (next !== span) onSpan(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === '+' || event.key === '=') zoom('in');
    else if (event.key === '-') zoom('out');
    else {
      const next = walked(
        marks.map(({ row, atPx }) => ({ lane: row, atPx })),
        stop,
        event.key,
      );
      if (next === undefined) return;
      button(next)?.focus();
    }
    event.preventDefault();
  };
  return (
    <>
      <ul
        ref={list}
        className={styles.list}
        aria-label={texts.overview.marks(marks.length)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={() => {
          hadFocus.current = false;
        }}
      >
        {marks.map((mark, index) => (
          <li
            key={`${mark.lane} ${mark.key}`}
            className={styles.item}
            style={{
              left: Math.round(mark.atPx - MARK_PX / 2),
              top: mark.row * LANE_PX + (LANE_PX - MARK_PX) / 2,
            }}
            onFocus={() => setCurrent({ id: mark.key, endsMs: mark.items[0]?.endsMs ?? nowMs })}
          >
            <MarkButton
              mark={mark}
              name={markName(mark, texts, nowMs)}
              count={texts.overview.short(mark.items.length)}
              tip={<MarkTip mark={mark} nowMs={nowMs} />}
              isStop={index === stop}
              opened={open === mark}
              onOpen={({ key, items: [first, second] }, anchor) => {
                if (first !== undefined && second === undefined) {
                  go({ page: 'credential', credentialId: first.credential.id });
                } else setOpened((before) => (before?.key === key ? undefined : { key, anchor }));
              }}
            />
          </li>
        ))}
      </ul>
      {open !== undefined && opened !== undefined && (
        <ClusterPopover
          mark={open}
          anchor={opened.anchor}
          nowMs={nowMs}
          stateOf={stateOf}
          onGo={({ credential }) => go({ page: 'credential', credentialId: credential.id })}
          onFilter={(query) => {
            close(true);
            onFilter(query);
          }}
          {...(span === zoomed(span, 'in')
            ? {}
            : {
                onZoomIn: () => {
                  close(true);
                  zoom('in');
                },
              })}
          onClose={() => close(true)}
        />
      )}
    </>
  );
}

/** Where Tab enters: the mark that holds what was walked to last, else the one nearest to it. */
function stopOf(
  marks: readonly TimelineMark[],
  current: { readonly id: string; readonly endsMs: number } | undefined,
): number {
  if (current === undefined) return 0;
  const holds = marks.findIndex(({ items }) =>
    items.some(({ credential }) => credential.id === current.id),
  );
  if (holds >= 0) return holds;
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  marks.forEach(({ items }, index) => {
    const away = Math.abs((items[0]?.endsMs ?? 0) - current.endsMs);
    if (away < distance) [nearest, distance] = [index, away];
  });
  return nearest;
}
