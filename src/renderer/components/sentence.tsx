import { createElement, Fragment, type ReactNode } from 'react';

interface SentenceProps {
  /** A text with slots in braces, e.g. `Delete {name}?`. */
  readonly text: string;
  readonly slots: { readonly [slot: string]: ReactNode };
}

/** Fills the slots of a text with elements, so that a name in it can be isolated or marked. */
export function Sentence({ text, slots }: SentenceProps) {
  const parts = text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (slots[part] ?? '')));
  return createElement(Fragment, null, ...parts);
}
