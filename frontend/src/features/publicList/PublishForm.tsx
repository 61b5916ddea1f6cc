import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CheckboxField, CheckField, SelectField, TextArea } from '#/ui/fields';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { ListDifference } from './ListDifference';
import { PresentationDifference } from './PresentationDifference';
import { type Presentation, publishList } from './queries';
import { incomplete, RecommendedFields } from './RecommendedFields';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const NO_INTRO = { fi: '', sv: '', en: '' };

type PublishFormProps = {
  publishing: Schemas['Publishing'];
  presentation: Presentation;
  onChange: (presentation: Presentation) => void;
};

/** How the list is shown; what is on it can't be chosen. */
export function PublishForm({ publishing, presentation, onChange }: PublishFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const [faulty, setFaulty] = useState(false);
  const set = (part: Partial<Presentation>) => onChange({ ...presentation, ...part });
  const keeping = useKeeping((body: Schemas['PublishRequest']) => publishList(publishing.etag, body));
  const { intro, recommended = [] } = presentation;
  const wrong = {
    languages: presentation.languages.length === 0,
    note: note.trim() === '',
    recommended: incomplete(recommended),
    intro: intro !== undefined && LANGUAGES.some((language) => intro[language].trim() === ''),
  };
  const says = (isWrong: boolean, text: string) => (faulty && isWrong ? [text] : undefined);
  const publish = () => {
    setFaulty(true);
    if (Object.values(wrong).some(Boolean) || keeping.isPending) return;
    keeping.mutate(
      { presentation, note: note.trim() },
      {
        onSuccess: () => {
          setNote('');
          setFaulty(false);
          for (const key of ['publishing', 'listVersions', 'publicList']) {
            void queryClient.invalidateQueries({ queryKey: [key] });
          }
          notify(t(($) => $.publishing.show.published));
        },
      },
    );
  };
  return (
    <Card title={t(($) => $.publishing.show.title)} lead={t(($) => $.publishing.show.lead)}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        {keeping.problem && <ProblemNotice problem={keeping.problem} />}
        <CheckField
          id="main-first"
          label={t(($) => $.publishing.show.mainFirst)}
          checked={presentation.mainFirst}
          onChange={(mainFirst) => set({ mainFirst })}
        />
        <SelectField
          id="grouping"
          label={t(($) => $.publishing.show.grouping)}
          placeholder={t(($) => $.publishing.show.choose)}
          value={presentation.grouping}
          onChange={(grouping) => grouping && set({ grouping })}
          options={(['PLATFORM', 'UNIT', 'AUDIENCE', 'THEME'] as const).map((value) => ({
            value,
            label: t(($) => $.publishing.groupings[value]),
          }))}
        />
        <SelectField
          id="list-order"
          label={t(($) => $.publishing.show.order)}
          placeholder={t(($) => $.publishing.show.choose)}
          value={presentation.order}
          onChange={(order) => order && set({ order })}
          options={(['NAME', 'SINCE'] as const).map((value) => ({
            value,
            label: t(($) => $.publishing.orders[value]),
          }))}
        />
        <CheckboxField
          id="list-languages"
          label={t(($) => $.publishing.show.languages)}
          options={LANGUAGES.map((value) => ({ value, label: t(($) => $.enums.language[value]) }))}
          chosen={presentation.languages}
          onChange={(chosen) => set({ languages: inOrder(presentation.languages, chosen) })}
          errors={says(
            wrong.languages,
            t(($) => $.publishing.show.oneLanguage),
          )}
        />
        <CheckField
          id="own-intro"
          label={t(($) => $.publishing.show.ownIntro)}
          checked={intro !== undefined}
          onChange={(own) => set({ intro: own ? NO_INTRO : undefined })}
        />
        {intro &&
          (
            [
              ['fi', t(($) => $.publishing.show.introFi)],
              ['sv', t(($) => $.publishing.show.introSv)],
              ['en', t(($) => $.publishing.show.introEn)],
            ] as const
          ).map(([language, label]) => (
            <TextArea
              key={language}
              id={`intro-${language}`}
              label={label}
              rows={3}
              maxLength={1000}
              value={intro[language]}
              onChange={(text) => set({ intro: { ...intro, [language]: text } })}
              errors={says(
                intro[language].trim() === '',
                t(($) => $.publishing.show.introMissing),
              )}
            />
          ))}
        <RecommendedFields value={recommended} onChange={(groups) => set({ recommended: groups })} faulty={faulty} />
        <h3>{t(($) => $.publishing.change.title)}</h3>
        <p className={layout.quiet}>
          {publishing.published
            ? t(($) => $.publishing.change.since, {
                no: publishing.published.no,
                day: format.dayOf(publishing.published.recordedAt),
              })
            : t(($) => $.publishing.change.never)}
        </p>
        <PresentationDifference before={publishing.presentation} after={presentation} />
        {publishing.changes && <ListDifference difference={publishing.changes} />}
        <TextArea
          id="publish-note"
          label={t(($) => $.publishing.show.note)}
          hint={t(($) => $.publishing.show.noteHint)}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={setNote}
          errors={says(
            wrong.note,
            t(($) => $.publishing.show.noteMissing),
          )}
        />
        <div>
          <Button type="submit" loading={keeping.isPending}>
            {t(($) => $.publishing.show.publish)}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Those that stood stay as they stood: the first one leads. */
function inOrder(before: Language[], chosen: string[]) {
  const rest = LANGUAGES.filter((language) => chosen.includes(language) && !before.includes(language));
  return [...before.filter((language) => chosen.includes(language)), ...rest];
}
