import { useState } from 'react';
import type { Account } from '#/api/types';
import { commands, useCommand } from '#/features/accounts/commands';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';

export type DialogKind = keyof Messages['account']['dialog'];

type Command = {
  /** The one thing asked for, under the name it has on the wire. */
  field?: 'comment' | 'reason' | 'address';
  optional?: boolean;
  danger?: boolean;
  run: (account: Account, value: string) => Promise<Account>;
};

const approval: Command = {
  field: 'comment',
  optional: true,
  run: (account, comment) => commands.approve(account, comment.trim() ? { comment } : {}),
};

const COMMANDS: Record<DialogKind, Command> = {
  PROPOSE: approval,
  DECIDE: approval,
  AGREE: approval,
  return: { field: 'reason', run: (account, reason) => commands.returnForChanges(account, { reason }) },
  reject: { field: 'reason', danger: true, run: (account, reason) => commands.reject(account, { reason }) },
  withdraw: { danger: true, run: (account) => commands.withdraw(account) },
  open: { field: 'address', run: (account, address) => commands.open(account, { address: address.trim() }) },
  correctAddress: {
    field: 'address',
    run: (account, address) => commands.correctAddress(account, { address: address.trim() }),
  },
  callOff: { run: (account) => commands.callOffRetirement(account) },
};

type CommandDialogProps = { account: Account; kind: DialogKind | null; initial?: string; onClose: () => void };

/** Asks once more before a command that others will see, with its one text where it has one. */
export function CommandDialog({ account, kind, initial = '', onClose }: CommandDialogProps) {
  const [shown, setShown] = useState<DialogKind | null>(kind);
  const [value, setValue] = useState(initial);
  if (kind !== null && kind !== shown) setShown(kind);
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText } = useProblemText();
  const command = shown ? COMMANDS[shown] : undefined;
  const doing = useCommand(account.id, () => {
    if (!command) throw new Error('There is no command to run');
    return command.run(account, value);
  });
  if (!shown || !command) return null;

  const close = () => {
    setValue(initial);
    doing.reset();
    onClose();
  };
  const run = () =>
    doing.mutate(undefined, {
      onSuccess: ({ status, review }) => {
        close();
        // One step of several is no final yes.
        const next = status === 'IN_REVIEW' && review?.steps.find(({ state }) => state === 'CURRENT');
        notify(
          next && (shown === 'DECIDE' || shown === 'AGREE')
            ? t(($) => $.account.decision.stepDone, { step: format.text(next.label) })
            : t(($) => $.account.dialog[shown].done),
        );
      },
    });
  const words = {
    label: t(($) => $.account.dialog[shown].field),
    hint: t(($) => $.account.dialog[shown].hint),
    errors: command.field ? doing.problem?.at(`/${command.field}`).map(fieldText) : undefined,
  };
  return (
    <FormDialog
      open={kind !== null}
      onClose={close}
      title={t(($) => $.account.dialog[shown].title)}
      lead={t(($) => $.account.dialog[shown].lead)}
      submit={t(($) => $.account.dialog[shown].submit)}
      danger={command.danger ?? false}
      busy={doing.isPending}
      problem={doing.problem}
      onSubmit={run}
    >
      {command.field === 'address' && (
        <TextField id="command-text" {...words} value={value} onChange={setValue} inputMode="url" maxLength={2048} />
      )}
      {(command.field === 'reason' || command.field === 'comment') && (
        <TextArea
          id="command-text"
          {...words}
          optional={command.optional ?? false}
          value={value}
          onChange={setValue}
          maxLength={2000}
        />
      )}
    </FormDialog>
  );
}
