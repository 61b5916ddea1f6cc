import { useState } from 'react';
import type { PlatformTerms } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands, usePlatformCommand } from './commands';

const QUESTIONS = ['copyright', 'storage', 'backup', 'jurisdiction'] as const;
type Answers = Record<(typeof QUESTIONS)[number], string>;

/** What was answered last time stands in the form: what hasn't changed needs no typing. */
export function ReadTermsDialog({ terms, onClose }: { terms: PlatformTerms; onClose: () => void }) {
  const { t } = useTranslation();
  const { platform, kind, url, last } = terms;
  const [version, setVersion] = useState('');
  const [answers, setAnswers] = useState<Answers>({
    copyright: last?.copyright ?? '',
    storage: last?.storage ?? '',
    backup: last?.backup ?? '',
    jurisdiction: last?.jurisdiction ?? '',
  });
  const reading = usePlatformCommand(() =>
    commands.read(platform, { kind, version, ...(kind === 'TERMS' && answers) }),
  );
  const close = () => {
    onClose();
    notify(t(($) => $.platforms.terms.recorded));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.platforms.terms.recordTitle[kind])}
      lead={url && <AddressLink address={url} />}
      submit={t(($) => $.platforms.terms.submit)}
      busy={reading.isPending}
      problem={reading.problem}
      onSubmit={() => reading.mutate(undefined, { onSuccess: close })}
    >
      <TextField
        id="terms-version"
        label={t(($) => $.platforms.terms.version)}
        hint={t(($) => $.platforms.terms.versionHint)}
        maxLength={100}
        value={version}
        onChange={setVersion}
        errors={version.trim() || !reading.problem ? reading.faults('/version') : [t(($) => $.codes.required)]}
      />
      {kind === 'TERMS' &&
        QUESTIONS.map((question) => (
          <TextArea
            key={question}
            id={`terms-${question}`}
            label={t(($) => $.platforms.terms.question[question])}
            rows={2}
            maxLength={2000}
            value={answers[question]}
            onChange={(text) => setAnswers({ ...answers, [question]: text })}
            errors={reading.faults(`/${question}`)}
          />
        ))}
    </FormDialog>
  );
}
