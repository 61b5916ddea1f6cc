import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import css from './PublicList.module.css';
import type { Presentation } from './queries';

/** What is shown otherwise, in words; nothing where it is all the same. */
export function PresentationDifference({ before, after }: { before: Presentation; after: Presentation }) {
  const said = useSaid();
  const lines = said(before).flatMap(({ label, words }, line) => {
    const now = said(after)[line]?.words;
    return now === undefined || now === words ? [] : [{ label, before: words, after: now }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className={css.differences}>
      {lines.map(({ label, before, after }) => (
        <li key={label}>
          <strong>{label}:</strong> {before} → {after}
        </li>
      ))}
    </ul>
  );
}

/** Each choice as the form has it. */
function useSaid() {
  const { t } = useTranslation();
  const format = useFormat();
  const nothing = t(($) => $.publishing.change.empty);
  return ({ mainFirst, grouping, order, languages, intro, recommended = [] }: Presentation) => [
    {
      label: t(($) => $.publishing.show.mainFirst),
      words: mainFirst ? t(($) => $.audit.yes) : t(($) => $.audit.no),
    },
    { label: t(($) => $.publishing.show.grouping), words: t(($) => $.publishing.groupings[grouping]) },
    { label: t(($) => $.publishing.show.order), words: t(($) => $.publishing.orders[order]) },
    {
      label: t(($) => $.publishing.show.languages),
      words: languages.map((language) => t(($) => $.enums.language[language])).join(', '),
    },
    { label: t(($) => $.publishing.show.ownIntro), words: intro ? Object.values(intro).join(' / ') : nothing },
    {
      label: t(($) => $.publishing.recommended.title),
      words:
        recommended
          .map(
            ({ audience, services }) =>
              `${format.text(audience)}: ${services.map(({ name, url }) => `${format.text(name)} (${url})`).join(', ')}`,
          )
          .join('; ') || nothing,
    },
  ];
}
