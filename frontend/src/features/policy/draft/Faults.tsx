import { useEffect, useRef } from 'react';
import type { FieldError, PolicyDocument } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { ErrorSummary } from '#/ui/kit';
import { ruleAt } from './editing';

type FaultsProps = {
  errors: readonly FieldError[];
  document: PolicyDocument;
  onFollow: (error: FieldError) => void;
};

/** All that is wrong at once; each line leads to its field, in whichever part it stands. */
export function Faults({ errors, document, onFollow }: FaultsProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const subject = ({ pointer }: FieldError) => {
    const rule = ruleAt(pointer, document);
    if (rule) return t(($) => $.policy.rule[rule]);
    return pointer === '/inForceOn' ? t(($) => $.policy.draft.force.day) : t(($) => $.policy.draft.guideline.title);
  };
  return (
    <div ref={box} tabIndex={-1}>
      <ErrorSummary>
        <ErrorSummary.Heading>{t(($) => $.common.errorSummary)}</ErrorSummary.Heading>
        <ErrorSummary.List>
          {errors.map((error) => (
            <ErrorSummary.Item key={`${error.pointer} ${error.code}`}>
              <ErrorSummary.Link
                href={`#${error.pointer}`}
                onClick={(event) => {
                  event.preventDefault();
                  onFollow(error);
                }}
              >
                {subject(error)}: {fieldText(error)}
              </ErrorSummary.Link>
            </ErrorSummary.Item>
          ))}
        </ErrorSummary.List>
      </ErrorSummary>
    </div>
  );
}
