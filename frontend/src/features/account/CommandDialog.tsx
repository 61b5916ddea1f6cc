import { useState } from 'react';
import type { Account, Schemas } from '#/api/types';
import { commands, useCommand } from '#/features/accounts/commands';
import { ReasonField } from '#/features/accounts/ReasonField';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { ApprovalFields } from './ApprovalFields';
import { type ApprovalValues, approvalOf, NOTHING_SAID } from './approval';
import { changeWaits, stepOf } from './review';

export type DialogKind = keyof Messages['account']['dialog'];

type Command = {
  /** The one thing asked for, under the name it has on the wire; a yes has a form of its own. */
  field?: 'approval' | 'reason' | 'address';
  /** Whose reasons the catalogue is asked for. */
  act?: Schemas['ReasonAct'];
  danger?: boolean;
  run: (account: Account, said: Said) => Promise<Account>;
};

type Said = { value: string; reasonKey: string; approval: ApprovalValues; body: boolean | undefined };

const approval: Command = {
  field: 'approval',
  run: (account, said) => commands.approve(account, approvalOf(said.approval, said.body)),
};

const COMMANDS: Record<DialogKind, Command> = {
  PROPOSE: approval,
  DECIDE: approval,
  AGREE: approval,
  ahead: {
    field: 'approval',
    run: (account, said) =>
      commands.decideAhead(account, {
        ...approvalOf(said.approval, said.body),
        exception: said.approval.exception.trim(),
      }),
  },
  return: {
    field: 'reason',
    act: 'RETURN',
    run: (account, { value, reasonKey }) => commands.returnForChanges(account, { reason: value, reasonKey }),
  },
  reject: {
    field: 'reason',
    act: 'REJECT',
    danger: true,
    run: (account, { value, reasonKey }) => commands.reject(account, { reason: value, reasonKey }),
  },
  withdraw: { danger: true, run: (account) => commands.withdraw(account) },
  open: { field: 'address', run: (account, { value }) => commands.open(account, { address: value.trim() }) },
  correctAddress: {
    field: 'address',
    run: (account, { value }) => commands.correctAddress(account, { address: value.trim() }),
  },
  callOff: { run: (account) => commands.callOffRetirement(account) },
};

type OfChange = keyof Messages['account']['dialogOfChange'];
const OF_CHANGE: readonly string[] = [
  'PROPOSE',
  'DECIDE',
  'AGREE',
  'return',
  'reject',
  'withdraw',
  'ahead',
] satisfies OfChange[];
const isOfChange = (kind: DialogKind): kind is OfChange => OF_CHANGE.includes(kind);

type CommandDialogProps = { account: Account; kind: DialogKind | null; initial?: string; onClose: () => void };

/** Asks once more before a command that others will see, with its one text where it has one. */
export function CommandDialog({ account, kind, initial = '', onClose }: CommandDialogProps) {
  const [shown, setShown] = useState<DialogKind | null>(kind);
  const [value, setValue] = useState(initial);
  const [reasonKey, setReasonKey] = useState('OTHER');
  const [said, setSaid] = useState(NOTHING_SAID);
  // What is shown stays while the dialog closes; opened again, it begins from what is true by then.
  const [asked, setAsked] = useState(kind);
  if (kind !== asked) {
    setAsked(kind);
    if (kind !== null) {
      setShown(kind);
      setValue(initial);
    }
  }
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText } = useProblemText();
  const command = shown ? COMMANDS[shown] : undefined;
  const step = stepOf(account, shown === 'ahead');
  const ofChange = account.change && ['WAITING', 'RETURNED'].includes(account.change.state);
  const doing = useCommand(account.id, () => {
    if (!command) throw new Error('There is no command to run');
    return command.run(account, { value, reasonKey, approval: said, body: step?.body });
  });
  if (!shown || !command) return null;
  const words =
    isOfChange(shown) && ofChange
      ? t(($) => $.account.dialogOfChange[shown], { returnObjects: true })
      : t(($) => $.account.dialog[shown], { returnObjects: true });

  const close = () => {
    setReasonKey('OTHER');
    setSaid(NOTHING_SAID);
    doing.reset();
    onClose();
  };
  const run = () =>
    doing.mutate(undefined, {
      onSuccess: (now) => {
        close();
        // One step of several is no final yes.
        const next = (now.status === 'IN_REVIEW' || changeWaits(now)) && stepOf(now, false);
        notify(
          next && (shown === 'DECIDE' || shown === 'AGREE' || shown === 'ahead')
            ? t(($) => $.account.decision.stepDone, { step: format.text(next.label) })
            : words.done,
        );
      },
    });
  const field = {
    label: t(
      ($) =>
        $.account.dialog[shown === 'reject' || shown === 'correctAddress' || shown === 'open' ? shown : 'return'].field,
    ),
    hint: words.hint,
    errors:
      command.field && command.field !== 'approval' ? doing.problem?.at(`/${command.field}`).map(fieldText) : undefined,
  };
  return (
    <FormDialog
      open={kind !== null}
      onClose={close}
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      danger={command.danger ?? false}
      busy={doing.isPending}
      problem={doing.problem}
      onSubmit={run}
    >
      {command.field === 'address' && (
        <TextField id="command-text" {...field} value={value} onChange={setValue} inputMode="url" maxLength={2048} />
      )}
      {command.act && <ReasonField id="command-reason" act={command.act} value={reasonKey} onChange={setReasonKey} />}
      {command.field === 'reason' && (
        <TextArea id="command-text" {...field} value={value} onChange={setValue} maxLength={2000} />
      )}
      {command.field === 'approval' && step && (
        <ApprovalFields
          account={account}
          step={step}
          ahead={shown === 'ahead'}
          values={said}
          hint={words.hint}
          problem={doing.problem}
          onChange={(part) => setSaid((before) => ({ ...before, ...part }))}
        />
      )}
    </FormDialog>
  );
}
