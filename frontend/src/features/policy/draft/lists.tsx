import { useQuery } from '@tanstack/react-query';
import type { Schemas, Text } from '#/api/types';
import {
  askedQuestionWhenValues,
  platformCategoryValues,
  platformRuleStandingValues,
  questionValues,
} from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import layout from '#/ui/layout.module.css';
import css from './Draft.module.css';
import { freeKey } from './editing';
import { useEditor } from './editor';
import { DayField, NO_TEXT, PickField, TextsField, WordsField } from './inputs';
import { ListField } from './ListField';
import { useNeedOptions } from './upkeep';

type PlatformRule = Schemas['PlatformRule'];
type Mandated = Schemas['MandatedChannel'];
type Choice = Schemas['Choice'];
type Asked = Schemas['AskedQuestion'];

export function PlatformsField() {
  const { t } = useTranslation();
  const format = useFormat();
  const { document, change } = useEditor();
  const platforms = usePlatforms();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const known = platforms.items.map(({ id, name }) => ({ value: id, label: name }));
  const free = () => known.find(({ value }) => document.platforms.every((rule) => rule.platform !== value));
  return (
    <ListField<PlatformRule>
      pointer="/document/platforms"
      items={document.platforms}
      onChange={(changed) => change({ platforms: changed })}
      fresh={() => ({ platform: free()?.value ?? '', standing: 'IN_USE' })}
      itemName={(no) => {
        const rule = document.platforms[no - 1];
        return rule?.platform ? platforms.nameOf(rule.platform) : t(($) => $.policy.draft.platform.item, { no });
      }}
      add={t(($) => $.policy.draft.platform.add)}
      ordered
    >
      {(rule, set, at) => (
        <>
          <div className={css.pair}>
            <PickField
              pointer={`${at}/platform`}
              label={t(($) => $.policy.draft.platform.platform)}
              value={rule.platform}
              options={
                known.some(({ value }) => value === rule.platform) || !rule.platform
                  ? known
                  : [...known, { value: rule.platform, label: platforms.nameOf(rule.platform) }]
              }
              onChange={(platform) => set({ platform })}
            />
            <PickField
              pointer={`${at}/standing`}
              label={t(($) => $.policy.draft.platform.standing)}
              value={rule.standing}
              options={platformRuleStandingValues.map((value) => ({
                value,
                label: t(($) => $.policy.standing[value]),
              }))}
              onChange={(standing) => set({ standing })}
            />
          </div>
          {rule.standing === 'IN_USE' && (
            <WordsField
              pointer={`${at}/mainAddress`}
              label={t(($) => $.policy.draft.platform.main)}
              value={rule.mainAddress}
              max={2048}
              onChange={(mainAddress) => set({ mainAddress })}
            />
          )}
          {rule.standing === 'PLANNED' && (
            <div className={css.pair}>
              <PickField
                pointer={`${at}/unitId`}
                label={t(($) => $.policy.draft.platform.unitId)}
                value={rule.unitId}
                options={units.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
                none={t(($) => $.policy.draft.platform.anyUnit)}
                onNone={() => set({ unitId: undefined })}
                onChange={(unitId) => set({ unitId, unit: units.find(({ id }) => id === unitId)?.name ?? rule.unit })}
              />
              <DayField
                pointer={`${at}/targetOn`}
                label={t(($) => $.policy.draft.platform.targetOn)}
                value={rule.targetOn}
                onChange={(targetOn) => set({ targetOn })}
              />
            </div>
          )}
          {rule.standing === 'EXPERIMENTAL' && (
            <DayField
              pointer={`${at}/reviewOn`}
              label={t(($) => $.policy.draft.platform.reviewOn)}
              value={rule.reviewOn}
              onChange={(reviewOn) => set({ reviewOn })}
            />
          )}
          {rule.target && (
            <p className={layout.quiet}>
              {t(($) => $.policy.draft.platform.words, { words: format.text(rule.target) })}
            </p>
          )}
        </>
      )}
    </ListField>
  );
}

export function MandatedField() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const platforms = usePlatforms();
  return (
    <ListField<Mandated>
      pointer="/document/mandatedChannels"
      items={document.mandatedChannels}
      onChange={(mandatedChannels) => change({ mandatedChannels })}
      fresh={() => ({ category: 'MESSAGING', name: NO_TEXT })}
      itemName={(no) => t(($) => $.policy.draft.mandated.item, { no })}
      add={t(($) => $.policy.draft.mandated.add)}
    >
      {(channel, set, at) => (
        <>
          <PickField
            pointer={`${at}/category`}
            label={t(($) => $.policy.draft.mandated.category)}
            value={channel.category}
            options={platformCategoryValues.map((value) => ({
              value: value as string,
              label: t(($) => $.enums.platformCategory[value]),
            }))}
            onChange={(category) => set({ category, platform: undefined })}
          />
          <PickField
            pointer={`${at}/platform`}
            label={t(($) => $.policy.draft.platform.platform)}
            value={channel.platform}
            options={platforms.items
              .filter(({ category }) => category === channel.category)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(platform) => set({ platform })}
            none={t(($) => $.policy.draft.mandated.otherPlatform)}
            onNone={() => set({ platform: undefined })}
          />
          <TextsField
            pointer={`${at}/name`}
            label={t(($) => $.policy.draft.mandated.name)}
            value={channel.name}
            onChange={(name) => set({ name })}
          />
          <WordsField
            pointer={`${at}/url`}
            label={t(($) => $.policy.draft.mandated.url)}
            value={channel.url}
            max={2048}
            onChange={(url) => set({ url })}
          />
        </>
      )}
    </ListField>
  );
}

