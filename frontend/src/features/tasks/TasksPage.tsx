import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '#/features/session/queries';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { EmptyState, LoadingState } from '#/ui/States';
import { Figures } from './Figures';
import { summaryQuery, tasksQuery } from './queries';
import { TaskRow } from './TaskRow';

function partOfDay(hour: number): keyof Messages['tasks']['greeting'] {
  if (hour >= 4 && hour < 10) return 'morning';
  return hour >= 18 || hour < 4 ? 'evening' : 'day';
}

/** Up to ten in words, as one would say it. */
function useCountInWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (count: number) =>
    count >= 1 && count <= 10
      ? t(($) => $.tasks.numbers[String(count) as keyof Messages['tasks']['numbers']])
      : format.number(count);
}

export function TasksPage() {
  const { t } = useTranslation();
  const inWords = useCountInWords();
  const mayRequest = useMay('REQUEST_ACCOUNT');
  const tasks = useQuery(tasksQuery);
  const summary = useQuery(summaryQuery);
  const count = tasks.data?.items.length;

  const lead = () => {
    if (count === undefined) return undefined;
    const waiting = t(($) => $.tasks.waiting, { count, number: inWords(count) });
    const rest = summary.data?.attention === 0 ? t(($) => $.tasks.rest) : '';
    return count === 0 ? t(($) => $.tasks.nothing.lead) : `${waiting} ${rest}`;
  };

  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.tasks.greeting[partOfDay(new Date().getHours())])}
        documentTitle={t(($) => $.tasks.title)}
        lead={lead()}
        actions={
          mayRequest && (
            <Button asChild variant={count === 0 ? 'primary' : 'secondary'}>
              <Link to="/accounts/new">{t(($) => $.tasks.request)}</Link>
            </Button>
          )
        }
      />
      <Loaded from={summary} loading={<LoadingState lines={2} />}>
        {(data) => <Figures summary={data} />}
      </Loaded>
      <Loaded from={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.tasks.nothing.title)} text={t(($) => $.tasks.nothing.text)} />
          ) : (
            <Card title={t(($) => $.tasks.title)}>
              <ul>
                {items.map((task, index) => (
                  <TaskRow
                    key={`${task.kind} ${task.accountId ?? task.platform} ${task.page} ${task.since}`}
                    task={task}
                    first={index === 0}
                  />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
    </div>
  );
}
