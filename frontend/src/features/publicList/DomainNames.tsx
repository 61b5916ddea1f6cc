import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import layout from '#/ui/layout.module.css';
import { publicAddress } from './Formats';
import { apacheSnippet, nginxSnippet } from './snippets';

/** What the organisation's own web server is to say, so that accounts can bear its name (EVID-STD). */
export function DomainNames({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { listPageUrl } = useMe().organisation;
  if (!URL.canParse(listPageUrl)) return null;
  const domain = new URL(listPageUrl).hostname.replace(/^www\./, '');
  const place = { origin: window.location.origin, slug };
  return (
    <Card title={t(($) => $.publishing.domain.title)} lead={t(($) => $.publishing.domain.lead, { domain })}>
      <div className={layout.stack}>
        <h3>{t(($) => $.publishing.domain.nginx)}</h3>
        <CopyText text={nginxSnippet(place, domain)} />
        <h3>{t(($) => $.publishing.domain.apache)}</h3>
        <CopyText text={apacheSnippet(place, domain)} />
        <p>{t(($) => $.publishing.domain.only)}</p>
        <p>
          {t(($) => $.publishing.domain.proof)}{' '}
          <a href={publicAddress(slug, 'atproto-did')} className="ds-link">
            {t(($) => $.publishing.domain.file)}
          </a>
        </p>
      </div>
    </Card>
  );
}
