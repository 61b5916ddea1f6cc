import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import type { LookupAnswer } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { SelectField, TextArea, TextField } from '#/ui/fields';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { organisationsQuery, reportProfile } from './queries';

type Fault = 'organisation' | 'address' | 'identityCode' | 'secret' | 'words';

const WORDS_AT_FAULT: Readonly<Record<string, Fault>> = {
  'personal-identity-code': 'identityCode',
  'looks-like-a-secret': 'secret',
};

/** "Is this really you?" Whoever the profile passes for is told of it; nothing of whoever tells it is asked (FIND-1). */
export function Report({ answer }: { answer: LookupAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  const [slug, setSlug] = useState(answer.organisation?.slug ?? '');
  const [address, setAddress] = useState(answer.address ?? answer.query);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => reportProfile(slug, { address: address.trim(), ...(words.trim() && { words: words.trim() }) }),
  });
  const problem = sending.error ? asProblem(sending.error) : null;
  const wrong = (...faults: (Fault | false | undefined)[]) =>
    faults
      .filter((fault) => fault !== false && fault !== undefined)
      .map((fault) => t(($) => $.lookup.report.fault[fault]));
  const ofWords = problem?.at('/words')[0];
  const send = () => {
    setTried(true);
    if (slug && address.trim() && !sending.isPending) sending.mutate();
  };
  if (sending.isSuccess) {
    return (
      <Alert data-color="success" role="status">
        {t(($) => $.lookup.report.thanks)}
      </Alert>
    );
  }
  return (
    <Card title={t(($) => $.lookup.report.title)} lead={t(($) => $.lookup.report.lead)}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {problem?.slug === 'too-many-requests' ? (
          <Alert data-color="warning" role="alert">
            {t(($) => $.lookup.report.later)}
          </Alert>
        ) : (
          problem && problem.errors.length === 0 && <ProblemNotice problem={problem} />
        )}
        <SelectField
          id="report-organisation"
          label={t(($) => $.lookup.report.organisation)}
          value={slug}
          onChange={setSlug}
          placeholder={t(($) => $.lookup.report.choose)}
          options={organisations.map((one) => ({ value: one.slug, label: format.text(one.name) }))}
          errors={wrong(tried && !slug && 'organisation')}
        />
        <TextField
          id="report-address"
          inputMode="url"
          label={t(($) => $.lookup.report.address)}
          value={address}
          onChange={setAddress}
          errors={wrong(((tried && !address.trim()) || !!problem?.at('/address').length) && 'address')}
          maxLength={2048}
        />
        <TextArea
          id="report-words"
          label={t(($) => $.lookup.report.words)}
          hint={t(($) => $.lookup.report.wordsHint)}
          optional
          value={words}
          onChange={setWords}
          errors={wrong(ofWords && (WORDS_AT_FAULT[ofWords.code] ?? 'words'))}
          rows={3}
          maxLength={1000}
        />
        <div>
          <Button type="submit" variant="secondary">
            {t(($) => $.lookup.report.button)}
          </Button>
        </div>
      </form>
    </Card>
  );
}
