import { LeaveIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { signOut } from '#/api/session';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { COLOR_SCHEMES, chooseColorScheme, useColorScheme } from '#/ui/colorScheme';
import { Initials } from '#/ui/Initials';
import { Button, Fieldset, Popover, Radio } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './UserMenu.module.css';

/** A page opened from here must not lie behind it. */
const close = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();

export function UserMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, roles } = useMe();
  const scheme = useColorScheme();
  return (
    <Popover.TriggerContext>
      <Popover.Trigger
        variant="tertiary"
        data-color="neutral"
        className={css.trigger}
        aria-label={`${t(($) => $.shell.user.menu)}: ${name}`}
      >
        <Initials name={name} />
        <span className={css.name}>{name}</span>
      </Popover.Trigger>
      <Popover
        className={`ds-popover ${css.menu}`}
        placement="bottom-end"
        role="group"
        aria-label={t(($) => $.shell.user.menu)}
      >
        <div className={css.content}>
          <div>
            <p>
              <strong>{name}</strong>
            </p>
            <ul className={layout.quiet} aria-label={t(($) => $.shell.user.roles)}>
              {roles.map(({ role, unit }) => (
                <li key={`${role} ${unit.id}`}>
                  {t(($) => $.enums.role[role])}, {format.text(unit.name)}
                </li>
              ))}
            </ul>
          </div>
          <Fieldset>
            <Fieldset.Legend>{t(($) => $.shell.colorScheme.label)}</Fieldset.Legend>
            {COLOR_SCHEMES.map((value) => (
              <Radio
                key={value}
                name="color-scheme"
                value={value}
                label={t(($) => $.shell.colorScheme[value])}
                checked={scheme === value}
                onChange={() => chooseColorScheme(value)}
              />
            ))}
          </Fieldset>
          <Link to="/standing-in" className="ds-link" onClick={close}>
            {t(($) => $.shell.user.standingIn)}
          </Link>
          <Link to="/password" className="ds-link" onClick={close}>
            {t(($) => $.shell.user.password)}
          </Link>
          <Button variant="secondary" onClick={() => void signOut()}>
            <LeaveIcon aria-hidden />
            {t(($) => $.shell.user.signOut)}
          </Button>
        </div>
      </Popover>
    </Popover.TriggerContext>
  );
}
