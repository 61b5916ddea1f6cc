import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { useSettled } from '#/ui/useSettled';
import { DomainNames } from './DomainNames';
import { Formats, publicAddress } from './Formats';
import { ListVersions } from './ListVersions';
import { Introduction, PublicAccounts } from './PublicAccounts';
import css from './PublicList.module.css';
import { PublicWarnings } from './PublicWarnings';
import { PublishForm } from './PublishForm';
import { type Presentation, previewQuery, publishingQuery } from './queries';
import { incomplete } from './RecommendedFields';
import { RecommendedServices } from './RecommendedServices';

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
  const publishing = useQuery(publishingQuery);
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.publicList.title)} lead={t(($) => $.publicList.lead)} />
      <Loaded from={publishing}>{(data) => <Publishing key={data.etag} publishing={data} />}</Loaded>
    </div>
  );
}

function Publishing({ publishing }: { publishing: Schemas['Publishing'] }) {
  const { t } = useTranslation();
  const { slug } = useMe().organisation;
  const [presentation, setPresentation] = useState(publishing.presentation);
  const [shown, setShown] = useState(presentation);
  const choose = (next: Presentation) => {
    setPresentation(next);
    // What can't be published can't be previewed either.
    const said = Object.values(next.intro ?? {}).every((text) => text.trim() !== '');
    if (next.languages.length > 0 && said && !incomplete(next.recommended ?? [])) setShown(next);
  };
  return (
    <div className={css.publishing}>
      <section className={layout.column} aria-labelledby="preview">
        <div>
          <h2 id="preview">{t(($) => $.publishing.show.preview)}</h2>
          <p className={layout.quiet}>{t(($) => $.publishing.show.previewText)}</p>
        </div>
        <Loaded from={useQuery(previewQuery(useSettled(shown)))}>
          {(list) => (
            <>
              <Introduction list={list} />
              <PublicWarnings list={list} />
              <PublicAccounts list={list} />
              <RecommendedServices list={list} />
            </>
          )}
        </Loaded>
      </section>
      <PublishForm publishing={publishing} presentation={presentation} onChange={choose} />
      <div className={layout.column}>
        <ListVersions />
        <DomainNames slug={slug} />
      </div>
      <div className={layout.column}>
        <Formats slug={slug} />
        <Address slug={slug} />
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
            <Link to="/public-list/embed" className="ds-link">
              {t(($) => $.publishing.embed.open)}
            </Link>
          </li>
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
