import { useEffect, useState } from 'react';

const PAUSE = 250;

/** What is typed, once the typing pauses: what is searched for isn't asked letter by letter. Emptied, it is empty at once. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? value : settled;
}
