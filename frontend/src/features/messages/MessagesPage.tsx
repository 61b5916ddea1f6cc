import { getRouteApi } from '@tanstack/react-router';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Outgoing } from './Outgoing';
import type { MessagesSearch } from './queries';
import { Templates } from './Templates';

const route = getRouteApi('/signed-in/admin/messages');

export function MessagesPage() {
  return (
    <Permitted may="READ_MESSAGES">
      <Messages />
    </Permitted>
  );
}

function Messages() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: MessagesSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.messages.title)} lead={t(($) => $.messages.lead)} />
      <Templates search={search} onChange={change} />
      <Outgoing cursor={search.cursor} onTurn={(cursor) => change({ cursor })} />
    </div>
  );
}
