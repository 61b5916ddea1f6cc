import type { PublicList } from '#/api/types';
import { webAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';
import css from './PublicList.module.css';

/** LSK-dir: what others offer, beside the list. Nobody vouches for it, so it has no badge. */
export function RecommendedServices({ list: { recommended } }: { list: PublicList }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (recommended.length === 0) return null;
  return (
    <Card title={t(($) => $.publicList.recommended.title)} lead={t(($) => $.publicList.recommended.text)}>
      <div className={layout.stack}>
        {recommended.map(({ audience, services }) => (
          <section key={audience.fi}>
            <h3>{format.text(audience)}</h3>
            <ul className={css.formats}>
              {services.map(({ name, url }) => (
                <li key={url}>
                  <a href={webAddress(url)} rel="noreferrer" className="ds-link">
                    {format.text(name)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
