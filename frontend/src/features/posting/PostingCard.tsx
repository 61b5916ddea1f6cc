import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { Pager } from '#/ui/Pager';
import { type Answer, AnswerDialog } from './AnswerDialog';
import { type Posting, postingsQuery } from './commands';
import css from './Posting.module.css';

const LOOKS: Record<Posting['state'], Look> = {
  WAITING: { tone: 'info' },
  PUBLISHED: { tone: 'success' },
  DECLINED: { tone: 'neutral' },
};

/** What is to be published on this main account, or what became of the request that ended with such a wish. */
export function PostingCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [cursor, setCursor] = useState<string>();
  const asked = useQuery({ ...postingsQuery(account.id, cursor), placeholderData: keepPreviousData });
  const [answering, setAnswering] = useState<{ posting: Posting; answer: Answer } | null>(null);
  const instead = account.status === 'PASSED_ON';
  const title = t(($) => (instead ? $.posting.outcome : $.posting.title));
  const page = asked.data;
  if (!page) {
    // On most accounts nothing is wished: only what goes wrong is said.
    return asked.error ? (
      <Card title={title}>
        <Loaded from={asked}>{() => null}</Loaded>
      </Card>
    ) : null;
  }
  if (!cursor && page.items.length === 0) return null;
  return (
    <Card title={title} lead={!instead && t(($) => $.posting.lead)}>
      <ul>
        {page.items.map((posting) => (
          <Wish
            key={posting.id}
            posting={posting}
            instead={instead}
            onAnswer={(answer) => setAnswering({ posting, answer })}
          />
        ))}
      </ul>
      <Pager
        onFirst={cursor ? () => setCursor(undefined) : undefined}
        onNext={page.nextCursor ? () => setCursor(page.nextCursor) : undefined}
      />
      {answering && <AnswerDialog {...answering} onClose={() => setAnswering(null)} />}
    </Card>
  );
}

type WishProps = { posting: Posting; instead: boolean; onAnswer: (answer: Answer) => void };

function Wish({ posting, instead, onAnswer }: WishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, text, requester, account, askedAt, answeredBy, answeredAt, comment, url, answerable } = posting;
  const unnamed = t(($) => $.accounts.unnamed);
  return (
    <li className={css.wish}>
      <div>
        <Badge {...LOOKS[state]}>{t(($) => $.enums.postingState[state])}</Badge>
      </div>
      <p className={layout.preserve}>{text}</p>
      <FactList
        facts={[
          {
            label: t(($) => $.posting.on),
            value: instead && (
              <Link to="/accounts/$accountId" params={{ accountId: account.id }} className="ds-link">
                {account.name ?? unnamed}
              </Link>
            ),
          },
          { label: t(($) => $.posting.asked), value: `${requester.name}, ${format.exact(askedAt)}` },
          {
            label: t(($) => $.posting.answeredBy),
            value: answeredAt && [answeredBy?.name, format.exact(answeredAt)].filter(Boolean).join(', '),
          },
          { label: t(($) => $.posting.said), value: comment },
          { label: t(($) => $.posting.url), value: url && <AddressLink address={url} /> },
        ]}
      />
      {answerable && (
        <div className={layout.row}>
          <Button onClick={() => onAnswer('publish')}>{t(($) => $.posting.publish.button)}</Button>
          <Button variant="secondary" onClick={() => onAnswer('decline')}>
            {t(($) => $.posting.decline.button)}
          </Button>
        </div>
      )}
    </li>
  );
}
