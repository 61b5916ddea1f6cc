import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { CopyText } from '#/ui/CopyText';
import { FactList } from '#/ui/FactList';
import { Alert } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './Administration.module.css';

/** The only time the password is seen: whoever closes this without noting it down gives another one. */
export function OneTimePassword({ given }: { given: Schemas['OneTimePassword'] }) {
  const { t } = useTranslation();
  return (
    <div className={layout.stack} role="status">
      <Alert data-color="warning">{t(($) => $.administration.oneTime.lead)}</Alert>
      <FactList facts={[{ label: t(($) => $.administration.signIn.username), value: given.username }]} />
      <div className={css.secret}>
        <CopyText text={given.password} label={t(($) => $.administration.oneTime.copy)} />
      </div>
    </div>
  );
}
