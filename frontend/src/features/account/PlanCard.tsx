import type { Account, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';

type AnswerName = keyof Schemas['Answers'];

/** How the account will be kept, in the requester's own words and in the order of the policy. */
export function PlanCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const answers = account.request.plan?.answers ?? {};
  const given = Object.keys(answers) as AnswerName[];
  if (given.length === 0) return null;
  return (
    <Card title={t(($) => $.request.steps.plan)}>
      <dl className={layout.stack}>
        {given.map((name) => (
          <div key={name}>
            <dt className={layout.quiet}>{t(($) => $.question[name].label)}</dt>
            <dd className={layout.preserve}>{answers[name]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
