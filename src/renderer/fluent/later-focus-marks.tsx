import { useEffect, useState } from 'react';
import { later } from '../later';
import { whenSettled } from '../when-settled';

const FocusMarks = later(async () => (await import('./focus-marks')).FocusMarks);

/** Marks what has the focus for Fluent's components; the window begins without any. */
export function LaterFocusMarks() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => whenSettled(() => setWanted(true)), []);
  return wanted ? <FocusMarks /> : null;
}
