import { useQueryClient } from '@tanstack/react-query';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './Request.module.css';
import type { Draft } from './useDraft';

/** That nothing is being stored is said where one types, however long the page: it stays in sight. */
export function SaveWarning({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { problemText } = useProblemText();
  const queryClient = useQueryClient();
  const { problem, busy } = draft.saving;
  if (!problem) return null;
  const conflict = problem.slug === 'changed-meanwhile';
  const newest = () => queryClient.fetchQuery({ ...accountQuery(draft.current().id), staleTime: 0 });
  const text = conflict ? t(($) => $.request.conflict.text) : problemText(problem).text;
  return (
    <div className={css.unsaved}>
      <Alert data-color="danger" role="alert">
        <div className={layout.stack}>
          <p>
            <strong>{t(($) => (conflict ? $.request.conflict.title : $.request.notSaved))}</strong> {text}{' '}
            {t(($) => $.request.typedKept)}
          </p>
          <div className={layout.row}>
            {conflict ? (
              <>
                <Button
                  data-size="sm"
                  onClick={() =>
                    void newest()
                      .then(draft.keepMine)
                      .catch(() => null)
                  }
                >
                  {t(($) => $.request.conflict.keepMine)}
                </Button>
                <Button
                  data-size="sm"
                  variant="secondary"
                  onClick={() => {
                    if (window.confirm(t(($) => $.request.conflict.discard)))
                      void newest()
                        .then(draft.reload)
                        .catch(() => null);
                  }}
                >
                  {t(($) => $.request.reload)}
                </Button>
              </>
            ) : (
              <Button
                data-size="sm"
                variant="secondary"
                loading={busy}
                onClick={() => void draft.saveNow().catch(() => null)}
              >
                {t(($) => $.common.retry)}
              </Button>
            )}
          </div>
        </div>
      </Alert>
    </div>
  );
}
