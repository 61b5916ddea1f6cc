import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { policyQuery } from '#/features/organisation/queries';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { presetsQuery } from '../queries';
import { BeginDraft } from './BeginDraft';
import { DraftForm } from './DraftForm';
import { draftQuery } from './queries';

export function DraftPage() {
  return (
    <Permitted may="MANAGE_POLICY">
      <Drafting />
    </Permitted>
  );
}

function Drafting() {
  const { t } = useTranslation();
  const draft = useQuery(draftQuery);
  const presets = useQuery(presetsQuery);
  const policy = useQuery(policyQuery);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.policy.draft.title)}
        lead={t(($) => $.policy.draft.lead)}
        crumbs={
          <>
            <Link to="/policy" className="ds-link">
              {t(($) => $.policy.title)}
            </Link>{' '}
            / {t(($) => $.policy.draft.title)}
          </>
        }
      />
      <Loaded from={draft}>
        {(begun) => (
          <Loaded from={presets}>
            {(list) => (
              <Loaded from={policy}>
                {(inForce) =>
                  begun ? (
                    // What is typed lives in the form; a newer version on the server is brought in when saving.
                    <DraftForm draft={begun} inForce={inForce.document} defaults={list.defaults} />
                  ) : (
                    <BeginDraft presets={list.items} />
                  )
                }
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
