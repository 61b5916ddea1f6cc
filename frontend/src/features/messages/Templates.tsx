import { useQuery } from '@tanstack/react-query';
import { messageKindValues, type Schemas } from '#/api/types';
import { LANGUAGES, useLanguage, useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button, Field, Label, Select } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { MailPreview } from './MailPreview';
import css from './Messages.module.css';
import { type MessagesSearch, templatesQuery, VIEWS, type View } from './queries';

type TemplatesProps = { search: MessagesSearch; onChange: (part: MessagesSearch) => void };

export function Templates({ search, onChange }: TemplatesProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const language = search.language ?? own;
  const kind = search.kind ?? 'STEP_WAITS';
  const templates = useQuery(templatesQuery(language));
  return (
    <Card title={t(($) => $.messages.templates)} lead={t(($) => $.messages.templatesLead)}>
      <div className={layout.stack}>
        <div className={css.choice}>
          <Chooser
            label={t(($) => $.messages.kindLabel)}
            value={kind}
            options={messageKindValues.map((value) => ({ value, label: t(($) => $.messages.kind[value]) }))}
            onChange={(value) => onChange({ kind: value })}
          />
          <Chooser
            label={t(($) => $.messages.languageLabel)}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(($) => $.enums.language[value]) }))}
            onChange={(value) => onChange({ language: value })}
          />
        </div>
        <Loaded from={templates}>
          {({ items }) => {
            const template = items.find((item) => item.kind === kind);
            return (
              template && (
                <Message
                  template={template}
                  language={language}
                  view={search.view ?? 'html'}
                  onView={(view) => onChange({ view })}
                />
              )
            );
          }}
        </Loaded>
      </div>
    </Card>
  );
}

type ChooserProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of several, of which one is always chosen. */
function Chooser<Value extends string>({ label, value, options, onChange }: ChooserProps<Value>) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

type MessageProps = {
  template: Schemas['MessageTemplate'];
  language: string;
  view: View;
  onView: (view: View) => void;
};

function Message({ template, language, view, onView }: MessageProps) {
  const { t } = useTranslation();
  const { subject, text, html } = template.example;
  return (
    <>
      <p lang={language}>
        {t(($) => $.messages.subject)}: <strong>{subject}</strong>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these change the view at once */}
      <div role="group" className={layout.row} aria-label={t(($) => $.messages.view.label)}>
        {VIEWS.map((one) => (
          <Button
            key={one}
            variant={view === one ? 'secondary' : 'tertiary'}
            data-size="sm"
            aria-pressed={view === one}
            onClick={() => onView(one)}
          >
            {t(($) => $.messages.view[one])}
          </Button>
        ))}
      </div>
      {view === 'html' && <MailPreview html={html} title={t(($) => $.messages.preview, { subject })} />}
      {view === 'text' && (
        <pre className={css.text} lang={language}>
          {text}
        </pre>
      )}
      {view === 'template' && (
        <>
          <p className={layout.quiet}>{t(($) => $.messages.templateHint)}</p>
          <pre className={css.text} lang={language}>
            {template.template}
          </pre>
        </>
      )}
    </>
  );
}
