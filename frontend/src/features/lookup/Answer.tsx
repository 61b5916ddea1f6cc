import {
  ArchiveFillIcon,
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  InformationSquareFillIcon,
  PadlockLockedFillIcon,
  QuestionmarkCircleFillIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { LookupAnswer, PublicState } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import type { Look } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import css from './Lookup.module.css';

const LOOKS: Record<PublicState, Required<Look>> = {
  official: { tone: 'success', icon: CheckmarkCircleFillIcon },
  retiring: { tone: 'warning', icon: HourglassIcon },
  retired: { tone: 'neutral', icon: ArchiveFillIcon },
  compromised: { tone: 'danger', icon: ExclamationmarkTriangleFillIcon },
  reserved: { tone: 'neutral', icon: PadlockLockedFillIcon },
  'not-ours': { tone: 'danger', icon: ExclamationmarkTriangleFillIcon },
  unknown: { tone: 'neutral', icon: QuestionmarkCircleFillIcon },
  'not-a-profile-url': { tone: 'info', icon: InformationSquareFillIcon },
};

function useFacts(answer: LookupAnswer) {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    address,
    officialSince,
    checkedAt,
    validUntil,
    closesOn,
    retiredOn,
    successorUrl,
    unit,
    organisation,
    notedOn,
    officialUntil,
    warnedAt,
  } = answer;
  const vouchedFor = !answer.on && (answer.state === 'official' || answer.state === 'retiring');
  const checked = () => {
    if (!checkedAt) return undefined;
    const when = `${format.nearDayOf(checkedAt)} ${t(($) => $.common.at)} ${format.time(checkedAt)}`;
    const good = answer.evidence?.length && answer.evidence.every(({ level }) => level === 'MACHINE_CHECKED');
    return good ? t(($) => $.lookup.checkedValue, { when }) : when;
  };
  return [
    {
      label: t(($) => $.lookup.fact.address),
      // Nobody is led from here to an account we can't vouch for.
      value: address && (vouchedFor ? <AddressLink address={address} /> : shownAddress(address)),
    },
    { label: t(($) => $.lookup.fact.successor), value: successorUrl && <AddressLink address={successorUrl} /> },
    { label: t(($) => $.lookup.fact.closesOn), value: closesOn && format.fullDay(closesOn) },
    { label: t(($) => $.lookup.fact.retiredOn), value: retiredOn && format.fullDay(retiredOn) },
    {
      label: t(($) => $.lookup.fact.since),
      // Beside a warning it would read as if it still were.
      value:
        officialSince &&
        answer.state !== 'compromised' &&
        t(($) => $.lookup.fact.sinceValue, { day: format.fullDay(officialSince) }),
    },
    {
      label: t(($) => $.lookup.fact.noted),
      value: notedOn && t(($) => $.lookup.fact.notedValue, { day: format.fullDay(notedOn) }),
    },
    { label: t(($) => $.lookup.fact.warned), value: warnedAt && format.dayOf(warnedAt) },
    { label: t(($) => $.lookup.fact.until), value: officialUntil && format.fullDay(officialUntil) },
    { label: t(($) => $.lookup.fact.checked), value: checked() },
    {
      label: t(($) => $.lookup.fact.evidence),
      value: answer.evidence?.some(({ level }) => level === 'ATTESTED') && t(($) => $.lookup.attested),
    },
    {
      label: t(($) => $.lookup.fact.valid),
      value: validUntil && t(($) => $.lookup.fact.validValue, { day: format.dayOf(validUntil) }),
    },
    { label: t(($) => $.lookup.fact.unit), value: unit && format.text(unit) },
    {
      label: t(($) => $.lookup.fact.listPage),
      value: organisation && (
        <Link to="/public/$slug" params={{ slug: organisation.slug }} className="ds-link">
          {format.text(organisation.name)}
        </Link>
      ),
    },
  ].filter(({ value }) => value);
}

export function Answer({ answer }: { answer: LookupAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = useFacts(answer);
  const { state, on, platformName, name, organisation, closesOn, renamed, namedProfile } = answer;
  const house = organisation ? format.text(organisation.name) : '';
  const { tone, icon: Icon } = LOOKS[state];
  const what = [name, platformName].filter(Boolean).join(', ');
  const who = [house, what].filter(Boolean).join(' · ');
  const about = on ?? closesOn;
  const day = about ? format.fullDay(about) : '';
  const past = on && (state === 'official' || state === 'unknown') ? (`${state}-then` as const) : state;
  const key = renamed ? 'renamed' : namedProfile ? 'post' : past;
  return (
    <section className={css.answer} data-state={state}>
      <div className={css.verdict} data-color={tone}>
        <Icon aria-hidden />
        <div>
          <h2>{t(($) => $.lookup.answer[key].title, { day })}</h2>
          <p>{t(($) => $.lookup.answer[key].text, { who, house })}</p>
          {answer.warning && <p>{format.text(answer.warning)}</p>}
          {answer.warningNote && (
            <p>
              <bdi>{answer.warningNote}</bdi>
            </p>
          )}
        </div>
      </div>
      {facts.length > 0 && (
        <div className={css.facts}>
          <FactList facts={facts} />
        </div>
      )}
    </section>
  );
}
