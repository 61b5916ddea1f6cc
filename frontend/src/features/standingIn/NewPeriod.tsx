import { useState } from 'react';
import type { PersonRef } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { PeoplePicker } from '#/features/request/PeoplePicker';
import { useMay, useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { standingInCommands } from './queries';
import css from './StandingIn.module.css';

/** For oneself; whoever keeps people also for somebody who has left without naming anybody. */
export function NewPeriod({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const forOthers = useMay('MANAGE_PEOPLE');
  const [absent, setAbsent] = useState<readonly PersonRef[]>([]);
  const [standIn, setStandIn] = useState<readonly PersonRef[]>([]);
  const [fromOn, setFromOn] = useState(today);
  const [toOn, setToOn] = useState('');
  const beginning = useKeeping(standingInCommands.begin);
  /** What is empty is first of all empty, whatever else the contract says of it. */
  const faults = (pointer: string, empty: boolean) =>
    beginning.problem && empty ? [t(($) => $.codes.required)] : beginning.faults(pointer)?.slice(0, 1);
  const begun = () => {
    onClose();
    notify(t(($) => $.standingIn.new.done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.standingIn.new.title)}
      lead={t(($) => $.standingIn.new.lead)}
      submit={t(($) => $.standingIn.new.submit)}
      busy={beginning.isPending}
      problem={beginning.problem}
      onSubmit={() =>
        beginning.mutate(
          { standInId: standIn[0]?.id ?? '', fromOn, toOn, ...(absent[0] && { absentId: absent[0].id }) },
          { onSuccess: begun },
        )
      }
    >
      {forOthers && (
        <PeoplePicker
          id="standing-in-absent"
          label={t(($) => $.standingIn.new.absent)}
          hint={t(($) => $.standingIn.new.absentHint)}
          chosen={absent}
          button={t(($) => $.standingIn.new.chooseAbsent)}
          onChange={(people) => setAbsent(people.slice(-1))}
          errors={faults('/absentId', false)}
        />
      )}
      <PeoplePicker
        id="standing-in-person"
        label={t(($) => $.standingIn.new.standIn)}
        hint={t(($) => $.standingIn.new.standInHint)}
        chosen={standIn}
        button={standIn.length > 0 ? t(($) => $.standingIn.new.change) : t(($) => $.standingIn.new.choose)}
        onChange={(people) => setStandIn(people.slice(-1))}
        errors={faults('/standInId', standIn.length === 0)}
      />
      <div className={css.days}>
        <TextField
          id="standing-in-from"
          type="date"
          label={t(($) => $.standingIn.new.fromOn)}
          value={fromOn}
          onChange={setFromOn}
          errors={faults('/fromOn', fromOn === '')}
        />
        <TextField
          id="standing-in-to"
          type="date"
          min={fromOn || today}
          label={t(($) => $.standingIn.new.toOn)}
          value={toOn}
          onChange={setToOn}
          errors={faults('/toOn', toOn === '')}
        />
      </div>
    </FormDialog>
  );
}
