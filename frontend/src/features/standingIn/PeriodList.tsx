import { CalendarIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import { Initials } from '#/ui/Initials';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { hasBegun, type Periods } from './periods';
import type { StandingIn } from './queries';
import css from './StandingIn.module.css';

type PeriodListProps = {
  kind: keyof Periods;
  periods: readonly StandingIn[];
  onEnd: ((period: StandingIn) => void) | undefined;
};

export function PeriodList({ kind, periods, onEnd }: PeriodListProps) {
  const { t } = useTranslation();
  return (
    <Card title={t(($) => $.standingIn[kind].title)} lead={t(($) => $.standingIn[kind].lead)}>
      {periods.length === 0 ? (
        <p className={layout.quiet}>{t(($) => $.standingIn[kind].none)}</p>
      ) : (
        <ul>
          {periods.map((period) => (
            <Period key={period.id} kind={kind} period={period} onEnd={onEnd} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Period({ kind, period, onEnd }: Omit<PeriodListProps, 'periods'> & { period: StandingIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useMe();
  const { absent, standIn, fromOn, toOn } = period;
  const other = kind === 'mine' ? absent : standIn;
  const words = usePeriodWords();
  const begun = hasBegun(period, today);
  return (
    <li className={css.period}>
      <Initials name={other.name} />
      <div className={css.words}>
        <p>
          <strong>{other.name}</strong>
          {other.unit && <span className={layout.quiet}> {format.text(other.unit.name)}</span>}
        </p>
        <p className={layout.quiet}>
          {kind === 'others' && `${t(($) => $.standingIn.absent, { name: absent.name })} · `}
          {words(fromOn, toOn)}
        </p>
      </div>
      <Badge tone={begun ? 'success' : 'neutral'} icon={begun ? CheckmarkCircleIcon : CalendarIcon}>
        {begun ? t(($) => $.standingIn.begun) : t(($) => $.standingIn.coming, { day: format.nearDay(fromOn) })}
      </Badge>
      {onEnd && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t(($) => $.standingIn.end.of, { name: other.name, days: words(fromOn, toOn) })}
          onClick={() => onEnd(period)}
        >
          {t(($) => $.standingIn.end.button)}
        </Button>
      )}
    </li>
  );
}

/** 21.12.2026–6.1.2027, or the day alone. */
export function usePeriodWords() {
  const format = useFormat();
  return (from: string, to: string) =>
    from === to ? format.fullDay(from) : `${format.fullDay(from)}–${format.fullDay(to)}`;
}
