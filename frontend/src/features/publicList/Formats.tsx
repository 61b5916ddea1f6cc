import { useLanguage, useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import css from './PublicList.module.css';

/** Where one form of an organisation's list stands for everybody. */
export const publicAddress = (slug: string, form: string) =>
  `/api/v1/public/organisations/${encodeURIComponent(slug)}/${form}`;

/** Every form of the list (PUB-formats), each with what it is for. */
const FORMATS = [
  { key: 'page', form: 'page.html', translated: true },
  { key: 'html', form: 'accounts.html', translated: true, file: '.html' },
  { key: 'json', form: 'accounts', file: '.json' },
  { key: 'csv', form: 'accounts.csv', file: '.csv' },
  { key: 'excel', form: 'accounts-excel.csv', file: '-excel.csv' },
  { key: 'jsonLd', form: 'accounts.jsonld', file: '.jsonld' },
  { key: 'trust', form: 'trust.txt' },
  { key: 'xpoc', form: 'xpoc-manifest.json' },
  { key: 'feed', form: 'changes.atom', translated: true },
  { key: 'calendar', form: 'closings.ics', translated: true },
  { key: 'dataset', form: 'dataset.jsonld', file: '-dataset.jsonld' },
] as const;

export function Formats({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card title={t(($) => $.publishing.formats.title)} lead={t(($) => $.publishing.formats.lead)}>
      <ul className={css.formats}>
        {FORMATS.map((one) => {
          const address = publicAddress(slug, one.form);
          return (
            <li key={one.key}>
              <a
                href={'translated' in one ? `${address}?lang=${language}` : address}
                download={'file' in one ? `${slug}${one.file}` : one.key === 'page' ? undefined : one.form}
                className="ds-link"
              >
                {t(($) => $.publishing.formats[one.key].name)}
              </a>
              <span className={css.quiet}>{t(($) => $.publishing.formats[one.key].text)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
