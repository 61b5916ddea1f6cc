import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import type { Preset } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button, Fieldset, Radio } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { draftQuery, making } from './queries';

/** What the new rules are made from: those in force, or one of the five documents. */
export function BeginDraft({ presets }: { presets: readonly Preset[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [preset, setPreset] = useState<Preset['code'] | null>(null);
  const beginning = useMutation({
    mutationFn: () => making.begin(preset ? { preset } : {}),
    onSuccess: (draft) => {
      queryClient.setQueryData(draftQuery.queryKey, draft);
      notify(t(($) => $.policy.draft.begin.done));
    },
    onError: (cause) => {
      if (asProblem(cause).slug === 'draft-exists') void queryClient.invalidateQueries(draftQuery);
    },
  });
  return (
    <Card>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!beginning.isPending) beginning.mutate();
        }}
      >
        {beginning.error && <ProblemNotice problem={asProblem(beginning.error)} />}
        <Fieldset>
          <Fieldset.Legend>{t(($) => $.policy.draft.begin.title)}</Fieldset.Legend>
          <Radio
            name="begin"
            value=""
            label={t(($) => $.policy.draft.begin.inForce)}
            description={t(($) => $.policy.draft.begin.inForceHint)}
            checked={preset === null}
            onChange={() => setPreset(null)}
          />
          {presets.map(({ code, organisation, document }) => (
            <Radio
              key={code}
              name="begin"
              value={code}
              label={format.text(organisation)}
              description={t(($) => $.policy.draft.begin.presetHint, {
                guideline: document.guideline ? format.text(document.guideline) : format.text(organisation),
              })}
              checked={preset === code}
              onChange={() => setPreset(code)}
            />
          ))}
        </Fieldset>
        <div>
          <Button type="submit" loading={beginning.isPending}>
            {t(($) => $.policy.draft.begin.submit)}
          </Button>
        </div>
      </form>
    </Card>
  );
}
