import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '#/i18n';
import { SearchField } from '#/ui/SearchField';

/** From anywhere to the list of accounts. */
export function SearchBox({ onSearch }: { onSearch?: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = (words: string) => {
    onSearch?.();
    void navigate({ to: '/accounts', search: { search: words || undefined } });
  };
  return <SearchField label={t(($) => $.shell.search.label)} value="" onSearch={search} />;
}
