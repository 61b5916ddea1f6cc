import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useLanguage, useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { TextField } from '#/ui/fields';
import { Button, Input, ValidationMessage } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { LoadingState } from '#/ui/States';
import { Advice } from './Advice';
import { Answer } from './Answer';
import css from './Lookup.module.css';
import { lookupQuery, organisationsQuery } from './queries';
import { Report } from './Report';

const route = getRouteApi('/public/lookup');

/** A citizen's page: one field, one answer, then the evidence. The question stands in the address, so it can be shared. */
export function LookupPage() {
  const { t } = useTranslation();
  const { url, on } = route.useSearch();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.lookup.title)} lead={t(($) => $.lookup.lead)} />
      <Question asked={url ?? ''} day={on ?? ''} />
      <div aria-live="polite">{url && <Found url={url} on={on} />}</div>
      <Lists />
    </div>
  );
}

function Question({ asked, day }: { asked: string; day: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = route.useNavigate();
  const [url, setUrl] = useState(asked);
  const [on, setOn] = useState(day);
  const [nothing, setNothing] = useState(false);
  const [tooLate, setTooLate] = useState(false);
  useEffect(() => setUrl(asked), [asked]);
  useEffect(() => setOn(day), [day]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const question = url.trim();
    const late = on > new Date().toLocaleDateString('sv-SE');
    setNothing(question === '');
    setTooLate(late);
    // What was answered before is no answer to an empty question.
    if (!late) void navigate({ search: { ...(question && { url: question }), ...(on && { on }) } });
  };
  return (
    <search>
      <form onSubmit={ask}>
        <div className={css.question}>
          <label className="ds-sr-only" htmlFor="profile">
            {t(($) => $.lookup.field)}
          </label>
          <Input
            id="profile"
            aria-invalid={nothing || undefined}
            className={css.input}
            value={url}
            placeholder={t(($) => $.lookup.placeholder)}
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={2048}
            onChange={(event) => setUrl(event.target.value)}
          />
          <Button type="submit" className={css.button}>
            {t(($) => $.lookup.button)}
          </Button>
        </div>
        <details className={css.more} open={day !== '' || undefined}>
          <summary>{t(($) => $.lookup.more)}</summary>
          <TextField
            id="on"
            type="date"
            short
            label={t(($) => $.lookup.on)}
            value={on}
            onChange={setOn}
            errors={tooLate ? [t(($) => $.codes['in-the-future'])] : undefined}
          />
          <p>
            <a href={`/api/v1/public/lookup.html?lang=${language}`} className="ds-link">
              {t(($) => $.lookup.byHandle)}
            </a>
          </p>
        </details>
      </form>
      <div role="alert">{nothing && <ValidationMessage>{t(($) => $.lookup.nothing)}</ValidationMessage>}</div>
    </search>
  );
}

function Found({ url, on }: { url: string; on: string | undefined }) {
  const answer = useQuery(lookupQuery(url, on));
  return (
    <Loaded from={answer} loading={<LoadingState lines={3} />}>
      {(data) => (
        <div className={layout.page}>
          <Answer answer={data} />
          {data.advice && <Advice steps={data.advice} />}
          {!data.on && data.state === 'unknown' && <Report key={url} answer={data} />}
          {data.namedProfile && <Found url={data.namedProfile} on={on} />}
        </div>
      )}
    </Loaded>
  );
}

function Lists() {
  const { t } = useTranslation();
  const format = useFormat();
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  if (organisations.length === 0) return null;
  return (
    <nav aria-labelledby="lists" className={css.lists}>
      <h2 id="lists">{t(($) => $.lookup.lists)}</h2>
      <ul>
        {organisations.map(({ slug, name }) => (
          <li key={slug}>
            <Link to="/public/$slug" params={{ slug }} className="ds-link">
              {format.text(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
