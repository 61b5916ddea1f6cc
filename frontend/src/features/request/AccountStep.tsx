import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PolicyDocument } from '#/api/types';
import { languageValues } from '#/api/types';
import { organisationQuery } from '#/features/administration/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { CheckboxField, RadioField, SelectField, TextField } from '#/ui/fields';
import { Alert } from '#/ui/kit';
import { offered, speaks } from './asked';
import type { StepProps } from './fieldsOf';
import type { FieldName } from './form';
import { MainAccountCard } from './MainAccountCard';
import { PlatformNotice } from './PlatformNotice';

type AccountStepProps = StepProps & { document: PolicyDocument; instead?: ReactNode };

export function AccountStep(props: AccountStepProps) {
  return props.fields.asked
    .filter(({ step }) => step === 'account')
    .map(({ field }) => <AccountField key={field} {...props} field={field} />);
}

/** One of the organisation's own, or another's address. */
function ChannelField({ fields }: Pick<StepProps, 'fields'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const channels = useQuery(organisationQuery).data?.officialChannels ?? [];
  return (
    <TextField
      {...fields.text(
        'officialChannelUrl',
        t(($) => $.request.hint.officialChannelUrl),
      )}
      suggestions={channels.map(({ name, url }) => ({ value: url, label: format.text(name) }))}
      maxLength={2048}
      inputMode="url"
    />
  );
}

function AccountField({ draft, fields, document, field, instead }: AccountStepProps & { field: FieldName }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { values } = draft;
  const yesNo = [
    { value: 'yes' as const, label: t(($) => $.request.yes) },
    { value: 'no' as const, label: t(($) => $.request.no) },
  ];
  switch (field) {
    case 'platform':
      return <PlatformField draft={draft} fields={fields} document={document} instead={instead} />;
    case 'accountForm':
      return <FormField draft={draft} fields={fields} document={document} />;
    case 'reviewOn':
      return (
        <TextField
          {...fields.text(
            field,
            t(($) => $.request.hint.reviewOn),
          )}
          type="date"
          short
        />
      );
    case 'name':
      return (
        <TextField {...fields.text(field, speaks(values.kind) && t(($) => $.request.hint.name))} maxLength={100} />
      );
    case 'plannedAddress':
      return (
        <TextField
          {...fields.text(field, speaks(values.kind) && t(($) => $.request.hint.plannedAddress))}
          maxLength={500}
          inputMode="url"
        />
      );
    case 'expertTitle':
      return <TitleField draft={draft} fields={fields} document={document} />;
    case 'sharedMailbox':
      return <MailboxField draft={draft} fields={fields} document={document} />;
    case 'contactMail':
      return (
        <TextField
          {...fields.text(
            field,
            t(($) => $.request.hint.contactMail),
          )}
          maxLength={254}
          inputMode="email"
        />
      );
    case 'fixedTerm':
      return (
        <RadioField
          {...fields.words(field)}
          options={(['permanent', 'fixedTerm'] as const).map((value) => ({
            value,
            label: t(($) => $.request.term[value]),
            ...(value === 'fixedTerm' && { description: t(($) => $.request.term.fixedTermHint) }),
          }))}
          value={values.fixedTerm ? 'fixedTerm' : 'permanent'}
          onChange={(value) => draft.change({ fixedTerm: value === 'fixedTerm' }, field)}
        />
      );
    case 'endsOn':
      return (
        <TextField
          {...fields.text(
            field,
            t(($) => $.request.hint.endsOn),
          )}
          type="date"
          short
        />
      );
    case 'visibility':
      return (
        <>
          <RadioField
            {...fields.words(field)}
            options={(['PUBLIC', 'CLOSED'] as const).map((value) => ({
              value,
              label: t(($) => $.enums.visibility[value]),
            }))}
            value={values.visibility}
            onChange={(visibility) => draft.change({ visibility }, field)}
          />
          {values.visibility === 'CLOSED' && (
            <Alert data-color="warning">
              <p>{t(($) => $.request.closedWarning)}</p>
            </Alert>
          )}
        </>
      );
    case 'languages': {
      const others = values.languages.filter((code) => !languageValues.some((known) => known === code));
      return (
        <CheckboxField<string>
          {...fields.words(field)}
          options={[
            ...languageValues.map((value) => ({ value, label: t(($) => $.enums.language[value]) })),
            ...others.map((value) => ({ value, label: format.language(value) })),
          ]}
          chosen={values.languages}
          onChange={(languages) => draft.change({ languages }, field)}
        />
      );
    }
    case 'officialChannelUrl':
      return <ChannelField fields={fields} />;
    case 'clientWork':
      return (
        <RadioField
          {...fields.words(
            field,
            t(($) => $.request.hint.clientWork),
          )}
          options={yesNo}
          value={values.clientWork === null ? null : values.clientWork ? 'yes' : 'no'}
          onChange={(value) => draft.change({ clientWork: value === 'yes' }, field)}
        />
      );
    case 'unattended':
      return (
        <RadioField
          {...fields.words(
            field,
            t(($) => $.request.hint.unattended),
          )}
          options={yesNo}
          value={values.unattended ? 'no' : 'yes'}
          onChange={(value) => draft.change({ unattended: value === 'no' }, field)}
        />
      );
    case 'pilot':
      return (
        <RadioField
          {...fields.words(field)}
          options={yesNo}
          value={values.pilot ? 'yes' : 'no'}
          onChange={(value) => draft.change({ pilot: value === 'yes' }, field)}
        />
      );
    case 'checkDays':
      return (
        <TextField
          {...fields.text(
            field,
            t(($) => $.request.hint.checkDays),
          )}
          inputMode="decimal"
          short
        />
      );
    default:
      return null;
  }
}

