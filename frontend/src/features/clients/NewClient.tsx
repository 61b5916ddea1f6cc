import { useState } from 'react';
import { apiScopeValues, type PersonRef, type Schemas } from '#/api/types';
import { PeoplePicker } from '#/features/request/PeoplePicker';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextField } from '#/ui/fields';
import { Checkbox, Fieldset, ValidationMessage } from '#/ui/kit';
import { ExpiryField, inAYear } from './ExpiryField';
import { clientCommands, useClientCommand } from './queries';
import { type Scope, WORDS } from './scopes';

type NewClientProps = { onClose: () => void; onIssued: (issued: Schemas['ClientWithSecret']) => void };

export function NewClient({ onClose, onIssued }: NewClientProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const { today } = useMe();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [contact, setContact] = useState<readonly PersonRef[]>([]);
  const [expiresOn, setExpiresOn] = useState(inAYear(today));
  const making = useClientCommand(clientCommands.create);
  /** What is empty is first of all empty, whatever else the contract says of it. */
  const faults = (pointer: string, empty = false) =>
    making.problem
      ?.at(pointer)
      .slice(0, 1)
      .map((fault) => fieldText(empty ? { ...fault, code: 'required' } : fault));
  const toggle = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((other) => other !== scope) : [...scopes, scope]);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.clients.new.title)}
      lead={t(($) => $.clients.new.lead)}
      submit={t(($) => $.clients.new.submit)}
      busy={making.isPending}
      problem={making.problem}
      onSubmit={() =>
        making.mutate(
          { name, scopes: [...scopes], contactId: contact[0]?.id ?? '', expiresOn },
          { onSuccess: onIssued },
        )
      }
    >
      <TextField
        id="client-name"
        label={t(($) => $.clients.name)}
        hint={t(($) => $.clients.new.nameHint)}
        maxLength={100}
        value={name}
        onChange={setName}
        errors={faults('/name', name.trim() === '')}
      />
      <Fieldset>
        <Fieldset.Legend>{t(($) => $.clients.scopes)}</Fieldset.Legend>
        {apiScopeValues.map((scope) => (
          <Checkbox
            key={scope}
            label={t(($) => $.clients.scope[WORDS[scope]])}
            description={t(($) => $.clients.scopeHint[WORDS[scope]])}
            value={scope}
            checked={scopes.includes(scope)}
            onChange={() => toggle(scope)}
          />
        ))}
        {faults('/scopes')?.map((fault) => (
          <ValidationMessage key={fault}>{fault}</ValidationMessage>
        ))}
      </Fieldset>
      <PeoplePicker
        id="client-contact"
        label={t(($) => $.clients.contact)}
        hint={t(($) => $.clients.new.contactHint)}
        chosen={contact}
        button={contact.length > 0 ? t(($) => $.clients.new.changeContact) : t(($) => $.clients.new.chooseContact)}
        onChange={(people) => setContact(people.slice(-1))}
        errors={faults('/contactId', contact.length === 0)}
      />
      <ExpiryField value={expiresOn} onChange={setExpiresOn} errors={faults('/expiresOn', expiresOn === '')} />
    </FormDialog>
  );
}
