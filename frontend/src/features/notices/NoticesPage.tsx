import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { asProblem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { EmptyState } from '#/ui/States';
import { NoticeRow } from './NoticeRow';
import { noticesQuery, readAllNotices, readNotice } from './queries';

const route = getRouteApi('/signed-in/notices');

export function NoticesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const page = useQuery({ ...noticesQuery(search), placeholderData: keepPreviousData });
  const stale = () => queryClient.invalidateQueries({ queryKey: ['notices'] });
  const reading = useMutation({ mutationFn: readNotice, onSuccess: stale });
  const readingAll = useMutation({
    mutationFn: readAllNotices,
    onSuccess: async () => {
      await stale();
      notify(t(($) => $.notices.allRead));
    },
  });
  const problem = reading.error ?? readingAll.error;
  const none = search.unread ? 'noneUnread' : 'none';
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.notices.title)}
        lead={t(($) => $.notices.lead)}
        actions={
          <>
            <Button asChild variant="tertiary">
              <Link to="/notices/delivery">{t(($) => $.notices.delivery)}</Link>
            </Button>
            {(page.data?.unread ?? 0) > 0 && (
              <Button variant="secondary" loading={readingAll.isPending} onClick={() => readingAll.mutate()}>
                {t(($) => $.notices.readAll)}
              </Button>
            )}
          </>
        }
      />
      {problem && <ProblemNotice problem={asProblem(problem)} />}
      <Filter unread={search.unread ?? false} />
      <Loaded from={page}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.notices[none].title)} text={t(($) => $.notices[none].text)} />
          ) : (
            <>
              <Card>
                <ul aria-label={t(($) => $.notices.list)}>
                  {items.map((notice) => (
                    <NoticeRow key={notice.id} notice={notice} onRead={reading.mutate} />
                  ))}
                </ul>
              </Card>
              <Pager
                onFirst={search.cursor ? () => void navigate({ search: { ...search, cursor: undefined } }) : undefined}
                onNext={nextCursor ? () => void navigate({ search: { ...search, cursor: nextCursor } }) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Filter({ unread }: { unread: boolean }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const choice = (value: boolean, word: string) => (
    <Button
      variant={unread === value ? 'secondary' : 'tertiary'}
      data-size="sm"
      aria-pressed={unread === value}
      onClick={() => void navigate({ search: { unread: value || undefined } })}
    >
      {word}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these change the list at once
    <div role="group" className={layout.row} aria-label={t(($) => $.notices.filter.label)}>
      {choice(
        false,
        t(($) => $.notices.filter.all),
      )}
      {choice(
        true,
        t(($) => $.notices.filter.unread),
      )}
    </div>
  );
}
