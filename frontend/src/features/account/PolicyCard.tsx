import type { Policy, Schemas } from '#/api/types';
import { TightenedList } from '#/features/policy/TightenedList';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import layout from '#/ui/layout.module.css';

type Rule = Schemas['Citation']['rule'];

/** Each rule with the place in the guideline where it stands. */
export function PolicyCard({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { version, inForceOn, document } = policy;
  const guideline = document.guideline ? format.text(document.guideline) : '';
  const basis = (rule: Rule) => {
    const unit = policy.tightened?.find((one) => one.rule === rule)?.unit;
    if (unit) return t(($) => $.account.policy.ofUnit, { unit: format.text(unit.name) });
    const section = document.citations.find((citation) => citation.rule === rule)?.section;
    if (!section) return t(($) => $.account.policy.default);
    // A guideline without numbers names its sections in words that stand by themselves.
    return /^\d/.test(section) ? t(($) => $.account.policy.section, { section }) : section;
  };
  const fact = (label: string, value: string, rule: Rule) => ({
    label,
    value: (
      <>
        {value}
        <br />
        <span className={layout.quiet}>{basis(rule)}</span>
      </>
    ),
  });
  const { noticeDays, minUpdaters, minDeputies, minWeeklyHours, mailDomains, verificationDays, postingDays } = document;
  return (
    <Card title={t(($) => $.account.policy.title)}>
      <FactList
        facts={[
          fact(
            t(($) => $.account.policy.updaters),
            t(($) => $.account.policy.updatersValue, { count: minUpdaters }),
            'MIN_UPDATERS',
          ),
          ...(minDeputies > 0
            ? [
                fact(
                  t(($) => $.account.people.deputies),
                  t(($) => $.account.policy.updatersValue, { count: minDeputies }),
                  'MIN_DEPUTIES',
                ),
              ]
            : []),
          ...(minWeeklyHours
            ? [
                fact(
                  t(($) => $.account.policy.hours),
                  t(($) => $.account.policy.hoursValue, {
                    count: minWeeklyHours,
                    number: format.number(minWeeklyHours),
                  }),
                  'MIN_WEEKLY_HOURS',
                ),
              ]
            : []),
          ...(mailDomains.length > 0
            ? [
                fact(
                  t(($) => $.account.policy.mail),
                  t(($) => $.account.policy.mailValue, { domains: format.list(mailDomains.map((name) => `@${name}`)) }),
                  'MAIL_DOMAINS',
                ),
              ]
            : []),
          ...(postingDays
            ? [
                fact(
                  t(($) => $.account.policy.posting),
                  t(($) => $.account.policy.postingValue, { count: postingDays }),
                  'POSTING_DAYS',
                ),
              ]
            : []),
          fact(
            t(($) => $.account.policy.verification),
            t(($) => $.account.policy.verificationValue, { count: verificationDays }),
            'VERIFICATION_DAYS',
          ),
          fact(
            t(($) => $.account.policy.notice),
            t(($) => $.account.policy.noticeValue, { count: noticeDays }),
            'NOTICE_DAYS',
          ),
          {
            label: t(($) => $.account.policy.basis),
            value: t(($) => $.account.policy.version, { guideline, version, day: format.fullDay(inForceOn) }),
          },
        ]}
      />
      {policy.tightened && (
        <details className={layout.small}>
          <summary>{t(($) => $.account.policy.tightened, { count: policy.tightened.length })}</summary>
          <TightenedList policy={policy} />
        </details>
      )}
    </Card>
  );
}
