import { useState } from 'react';
import type { Language } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useMe } from '#/features/session/queries';
import { useLanguage, useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { SelectField } from '#/ui/fields';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import css from './PublicList.module.css';
import {
  elementSnippet,
  formPolicySnippet,
  phpSnippet,
  policySnippet,
  questionSnippet,
  wordpressSnippet,
} from './snippets';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const WAYS = ['wordpress', 'drupal', 'plain', 'server', 'question'] as const;

/** How to take the list to a page of one's own, for people who don't write programs. */
export function EmbedPage() {
  return (
    <Permitted may="EXPORT_LIST">
      <Embed />
    </Permitted>
  );
}

function Embed() {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const { slug } = useMe().organisation;
  const place = { origin: window.location.origin, slug, language };
  const fallback = t(($) => $.publishing.embed.fallback, { lng: language });
  const element = elementSnippet(place, fallback);
  const snippets = {
    wordpress: { two: element, three: null },
    drupal: { two: element, three: null },
    plain: { two: element, three: policySnippet(place) },
    question: {
      two: questionSnippet(
        place,
        t(($) => $.publishing.embed.question.label, { lng: language }),
        t(($) => $.publishing.embed.question.button, { lng: language }),
      ),
      three: formPolicySnippet(place),
    },
    server: { two: wordpressSnippet(place, fallback), three: phpSnippet(place, fallback) },
  };
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.publishing.embed.title)} lead={t(($) => $.publishing.embed.lead)} />
      <div className={layout.narrow}>
        <SelectField
          id="embed-language"
          label={t(($) => $.publishing.embed.language)}
          placeholder={t(($) => $.publishing.show.choose)}
          value={language}
          onChange={(chosen) => chosen && setLanguage(chosen)}
          options={LANGUAGES.map((value) => ({ value, label: t(($) => $.enums.language[value]) }))}
        />
      </div>
      {WAYS.map((way) => (
        <Card key={way} title={t(($) => $.publishing.embed[way].title)}>
          <ol className={css.steps}>
            <li>{t(($) => $.publishing.embed[way].one)}</li>
            <li>
              {t(($) => $.publishing.embed[way].two)}
              <CopyText text={snippets[way].two} />
            </li>
            <li>
              {t(($) => $.publishing.embed[way].three)}
              {snippets[way].three && <CopyText text={snippets[way].three} />}
            </li>
          </ol>
        </Card>
      ))}
    </div>
  );
}
