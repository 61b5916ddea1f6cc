import type { Account, PersonRef } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Initials } from '#/ui/Initials';
import layout from '#/ui/layout.module.css';
import css from './Account.module.css';

function Person({ person, duty }: { person: PersonRef; duty: string }) {
  const format = useFormat();
  return (
    <li className={css.person}>
      <Initials name={person.name} />
      <div>
        <p>{person.name}</p>
        <p className={layout.quiet}>
          {[duty, person.unit && format.text(person.unit.name)].filter(Boolean).join(' · ')}
        </p>
      </div>
    </li>
  );
}

export function PeopleCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { responsible, founder, updaters, deputies, requester, request } = account;
  const dutyOf = (id: string) => {
    const alias = request.plan?.aliases?.find(({ personId }) => personId === id)?.alias;
    return alias ? t(($) => $.account.people.updaterAs, { alias }) : t(($) => $.account.people.updater);
  };
  return (
    <Card title={t(($) => $.account.people.title)}>
      {!responsible && updaters.length === 0 && <p className={layout.quiet}>{t(($) => $.account.people.none)}</p>}
      <ul className={css.people}>
        {responsible && <Person person={responsible} duty={t(($) => $.account.people.responsible)} />}
        {updaters.map((updater) => (
          <Person key={updater.id} person={updater} duty={dutyOf(updater.id)} />
        ))}
        {deputies.map((deputy) => (
          <Person key={`deputy ${deputy.id}`} person={deputy} duty={t(($) => $.account.people.deputy)} />
        ))}
        {founder && <Person person={founder} duty={t(($) => $.account.people.founder)} />}
        <Person person={requester} duty={t(($) => $.account.people.requester)} />
      </ul>
    </Card>
  );
}
