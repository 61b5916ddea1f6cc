import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Policy, PolicyDocument } from '#/api/types';
import { policyQuery } from '#/features/organisation/queries';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Comparison } from './Comparison';
import { presetsQuery, versionsQuery } from './queries';
import { RuleList } from './RuleList';
import { VersionList } from './VersionList';

/** The rules everybody lives by, in words. */
export function PolicyPage() {
  const { t } = useTranslation();
  const mayPrepare = useMay('MANAGE_POLICY');
  const policy = useQuery(policyQuery);
  const presets = useQuery(presetsQuery);
  const versions = useQuery(versionsQuery);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.policy.title)}
        lead={t(($) => $.policy.lead)}
        actions={
          <>
            <Button asChild variant="secondary">
              <Link to="/policies/presets">{t(($) => $.policy.toPresets)}</Link>
            </Button>
            {mayPrepare && (
              <Button asChild>
                <Link to="/admin/policy">{t(($) => $.policy.toDraft)}</Link>
              </Button>
            )}
          </>
        }
      />
      <Loaded from={policy}>
        {(inForce) => (
          <Loaded from={presets}>
            {({ defaults }) => (
              <div className={layout.columns}>
                <div className={layout.column}>
                  <RuleList document={inForce.document} defaults={defaults} />
                </div>
                <div className={layout.column}>
                  <InForce policy={inForce} />
                  <Loaded from={versions}>{({ items }) => <VersionList versions={items} />}</Loaded>
                </div>
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
      <Loaded from={versions} loading={null}>
        {({ items }) => (
          <Loaded from={presets} loading={null}>
            {({ defaults }) => <Comparison versions={items.map(({ policy: one }) => one)} defaults={defaults} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function InForce({ policy: { version, inForceOn, document } }: { policy: Policy }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t(($) => $.policy.inForce.title)}>
      <div className={layout.stack}>
        <div>
          <p>{document.guideline ? format.text(document.guideline) : t(($) => $.policy.inForce.noGuideline)}</p>
          <p className={layout.quiet}>{t(($) => $.policy.inForce.text, { version, day: format.fullDay(inForceOn) })}</p>
        </div>
        <Links document={document} />
        <p className={layout.quiet}>{t(($) => $.policy.requestsStay)}</p>
      </div>
    </Card>
  );
}

function Links({ document: { guidelineLinks, guidelineApprovals } }: { document: PolicyDocument }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {guidelineLinks.length > 0 && (
        <div>
          <h3>{t(($) => $.policy.inForce.links)}</h3>
          <ul>
            {guidelineLinks.map(({ name, url }) => (
              <li key={url}>
                <a href={url} className="ds-link" rel="noreferrer">
                  {format.text(name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {guidelineApprovals.length > 0 && (
        <div>
          <h3>{t(($) => $.policy.inForce.approvals)}</h3>
          <ul>
            {guidelineApprovals.map(({ body, approvedOn, reference }) => (
              <li key={body.fi}>
                {approvedOn
                  ? t(($) => $.policy.inForce.approved, { body: format.text(body), day: format.fullDay(approvedOn) })
                  : t(($) => $.policy.inForce.open, { body: format.text(body) })}
                {reference && <span className={layout.quiet}> {reference}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
