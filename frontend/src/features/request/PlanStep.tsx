import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '#/api/types';
import { termsQuery, usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { TextArea } from '#/ui/fields';
import layout from '#/ui/layout.module.css';
import { OutLink } from '#/ui/OutLink';
import { type StepProps, useBasis } from './fieldsOf';
import { answerIn } from './form';
import css from './Request.module.css';

type PlanStepProps = StepProps & { terms: Schemas['AskedQuestion'] | undefined };

/** The policy's own questions, in its order. */
export function PlanStep({ draft, fields, terms }: PlanStepProps) {
  const { t } = useTranslation();
  const { answers } = draft.values;
  const asked = fields.asked.filter(({ step }) => step === 'plan');
  return (
    <>
      {asked.map(({ field }) => {
        const name = answerIn(field);
        return (
          name && (
            <TextArea
              key={field}
              {...fields.words(
                field,
                t(($) => $.question[name].hint),
              )}
              maxLength={2000}
              rows={4}
              value={answers[name] ?? ''}
              onChange={(answer) => draft.change({ answers: { ...draft.values.answers, [name]: answer } }, field)}
              onBlur={fields.save}
            />
          )
        );
      })}
      {asked.length === 0 && !terms && <p className={layout.quiet}>{t(($) => $.request.noQuestions)}</p>}
      {terms && <Terms platform={draft.values.platform} asked={terms} />}
    </>
  );
}

/** That the terms have been read is recorded, not written; here is where they stand and who read them last. */
function Terms({ platform, asked }: { platform: string; asked: Schemas['AskedQuestion'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const basis = useBasis();
  const name = usePlatforms().nameOf(platform);
  const all = useQuery({ ...termsQuery(platform), enabled: platform !== '' }).data?.items ?? [];
  const known = all.filter(({ url }) => url);
  return (
    <section aria-labelledby="terms">
      <h3 id="terms">{t(($) => $.request.terms.title)}</h3>
      <p>{t(($) => $.request.terms.text)}</p>
      {known.map(({ kind, url = '', last }) => (
        <p key={kind}>
          <OutLink href={url}>{t(($) => $.request.terms.link[kind], { platform: name })}</OutLink>
          {last && (
            <span className={css.basis}>
              {t(($) => $.request.terms.read, { name: last.reader.name, day: format.dayOf(last.at) })}
            </span>
          )}
        </p>
      ))}
      {asked.section && <p className={css.basis}>{basis(asked.section)}</p>}
    </section>
  );
}
