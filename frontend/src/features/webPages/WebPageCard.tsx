import { CheckmarkCircleIcon, MinusCircleIcon, PlusCircleIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Schemas, WebPage } from '#/api/types';
import { PageLink } from '#/features/account/PageLink';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PlatformMark } from '#/ui/PlatformMark';
import css from './WebPages.module.css';

const LOOKS: Record<Schemas['LinkState'], Look> = {
  SEEN: { tone: 'success', icon: CheckmarkCircleIcon },
  TO_PUT: { tone: 'warning', icon: PlusCircleIcon },
  TO_REMOVE: { tone: 'danger', icon: MinusCircleIcon },
};

type WebPageCardProps = { page: WebPage; onChange: () => void; onRemove: () => void };

/** One page with the links that stand on it, are to be put there or to be taken away. */
export function WebPageCard({ page, onChange, onRemove }: WebPageCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const heading = useId();
  const unit = page.unit && format.text(page.unit.name);
  return (
    <li className={layout.entry} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={layout.address}>
          <PageLink page={page.url} />
        </h2>
        <p className={layout.quiet}>
          {page.wholeUnit
            ? t(($) => $.webPages.wholeUnitOf, { unit })
            : (unit ?? t(($) => $.webPages.chosen, { count: page.accounts.length }))}
        </p>
      </div>
      {page.accounts.length === 0 ? (
        <p className={layout.quiet}>{t(($) => $.webPages.noAccounts)}</p>
      ) : (
        <ul className={css.accounts}>
          {page.accounts.map(({ id, name, platform, link }) => (
            <li key={id} className={css.account}>
              <PlatformMark platform={platforms.find(platform)} />
              <Link to="/accounts/$accountId" params={{ accountId: id }} className={`ds-link ${css.name}`}>
                {name}
              </Link>
              <Badge {...LOOKS[link]}>{t(($) => $.webPages.link[link])}</Badge>
            </li>
          ))}
        </ul>
      )}
      <div className={layout.row}>
        <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onChange}>
          {t(($) => $.webPages.change)}
        </Button>
        <Button variant="secondary" data-size="sm" data-color="danger" aria-describedby={heading} onClick={onRemove}>
          {t(($) => $.webPages.remove.button)}
        </Button>
      </div>
    </li>
  );
}
