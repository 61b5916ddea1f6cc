import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Platform, PolicyDocument } from '#/api/types';
import { accountsQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { Alert } from '#/ui/kit';
import { OutLink } from '#/ui/OutLink';
import { sectionOf } from './asked';
import { useBasis } from './fieldsOf';
import { mainAccountOn } from './mainAccount';
import css from './Request.module.css';

type MainAccountCardProps = {
  document: PolicyDocument;
  platform: Platform | undefined;
  /** What can be done instead of opening an account. */
  instead?: ReactNode;
};

/** There is a main account already: perhaps what is to be said fits there (RAU-umbrella). */
export function MainAccountCard({ document, platform, instead }: MainAccountCardProps) {
  const { t } = useTranslation();
  const basis = useBasis();
  const id = platform?.id ?? '';
  const accounts = useQuery({
    ...accountsQuery({ platform: [id], status: ['ACTIVE'], limit: 100 }),
    enabled: id !== '' && Boolean(mainAccountOn(document, id, [])),
  }).data?.items;
  const main = mainAccountOn(document, id, accounts ?? []);
  if (!platform || !main) return null;
  const section = sectionOf(document, 'MAIN_ACCOUNT_FIRST');
  const link = t(($) => $.request.mainAccount.link);
  return (
    <Alert data-color="info">
      <p>
        <strong>{t(($) => $.request.mainAccount.title, { platform: platform.name })}</strong>
      </p>
      <p>
        {main.first ? t(($) => $.request.mainAccount.first) : t(($) => $.request.mainAccount.option)}{' '}
        {main.account ? (
          <Link to="/accounts/$accountId" params={{ accountId: main.account.id }} className="ds-link">
            {link}
          </Link>
        ) : (
          <OutLink href={main.address}>{link}</OutLink>
        )}
      </p>
      {section && <p className={css.basis}>{basis(section)}</p>}
      {instead}
    </Alert>
  );
}
