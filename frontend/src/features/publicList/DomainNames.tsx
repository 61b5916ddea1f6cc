import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import layout from '#/ui/layout.module.css';
import { publicAddress } from './Formats';
import { apacheSnippet, nginxSnippet } from './snippets';

/** Empty where no listed account is called by the domain. */
const didQuery = (slug: string, domain: string) =>
  queryOptions({
    queryKey: ['atproto-did', slug, domain],
    queryFn: async () => {
      const answer = await fetch(publicAddress(slug, `atproto-did?domain=${domain}`));
      // Read in any case: a body that nobody takes keeps the request open.
      const text = await answer.text();
      return answer.ok ? text : '';
    },
  });

/** What the organisation's own web server is to say, so that accounts can bear its name (EVID-STD). */
export function DomainNames({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { listPageUrl } = useMe().organisation;
  const domain = URL.canParse(listPageUrl) ? new URL(listPageUrl).hostname.replace(/^www\./, '') : '';
  const did = useQuery({ ...didQuery(slug, domain), enabled: domain !== '' });
  if (!domain) return null;
  const place = { origin: window.location.origin, slug };
  return (
    <Card title={t(($) => $.publishing.domain.title)} lead={t(($) => $.publishing.domain.lead, { domain })}>
      <div className={layout.stack}>
        <h3>{t(($) => $.publishing.domain.nginx)}</h3>
        <CopyText text={nginxSnippet(place, domain)} />
        <h3>{t(($) => $.publishing.domain.apache)}</h3>
        <CopyText text={apacheSnippet(place, domain)} />
        <p>{t(($) => $.publishing.domain.only)}</p>
        <p>{t(($) => $.publishing.domain.proof)}</p>
        {did.data && <CopyText text={did.data} label={t(($) => $.publishing.domain.file)} />}
      </div>
    </Card>
  );
}
