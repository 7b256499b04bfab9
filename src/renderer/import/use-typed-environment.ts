import { useEffect, useState } from 'react';

/** What is being typed; it is taken over when the field is left with something else in it. */
export function useTypedEnvironment(current: string, take: (value: string) => void) {
  const [value, setValue] = useState(current);
  useEffect(() => setValue(current), [current]);
  return {
    value,
    type: setValue,
    leave() {
      const typed = value.trim();
      if (typed === '') setValue(current);
      else if (typed !== current) take(typed);
    },
  };
}
