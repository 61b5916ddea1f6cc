import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { publicListQuery } from '#/features/lookup/queries';
import { Permitted } from '#/features/session/Permitted';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Formats, publicAddress } from './Formats';
import { PublicAccounts } from './PublicAccounts';

/** What the public sees, beside the ways to take it to one's own pages. */
export function ListPreviewPage() {
  return (
    <Permitted may="EXPORT_LIST">
      <ListPreview />
    </Permitted>
  );
}

function ListPreview() {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = useMe().organisation;
  const list = useQuery(publicListQuery(slug));
  const until = list.data?.validUntil;
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.publicList.title)}
        lead={
          <>
            {t(($) => $.publicList.lead)}
            {until && ` ${t(($) => $.publicList.validUntil, { day: format.dayOf(until) })}`}
          </>
        }
      />
      <div className={layout.columns}>
        <div className={layout.column}>
          <Loaded from={list}>{(data) => <PublicAccounts list={data} />}</Loaded>
        </div>
        <div className={layout.column}>
          <Formats slug={slug} />
          <Address slug={slug} />
        </div>
      </div>
    </div>
  );
}

function Address({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { listPageUrl } = useMe().organisation;
  return (
    <Card title={t(($) => $.publicList.embed)} lead={t(($) => $.publicList.embedText)}>
      <div className={layout.stack}>
        <CopyText text={`${window.location.origin}${publicAddress(slug, 'accounts.html')}`} />
        <ul>
          <li>
            <Link to="/public/$slug" params={{ slug }} className="ds-link">
              {t(($) => $.publicList.open)}
            </Link>
          </li>
          <li>
            <a href={listPageUrl} rel="noreferrer" className="ds-link">
              {t(($) => $.publicList.listPage)}
            </a>
          </li>
        </ul>
      </div>
    </Card>
  );
}