export function ChoicesField({ of }: { of: 'purposes' | 'goals' }) {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <ListField<Choice>
      pointer={`/document/${of}`}
      items={document[of]}
      onChange={(choices) => change({ [of]: choices })}
      fresh={() => ({ key: freeKey(document[of]), name: NO_TEXT })}
      itemName={(no) => t(($) => $.policy.draft.choice.item, { no })}
      add={t(($) => $.policy.draft.choice.add)}
      ordered
    >
      {(choice, set, at) => (
        <TextsField
          pointer={`${at}/name`}
          label={t(($) => $.policy.draft.choice.name)}
          value={choice.name}
          onChange={(name) => set({ name })}
        />
      )}
    </ListField>
  );
}

export function QuestionsField() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const needs = useNeedOptions();
  const free = () => questionValues.find((value) => document.questions.every(({ question }) => question !== value));
  return (
    <ListField<Asked>
      pointer="/document/questions"
      items={document.questions}
      onChange={(questions) => change({ questions })}
      fresh={() => ({ question: free() ?? 'NEED', when: 'ALWAYS', need: 'SHOULD' })}
      itemName={(no) => {
        const asked = document.questions[no - 1];
        return asked ? t(($) => $.policy.question[asked.question]) : t(($) => $.policy.draft.question.item, { no });
      }}
      add={t(($) => $.policy.draft.question.add)}
      ordered
    >
      {(asked, set, at) => (
        <div className={css.pair}>
          <PickField
            pointer={`${at}/question`}
            label={t(($) => $.policy.draft.question.question)}
            value={asked.question}
            options={questionValues.map((value) => ({ value, label: t(($) => $.policy.question[value]) }))}
            onChange={(question) => set({ question })}
          />
          <PickField
            pointer={`${at}/when`}
            label={t(($) => $.policy.draft.question.when)}
            value={asked.when}
            options={askedQuestionWhenValues.map((value) => ({ value, label: t(($) => $.policy.when[value]) }))}
            onChange={(when) => set({ when })}
          />
          <PickField
            pointer={`${at}/need`}
            label={t(($) => $.policy.draft.question.need)}
            value={asked.need}
            options={needs}
            onChange={(need) => set({ need })}
          />
          <WordsField
            pointer={`${at}/section`}
            label={t(($) => $.policy.draft.section)}
            value={asked.section}
            max={100}
            onChange={(section) => set({ section })}
          />
        </div>
      )}
    </ListField>
  );
}

/** Titles are bare texts in the document; a list of objects carries them while they are changed. */
export function TitlesField({ titles, onChange }: { titles: readonly Text[]; onChange: (titles: Text[]) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="k-bare">
      <legend>{t(($) => $.policy.draft.titles)}</legend>
      <ListField<Text>
        pointer="/document/expertAccounts/titles"
        items={titles}
        onChange={onChange}
        fresh={() => NO_TEXT}
        itemName={(no) => t(($) => $.policy.draft.titleItem, { no })}
        add={t(($) => $.policy.draft.addTitle)}
      >
        {(title, set, at) => (
          <TextsField pointer={at} label={t(($) => $.policy.draft.titleName)} value={title} onChange={set} />
        )}
      </ListField>
    </fieldset>
  );
}
