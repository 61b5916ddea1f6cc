import { type ReactNode, useId } from 'react';
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
  onSubmit: () => void;
  children?: ReactNode;
};

/** A question that needs an answer before anything happens. What the button does is written on it. */
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, title, lead, submit, danger, busy, problem, onSubmit, children } = props;
  const { t } = useTranslation();
  const id = useId();
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
              {t(($) => $.common.cancel)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
