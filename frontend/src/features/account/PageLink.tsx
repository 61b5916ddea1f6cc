import { shownAddress, webAddress } from '#/features/accounts/address';
import { useMe } from '#/features/session/queries';

/** The page a check reads. In the demonstration a page of our own stands in for it, to be looked at and changed. */
export function PageLink({ page }: { page: string }) {
  const { demonstration } = useMe();
  const address = webAddress(page);
  if (!address) return page;
  const href = demonstration ? `/demo-site/${address.replace(/^https?:\/\//i, '')}` : address;
  return (
    <a href={href} rel="noreferrer" className="ds-link">
      {shownAddress(page)}
    </a>
  );
}
