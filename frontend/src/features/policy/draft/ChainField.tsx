import type { Schemas } from '#/api/types';
import { roleValues, stepActValues, unitLevelValues } from '#/api/types';
import { useTranslation } from '#/i18n';
import css from './Draft.module.css';
import { useEditor } from './editor';
import { FlagField, NO_TEXT, NumberField, PickField, TextsField } from './inputs';
import { ListField } from './ListField';

type Step = Schemas['PolicyStep'];
type Informed = Schemas['Informed'];

function useWhoOptions() {
  const { t } = useTranslation();
  return {
    roles: roleValues.map((value) => ({ value, label: t(($) => $.enums.role[value]) })),
    levels: unitLevelValues.map((value) => ({ value, label: t(($) => $.enums.unitLevel[value]) })),
  };
}

/** The way of a request: steps in order, each with its act, who does it and in what time. */
export function ChainField() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const { roles, levels } = useWhoOptions();
  return (
    <ListField<Step>
      pointer="/document/chain"
      items={document.chain}
      onChange={(chain) => change({ chain })}
      fresh={() => ({
        act: 'DECIDE',
        role: 'SUPERVISOR',
        level: 'UNIT',
        label: NO_TEXT,
        days: 7,
        inform: [],
        body: false,
      })}
      itemName={(no) => t(($) => $.policy.draft.chain.item, { no })}
      add={t(($) => $.policy.draft.chain.add)}
      ordered
    >
      {(step, set, at) => (
        <>
          <TextsField
            pointer={`${at}/label`}
            label={t(($) => $.policy.draft.chain.label)}
            value={step.label}
            onChange={(label) => set({ label })}
          />
          <div className={css.pair}>
            <PickField
              pointer={`${at}/act`}
              label={t(($) => $.policy.draft.chain.act)}
              value={step.act}
              options={stepActValues.map((value) => ({ value, label: t(($) => $.enums.stepAct[value]) }))}
              onChange={(act) => set({ act })}
            />
            <PickField
              pointer={`${at}/role`}
              label={t(($) => $.policy.draft.chain.role)}
              value={step.role}
              options={roles}
              onChange={(role) => set({ role })}
            />
            <PickField
              pointer={`${at}/level`}
              label={t(($) => $.policy.draft.chain.level)}
              value={step.level}
              options={levels}
              onChange={(level) => set({ level })}
            />
            <NumberField
              pointer={`${at}/days`}
              label={t(($) => $.policy.draft.chain.days)}
              value={step.days}
              onChange={(days) => set({ days: days as number })}
            />
          </div>
          <FlagField
            pointer={`${at}/body`}
            label={t(($) => $.policy.draft.chain.body)}
            value={step.body}
            onChange={(body) => set({ body })}
          />
          <InformField at={at} inform={step.inform} onChange={(inform) => set({ inform })} />
        </>
      )}
    </ListField>
  );
}

type InformFieldProps = { at: string; inform: readonly Informed[]; onChange: (inform: Informed[]) => void };

function InformField({ at, inform, onChange }: InformFieldProps) {
  const { t } = useTranslation();
  const { roles, levels } = useWhoOptions();
  return (
    <fieldset className="k-bare">
      <legend>{t(($) => $.policy.draft.chain.inform)}</legend>
      <ListField<Informed>
        pointer={`${at}/inform`}
        items={inform}
        onChange={onChange}
        fresh={() => ({ role: 'WEB_EDITOR', level: 'ORGANISATION' })}
        itemName={(no) => t(($) => $.policy.draft.chain.informItem, { no })}
        add={t(($) => $.policy.draft.chain.addInform)}
      >
        {(told, set, pointer) => (
          <div className={css.pair}>
            <PickField
              pointer={`${pointer}/role`}
              label={t(($) => $.policy.draft.chain.role)}
              value={told.role}
              options={roles}
              onChange={(role) => set({ role })}
            />
            <PickField
              pointer={`${pointer}/level`}
              label={t(($) => $.policy.draft.chain.level)}
              value={told.level}
              options={levels}
              onChange={(level) => set({ level })}
            />
          </div>
        )}
      </ListField>
    </fieldset>
  );
}
