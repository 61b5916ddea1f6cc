import { useEffect, useRef } from 'react';
import { useTranslation } from '#/i18n';
import { ErrorSummary } from '#/ui/kit';
import type { Asked } from './asked';
import { useFaultText } from './fieldsOf';
import type { FieldErrors, FieldName, Values } from './form';
import { useLabel } from './label';

type FaultSummaryProps = {
  errors: FieldErrors;
  asked: readonly Asked[];
  kind: Values['kind'];
  onFollow: (field: FieldName) => void;
};

/** All that is wrong, at once and in the order of the form; each line leads to its field, in whichever step it stands. */
export function FaultSummary({ errors, asked, kind, onFollow }: FaultSummaryProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const label = useLabel(kind);
  const box = useRef<HTMLDivElement>(null);
  // A label that asks needs no colon after it.
  const labelled = (field: FieldName) => label(field).replace(/([^?])$/, '$1:');
  const faulty = asked.map(({ field }) => field).filter((field) => errors[field]?.length);
  useEffect(() => box.current?.focus(), []);
  if (faulty.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <ErrorSummary>
        <ErrorSummary.Heading>{t(($) => $.common.errorSummary)}</ErrorSummary.Heading>
        <ErrorSummary.List>
          {faulty.flatMap((field) =>
            (errors[field] ?? []).map((error) => (
              <ErrorSummary.Item key={`${field} ${error.code}`}>
                <ErrorSummary.Link
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onFollow(field);
                  }}
                >
                  {labelled(field)} {faultText(field, error)}
                </ErrorSummary.Link>
              </ErrorSummary.Item>
            )),
          )}
        </ErrorSummary.List>
      </ErrorSummary>
    </div>
  );
}
