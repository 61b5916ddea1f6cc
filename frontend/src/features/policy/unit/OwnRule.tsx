import type { Policy, PolicyDocument } from '#/api/types';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Button, Checkbox, Fieldset, ValidationMessage } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { described } from '../describe';
import css from '../draft/Draft.module.css';
import { RuleField } from '../draft/RuleFields';
import { useWords } from '../useWords';
import type { UnitRule } from './stricter';

/** Whose fields say themselves what is wrong; beside the others it is said for the rule as a whole. */
const SAY_IT_THEMSELVES: ReadonlySet<UnitRule> = new Set<UnitRule>([
  'MIN_UPDATERS',
  'MIN_DEPUTIES',
  'MIN_WEEKLY_HOURS',
  'POSTING_DAYS',
  'MAIL_DOMAINS',
  'CONTACT_MAIL',
  'FIXED_TERM_LEAD_DAYS',
  'NOTICE_DAYS',
  'VERIFICATION_DAYS',
  'VERIFICATION_GRACE_DAYS',
  'CERTIFICATION_DAYS',
  'MFA',
  'PASSWORD_DAYS',
  'PRIVACY_CHECK_DAYS',
  'MAIN_ACCOUNT_FIRST',
]);

type OwnRuleProps = {
  rule: UnitRule;
  inherited: Policy;
  defaults: PolicyDocument;
  forbidden: readonly string[];
  onForbidden: (platforms: string[]) => void;
  errors: readonly string[];
  onLeave: () => void;
};

/** One rule that the unit makes stricter, beside what it would inherit. */
export function OwnRule({ rule, inherited, defaults, forbidden, onForbidden, errors, onLeave }: OwnRuleProps) {
  const words = useWords();
  const { t } = words;
  const format = useFormat();
  const { name, lines, basis } = described(inherited.document, rule, defaults, words);
  const above = inherited.tightened?.find((one) => one.rule === rule);
  const source = above ? t(($) => $.policy.unit.from, { unit: format.text(above.unit.name) }) : basis;
  return (
    <section className={css.rule} aria-label={name}>
      <div className={css.itemHead}>
        <h3 id={`own-${rule}`} tabIndex={-1}>
          {name}
        </h3>
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          data-color="neutral"
          aria-label={`${t(($) => $.policy.unit.leave)}: ${name}`}
          onClick={onLeave}
        >
          {t(($) => $.policy.unit.leave)}
        </Button>
      </div>
      <p className={layout.quiet}>
        {t(($) => $.policy.unit.inherited, {
          value: lines.join(' '),
          source,
        })}
      </p>
      {rule === 'PLATFORMS' ? (
        <Forbidden forbidden={forbidden} inherited={inherited.document} onChange={onForbidden} />
      ) : (
        <RuleField rule={rule} />
      )}
      {!SAY_IT_THEMSELVES.has(rule) &&
        errors.map((error) => <ValidationMessage key={error}>{error}</ValidationMessage>)}
    </section>
  );
}

type ForbiddenProps = {
  forbidden: readonly string[];
  inherited: PolicyDocument;
  onChange: (platforms: string[]) => void;
};

/** Of a unit's own it can only forbid platforms; those that nobody may use are left out. */
function Forbidden({ forbidden, inherited, onChange }: ForbiddenProps) {
  const { t } = useTranslation();
  const { items } = usePlatforms();
  const open = items.filter(
    ({ id, archived }) =>
      !archived && !inherited.platforms.some((rule) => rule.platform === id && rule.standing === 'NOT_ALLOWED'),
  );
  return (
    <Fieldset>
      <Fieldset.Legend>{t(($) => $.policy.unit.forbidden)}</Fieldset.Legend>
      {open.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={forbidden.includes(id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...forbidden, id] : forbidden.filter((one) => one !== id))
          }
        />
      ))}
    </Fieldset>
  );
}
