import type { Text } from '#/api/types';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';

const LANGUAGES = ['fi', 'sv', 'en'] as const;

type NameFieldsProps = {
  /** What the fields' ids begin with, where a page has several names. */
  id?: string;
  value: Text;
  onChange: (name: Text) => void;
  faults: (pointer: string) => readonly string[] | undefined;
};

/** A name in the three languages: each reader gets theirs. */
export function NameFields({ id = 'name', value, onChange, faults }: NameFieldsProps) {
  const { t } = useTranslation();
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      id={`${id}-${language}`}
      label={t(($) => $.administration.name[language])}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
      errors={faults(`/name/${language}`)}
      maxLength={300}
    />
  ));
}
