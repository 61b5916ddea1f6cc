/** A web address as people read it: without protocol, www and a last slash. */
export function shownAddress(address: string): string {
  const shown = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  try {
    return decodeURI(shown);
  } catch {
    return shown;
  }
}

/** Only web addresses become links; anything else somebody wrote stays text. */
export function webAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
