import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Problem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import css from './FormDialog.module.css';
import { Button, Dialog } from './kit';
import { ProblemNotice } from './ProblemNotice';

type FormDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  submit: string;
  danger?: boolean;
  busy: boolean;
  /** Faults of fields are shown beside them; what remains is said here. */
  problem: Problem | null;
  /** The word of the way back, where the usual one could be taken for the act itself. */
  cancel?: string;
  onSubmit: () => void;
  children?: ReactNode;
};

/** A question that needs an answer before anything happens. What the button does is written on it. */
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, title, lead, submit, danger, busy, problem, cancel, onSubmit, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // A long form shows its faults further up than its button stands.
  useEffect(() => {
    if (!problem) return;
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    faulty?.focus();
    (faulty ?? form.current?.querySelector('[role="alert"]'))?.scrollIntoView({ block: 'center' });
  }, [problem]);
  return (
    <Dialog
      className={css.dialog}
      open={open}
      onClose={onClose}
      closeButton={t(($) => $.common.close)}
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      {open && (
        <form
          ref={form}
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onSubmit();
          }}
        >
          {lead && <p>{lead}</p>}
          {problem && <ProblemNotice problem={problem} />}
          {children}
          <div className={css.actions}>
            <Button
              type="submit"
              data-color={danger ? 'danger' : 'accent'}
              aria-disabled={busy || undefined}
              loading={busy}
            >
              {submit}
            </Button>
            <Button type="button" variant="secondary" onClick={onClose}>
              {cancel ?? t(($) => $.common.cancel)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
