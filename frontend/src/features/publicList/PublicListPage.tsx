import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { PublicList } from '#/api/types';
import { webAddress } from '#/features/accounts/address';
import { publicListQuery } from '#/features/lookup/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Introduction, PublicAccounts } from './PublicAccounts';
import { PublicWarnings } from './PublicWarnings';
import { RecommendedServices } from './RecommendedServices';

const route = getRouteApi('/public/public/$slug');

/** The list for everyone, without signing in. */
export function PublicListPage() {
  const { slug } = route.useParams();
  return (
    <Loaded from={useQuery(publicListQuery(slug))} page>
      {(list) => <Listed list={list} />}
    </Loaded>
  );
}

function Listed({ list }: { list: PublicList }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.publicList.publicTitle, { organisation: format.text(list.organisation.name) })}
        lead={t(($) => $.publicList.publicLead)}
      />
      <Introduction list={list} />
      <PublicWarnings list={list} />
      <PublicAccounts list={list} />
      <RecommendedServices list={list} />
      <Links lead={t(($) => $.publicList.terms)} links={list.terms} />
      <Links
        lead={t(($) => $.publicList.officialChannels)}
        links={list.officialChannels.map(({ name, url }) => ({ name: format.text(name), url }))}
      />
      <p className={layout.quiet}>
        {t(($) => $.publicList.channels)} {t(($) => $.publicList.emergency)}
        {list.validUntil && ` ${t(($) => $.publicList.validUntil, { day: format.dayOf(list.validUntil) })}`}
      </p>
      <p>
        <Link to="/lookup" className="ds-link">
          {t(($) => $.publicList.lookup)}
        </Link>
      </p>
    </div>
  );
}

/** Whose terms hold on the platforms (IIS-5), and where matters are dealt with (IIS-3a). */
function Links({ lead, links }: { lead: string; links: { name: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <p>
      {lead}{' '}
      {links.map(({ name, url }, at) => (
        <Fragment key={url}>
          {at > 0 && ', '}
          <a href={webAddress(url)} rel="noreferrer" className="ds-link">
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
