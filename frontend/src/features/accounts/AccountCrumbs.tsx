import { Link } from '@tanstack/react-router';
import { useTranslation } from '#/i18n';

/** The way to a page below an account. */
export function AccountCrumbs({ accountId, name, here }: { accountId: string; name: string; here: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/accounts" className="ds-link">
        {t(($) => $.account.crumb)}
      </Link>{' '}
      /{' '}
      <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
        {name}
      </Link>{' '}
      / {here}
    </>
  );
}
