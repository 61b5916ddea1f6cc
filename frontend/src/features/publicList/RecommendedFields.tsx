import type { Schemas } from '#/api/types';
import { webAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { focusSoon } from '#/ui/focus';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';

type Group = Schemas['RecommendedGroup'];
type Service = Schemas['RecommendedService'];
type Words = Group['audience'];

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const ADD = 'add-audience';

const nothing = (): Words => ({ fi: '', sv: '', en: '' });
const noService = (): Service => ({ name: nothing(), url: '' });
const unsaid = (words: Words) => LANGUAGES.some((language) => words[language].trim() === '');
const leadsNowhere = (url: string) => !/^https:\/\/[^\s/?#]+\.\S+$/.test(url) || !webAddress(url);

/** Whether something is missing in what services of others are told by. */
export const incomplete = (groups: readonly Group[]) =>
  groups.some(
    ({ audience, services }) => unsaid(audience) || services.some(({ name, url }) => unsaid(name) || leadsNowhere(url)),
  );

type RecommendedFieldsProps = {
  value: readonly Group[];
  onChange: (groups: Group[]) => void;
  /** Whether what is missing is said. */
  faulty: boolean;
};

/** LSK-dir: services of others by audience, that stand beside the list. */
export function RecommendedFields({ value, onChange, faulty }: RecommendedFieldsProps) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<Group>) =>
    onChange(value.map((group, no) => (no === at ? { ...group, ...part } : group)));
  return (
    <fieldset className="k-bare">
      <legend>{t(($) => $.publishing.recommended.title)}</legend>
      <div className={layout.stack}>
        <p className={layout.quiet}>{t(($) => $.publishing.recommended.hint)}</p>
        {value.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields hold no state of their own that their value doesn't say
          <fieldset key={at} className="k-bare">
            <legend>{t(($) => $.publishing.recommended.audience, { no: at + 1 })}</legend>
            <div className={layout.stack}>
              <WordFields
                id={`audience-${at}`}
                label="audienceIn"
                value={group.audience}
                onChange={(audience) => set(at, { audience })}
                faulty={faulty}
              />
              {group.services.map((service, no) => (
                <ServiceFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={no}
                  id={`service-${at}-${no}`}
                  no={no + 1}
                  value={service}
                  onChange={(changed) =>
                    set(at, { services: group.services.map((one, place) => (place === no ? changed : one)) })
                  }
                  onRemove={
                    group.services.length > 1
                      ? () => {
                          set(at, { services: group.services.filter((_, place) => place !== no) });
                          focusSoon(`add-service-${at}`);
                        }
                      : undefined
                  }
                  faulty={faulty}
                />
              ))}
              <div>
                <Button
                  id={`add-service-${at}`}
                  variant="secondary"
                  disabled={group.services.length >= 50}
                  onClick={() => {
                    set(at, { services: [...group.services, noService()] });
                    focusSoon(`service-${at}-${group.services.length}-fi`);
                  }}
                >
                  {t(($) => $.publishing.recommended.addService)}
                </Button>
                <Button
                  variant="tertiary"
                  onClick={() => {
                    onChange(value.filter((_, place) => place !== at));
                    focusSoon(ADD);
                  }}
                >
                  {t(($) => $.publishing.recommended.removeAudience, { no: at + 1 })}
                </Button>
              </div>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            id={ADD}
            variant="secondary"
            disabled={value.length >= 20}
            onClick={() => {
              onChange([...value, { audience: nothing(), services: [noService()] }]);
              focusSoon(`audience-${value.length}-fi`);
            }}
          >
            {t(($) => $.publishing.recommended.addAudience)}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

type ServiceFieldsProps = {
  id: string;
  no: number;
  value: Service;
  onChange: (service: Service) => void;
  /** None for the only one. */
  onRemove: (() => void) | undefined;
  faulty: boolean;
};

function ServiceFields({ id, no, value, onChange, onRemove, faulty }: ServiceFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="k-bare">
      <legend>{t(($) => $.publishing.recommended.service, { no })}</legend>
      <div className={layout.stack}>
        <WordFields
          id={id}
          label="nameIn"
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
          faulty={faulty}
        />
        <TextField
          id={`${id}-url`}
          label={t(($) => $.publishing.recommended.url)}
          type="url"
          value={value.url}
          onChange={(url) => onChange({ ...value, url: url.trim() })}
          errors={faulty && leadsNowhere(value.url) ? [t(($) => $.publishing.recommended.urlWrong)] : undefined}
          maxLength={2048}
        />
        {onRemove && (
          <div>
            <Button variant="tertiary" className={layout.flush} onClick={onRemove}>
              {t(($) => $.publishing.recommended.removeService, { no })}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}

type WordFieldsProps = {
  id: string;
  label: 'audienceIn' | 'nameIn';
  value: Words;
  onChange: (words: Words) => void;
  faulty: boolean;
};

function WordFields({ id, label, value, onChange, faulty }: WordFieldsProps) {
  const { t } = useTranslation();
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      id={`${id}-${language}`}
      label={t(($) => $.publishing.recommended[label][language])}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
      errors={faulty && value[language].trim() === '' ? [t(($) => $.publishing.recommended.missing)] : undefined}
      maxLength={300}
    />
  ));
}
