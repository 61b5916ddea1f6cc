import { LinkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import css from './Brand.module.css';

export function Brand() {
  return (
    <Link to="/" className={css.brand}>
      <span className={css.mark} aria-hidden>
        <LinkIcon />
      </span>
      Kanava
    </Link>
  );
}
