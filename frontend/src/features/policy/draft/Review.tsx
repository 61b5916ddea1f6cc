import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem, type Problem } from '#/api/problem';
import type { PolicyDocument } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FormDialog } from '#/ui/FormDialog';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { differing } from '../rules';
import { SideBySide } from '../SideBySide';
import { Effects, useEffectsText } from './Effects';
import { DayField } from './inputs';
import { forgetRules, making } from './queries';
import type { DraftEditing } from './usePolicyDraft';

type ReviewProps = {
  editing: DraftEditing;
  inForce: PolicyDocument;
  defaults: PolicyDocument;
  onRefused: (problem: Problem | null) => void;
};

/** What the draft changes and does, from when, and the act that gives it force. */
export function Review({ editing, inForce, defaults, onRefused }: ReviewProps) {
  const { t } = useTranslation();
  const { saved, content } = editing;
  const changed = differing([inForce, content.document]);
  return (
    <>
      {changed.length === 0 ? (
        <Card title={t(($) => $.policy.draft.changes.title)}>
          <p>{t(($) => $.policy.draft.changes.none)}</p>
        </Card>
      ) : (
        <>
          <p role="status">{t(($) => $.policy.compare.differing, { count: changed.length })}</p>
          <SideBySide
            sides={[
              { key: 'now', name: t(($) => $.policy.draft.changes.now), document: inForce },
              { key: 'draft', name: t(($) => $.policy.draft.changes.coming), document: content.document },
            ]}
            rules={changed}
            defaults={defaults}
            caption={(subject) => t(($) => $.policy.table, { subject })}
          />
        </>
      )}
      <Effects etag={saved.etag} />
      <Force editing={editing} changed={changed.length} onRefused={onRefused} />
    </>
  );
}

type ForceProps = { editing: DraftEditing; changed: number; onRefused: (problem: Problem | null) => void };

function Force({ editing: { saved, content, change, dirty }, changed, onRefused }: ForceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const effects = useEffectsText(saved.etag);
  const publishing = useMutation({
    mutationFn: () => making.publish(saved.etag),
    onSuccess: async ({ version, inForceOn }) => {
      forgetRules(queryClient);
      await navigate({ to: '/policy' });
      notify(t(($) => $.policy.draft.force.done, { version, day: format.fullDay(inForceOn) }));
    },
    onError: (cause) => {
      const problem = asProblem(cause);
      // An open dialog says what no field takes; without one the page does.
      if (problem.errors.length === 0 && asking === 'publish') return;
      setAsking(null);
      onRefused(problem);
    },
  });
  const discarding = useMutation({
    mutationFn: () => making.discard(saved.etag),
    onSuccess: () => {
      forgetRules(queryClient);
      notify(t(($) => $.policy.draft.discard.done));
    },
  });
  const close = () => {
    setAsking(null);
    publishing.reset();
    discarding.reset();
  };
  const day = content.inForceOn ? format.fullDay(content.inForceOn) : t(($) => $.common.none);
  return (
    <Card title={t(($) => $.policy.draft.force.title)}>
      <div className={layout.stack}>
        <DayField
          pointer="/inForceOn"
          label={t(($) => $.policy.draft.force.day)}
          value={content.inForceOn}
          onChange={(inForceOn) => change({ inForceOn })}
        />
        <p>{t(($) => $.policy.draft.force.stay)}</p>
        {dirty && <p className={layout.quiet}>{t(($) => $.policy.draft.force.saveFirst)}</p>}
        <div className={layout.row}>
          <Button
            type="button"
            aria-disabled={dirty || undefined}
            loading={publishing.isPending && asking === null}
            onClick={() => {
              if (dirty || publishing.isPending) return;
              onRefused(null);
              // What is missing is told by the server where it stands; a day that isn't there can't be confirmed.
              if (content.inForceOn) setAsking('publish');
              else publishing.mutate();
            }}
          >
            {t(($) => $.policy.draft.force.publish)}
          </Button>
          <Button type="button" variant="secondary" data-color="danger" onClick={() => setAsking('discard')}>
            {t(($) => $.policy.draft.discard.open)}
          </Button>
        </div>
      </div>
      <FormDialog
        open={asking === 'publish'}
        onClose={close}
        title={t(($) => $.policy.draft.publish.title)}
        lead={t(($) => $.policy.draft.publish.from, { day })}
        submit={t(($) => $.policy.draft.force.publish)}
        busy={publishing.isPending}
        problem={publishing.error ? asProblem(publishing.error) : null}
        onSubmit={() => publishing.mutate()}
      >
        <p>{t(($) => $.policy.draft.publish.rules, { count: changed })}</p>
        {effects && <p>{effects}</p>}
        <p>{t(($) => $.policy.draft.force.stay)}</p>
      </FormDialog>
      <FormDialog
        open={asking === 'discard'}
        onClose={close}
        title={t(($) => $.policy.draft.discard.title)}
        lead={t(($) => $.policy.draft.discard.lead)}
        submit={t(($) => $.policy.draft.discard.open)}
        danger
        busy={discarding.isPending}
        problem={discarding.error ? asProblem(discarding.error) : null}
        onSubmit={() => discarding.mutate()}
      />
    </Card>
  );
}
