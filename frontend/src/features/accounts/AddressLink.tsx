import { shownAddress, webAddress } from './address';

export function AddressLink({ address }: { address: string }) {
  const href = webAddress(address);
  if (!href) return <span>{address}</span>;
  return (
    <a href={href} rel="noreferrer" className="ds-link">
      {shownAddress(address)}
    </a>
  );
}
