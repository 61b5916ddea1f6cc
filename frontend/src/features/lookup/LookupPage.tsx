import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Button, Input, ValidationMessage } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { LoadingState } from '#/ui/States';
import { Answer } from './Answer';
import css from './Lookup.module.css';
import { lookupQuery, organisationsQuery } from './queries';

const route = getRouteApi('/public/lookup');

/** A citizen's page: one field, one answer, then the evidence. The question stands in the address, so it can be shared. */
export function LookupPage() {
  const { t } = useTranslation();
  const { url } = route.useSearch();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.lookup.title)} lead={t(($) => $.lookup.lead)} />
      <Question asked={url ?? ''} />
      <div aria-live="polite">{url && <Found url={url} />}</div>
      <Lists />
    </div>
  );
}

function Question({ asked }: { asked: string }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [url, setUrl] = useState(asked);
  const [nothing, setNothing] = useState(false);
  useEffect(() => setUrl(asked), [asked]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const question = url.trim();
    setNothing(question === '');
    if (question) void navigate({ search: { url: question } });
  };
  return (
    <search>
      <form className={css.question} onSubmit={ask}>
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
      </form>
      <div role="alert">{nothing && <ValidationMessage>{t(($) => $.lookup.nothing)}</ValidationMessage>}</div>
    </search>
  );
}

function Found({ url }: { url: string }) {
  const answer = useQuery(lookupQuery(url));
  return (
    <Loaded from={answer} loading={<LoadingState lines={3} />}>
      {(data) => <Answer answer={data} />}
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
