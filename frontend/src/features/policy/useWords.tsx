import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import type { Words } from './describe';

/** What rules are said with: the reader's language and the organisation's platforms. */
export function useWords(): Words {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = usePlatforms();
  return { t, format, platformName: nameOf };
}
