import { useState } from 'react';
import { asProblem, Problem } from '#/api/problem';
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
import { type ApprovalValues, approvalOf, asksForResponsibility, emptyIn, meetingOf, NOTHING_SAID } from './approval';
import { MeetingFields } from './MeetingFields';
import { changeWaits, stepOf, underWay } from './review';

export type DialogKind = keyof Messages['account']['dialog'];

type Command = {
  /** The one thing asked for, under the name it has on the wire; a yes has a form of its own. */
  field?: 'approval' | 'reason' | 'address';
  /** Whose reasons the catalogue is asked for. */
  act?: Schemas['ReasonAct'];
  danger?: boolean;
  run: (account: Account, said: Said) => Promise<Account>;
};

type Said = { value: string; reasonKey: string | undefined; approval: ApprovalValues; body: boolean | undefined };

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
    run: (account, { value, reasonKey, approval, body }) =>
      commands.reject(account, { reason: value, reasonKey, meeting: meetingOf(approval, body) }),
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
export function CommandDialog({ account: newest, kind, initial = '', onClose }: CommandDialogProps) {
  const [shown, setShown] = useState<DialogKind | null>(kind);
  const [value, setValue] = useState(initial);
  const [reasonKey, setReasonKey] = useState('');
  const [said, setSaid] = useState(NOTHING_SAID);
  // What is shown stays while the dialog closes; opened again, it begins from what is true by then.
  const [asked, setAsked] = useState(kind);
  // It is sent as it was opened: what somebody else does meanwhile doesn't change the form under one's hands.
  const [account, setAccount] = useState(newest);
  const [overtaken, setOvertaken] = useState<DialogKind | null>(null);
  if (kind !== asked) {
    setAsked(kind);
    if (kind !== null) {
      setShown(kind);
      setAccount(newest);
      // What was typed when somebody else was faster is there for another try.
      if (kind !== overtaken) setValue(initial);
      setOvertaken(null);
    }
  }
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText, problemText } = useProblemText();
  const command = shown ? COMMANDS[shown] : undefined;
  const step = stepOf(account, shown === 'ahead');
  const ofChange = account.change && ['WAITING', 'RETURNED'].includes(account.change.state);
  const doing = useCommand(account.id, () => {
    if (!command) throw new Error('There is no command to run');
    const last = step?.no === underWay(account)?.steps.length;
    const empty = emptyIn(
      { ...said, reason: value },
      {
        body: step?.body && (shown === 'reject' || command.field === 'approval'),
        reason: command.field === 'reason',
        exception: shown === 'ahead',
        responsibility: command.field === 'approval' && last && asksForResponsibility(account.policy.document),
      },
    );
    if (empty.length > 0) throw new Problem('invalid-request', 400, {}, empty);
    return command.run(account, { value, reasonKey: reasonKey || undefined, approval: said, body: step?.body });
  });
  if (!shown || !command) return null;
  const words =
    isOfChange(shown) && ofChange
      ? t(($) => $.account.dialogOfChange[shown], { returnObjects: true })
      : t(($) => $.account.dialog[shown], { returnObjects: true });

  const close = () => {
    setReasonKey('');
    setSaid(NOTHING_SAID);
    doing.reset();
    onClose();
  };
  const run = () =>
    doing.mutate(undefined, {
      onError: (cause) => {
        const problem = asProblem(cause);
        if (problem.slug !== 'changed-meanwhile' && problem.slug !== 'action-not-possible') return;
        // The page behind shows the newest state by now, and this form may ask about another step than it was opened for.
        const { title, text } = problemText(problem);
        setOvertaken(shown);
        doing.reset();
        onClose();
        notify(`${title}. ${text}`);
      },
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
      cancel={shown === 'withdraw' || shown === 'callOff' ? t(($) => $.common.back) : undefined}
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
      {shown === 'reject' && step?.body && (
        <MeetingFields
          sentAt={underWay(account)?.submittedAt}
          values={said}
          problem={doing.problem}
          onChange={(part) => setSaid((before) => ({ ...before, ...part }))}
        />
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