function PlatformField({ draft, fields, document, instead }: AccountStepProps) {
  const { t } = useTranslation();
  const platforms = usePlatforms();
  const { platform, kind } = draft.values;
  return (
    <>
      <SelectField
        {...fields.words('platform')}
        placeholder={t(($) => $.request.choose)}
        options={offered(document, platforms.items, platform).map(({ id, name }) => ({ value: id, label: name }))}
        value={platform}
        onChange={(chosen) => draft.change({ platform: chosen, accountForm: '' }, 'platform')}
      />
      <PlatformNotice document={document} platform={platforms.find(platform)} />
      {kind === 'OWNED' && (
        <MainAccountCard document={document} platform={platforms.find(platform)} instead={instead} />
      )}
    </>
  );
}

/** What it is to be there: an organisation is never a person (IIS-5.1). */
function FormField({ draft, fields }: AccountStepProps) {
  const { t } = useTranslation();
  const { kind, platform, accountForm } = draft.values;
  const forms = usePlatforms().find(platform)?.forms ?? [];
  return (
    <SelectField
      {...fields.words('accountForm')}
      placeholder={t(($) => $.request.choose)}
      options={forms
        .filter((form) => form !== 'PROFILE' || kind === 'EXPERT' || form === accountForm)
        .map((value) => ({ value, label: t(($) => $.enums.accountForm[value]) }))}
      value={accountForm ?? ''}
      onChange={(chosen) => draft.change({ accountForm: chosen }, 'accountForm')}
    />
  );
}

/** Where the policy names the titles that may, they are offered; what else is typed the server refuses, and says why. */
function TitleField({ fields, document }: AccountStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mode } = document.expertAccounts;
  const titles = document.expertAccounts.titles.map((title) => format.text(title));
  const hint = [
    mode !== 'FREE' && t(($) => $.request.expert[mode]),
    titles.length > 0 && t(($) => $.request.expert.named, { titles: format.list(titles) }),
  ].filter(Boolean);
  return (
    <TextField
      {...fields.text('expertTitle', hint.join(' '))}
      maxLength={200}
      suggestions={titles.map((title) => ({ value: title, label: title }))}
    />
  );
}

function MailboxField({ fields, document, draft }: AccountStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mailDomains, loginMail } = document;
  const own =
    loginMail.personalAddress === 'ALLOWED' ||
    (loginMail.personalAddress === 'EXPERTS_ONLY' && draft.values.kind === 'EXPERT');
  const shared = own ? t(($) => $.request.hint.loginMail) : t(($) => $.request.hint.sharedMailbox);
  const domains =
    mailDomains.length > 0 &&
    t(($) => $.request.hint.mailDomains, { domains: format.list(mailDomains.map((name) => `@${name}`)) });
  return (
    <TextField
      {...fields.text('sharedMailbox', [shared, domains].filter(Boolean).join(' '))}
      maxLength={254}
      inputMode="email"
    />
  );
}
