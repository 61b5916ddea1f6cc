import { useState } from 'react';
import type { Person } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { FormDialog } from '#/ui/FormDialog';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import { useKeeping } from './useKeeping';

/** The rare act comes last. */
export function ArchivePersonCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const keeping = useKeeping(() => commands.archivePerson(person));
  const experts = person.holdings.filter(({ endsWithPerson, status }) => endsWithPerson && status === 'ACTIVE').length;
  const close = () => {
    setAsking(false);
    keeping.reset();
  };
  return (
    <Card title={t(($) => $.administration.archivePerson.title)}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{t(($) => $.administration.archivePerson.lead)}</p>
        <div>
          <Button variant="tertiary" data-color="danger" className={layout.flush} onClick={() => setAsking(true)}>
            {t(($) => $.administration.archivePerson.act)}
          </Button>
        </div>
      </div>
      <FormDialog
        open={asking}
        danger
        onClose={close}
        title={t(($) => $.administration.archivePerson.ask, { name: person.name })}
        lead={[
          t(($) => $.administration.archivePerson.lead),
          experts > 0 && t(($) => $.administration.archivePerson.experts, { count: experts }),
        ]
          .filter(Boolean)
          .join(' ')}
        submit={t(($) => $.administration.archivePerson.act)}
        busy={keeping.isPending}
        problem={keeping.problem}
        onSubmit={() =>
          keeping.mutate(undefined, {
            onSuccess: () => {
              close();
              notify(t(($) => $.administration.archivePerson.done, { name: person.name }));
            },
          })
        }
      />
    </Card>
  );
}
