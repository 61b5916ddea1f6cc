import { BookIcon, CheckmarkCircleIcon, ExclamationmarkTriangleIcon, HourglassIcon } from '@navikt/aksel-icons';
import type { PlatformTerms } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Badge, type Look } from '#/ui/Badge';

const LOOKS: Record<PlatformTerms['state'], Required<Look>> = {
  UNREAD: { tone: 'neutral', icon: BookIcon },
  READ: { tone: 'success', icon: CheckmarkCircleIcon },
  DUE: { tone: 'warning', icon: HourglassIcon },
  CHANGED: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
};

export function TermsBadge({ state }: { state: PlatformTerms['state'] }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[state]}>{t(($) => $.enums.termsState[state])}</Badge>;
}
