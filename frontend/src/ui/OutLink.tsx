import { ExternalLinkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from '#/i18n';

/** To somebody else's page while something is being written here: it opens beside, and says so. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useTranslation();
  // What people typed is no program to run.
  if (!/^https?:\/\//i.test(href)) return children;
  return (
    <a href={href} className="ds-link" target="_blank" rel="noreferrer">
      {children} <ExternalLinkIcon title={t(($) => $.common.opensInNewTab)} />
    </a>
  );
}
