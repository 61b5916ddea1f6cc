import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';

/** What the account says of itself on its platform, ready to paste (IIS-3.1b). */
export function ProfileCard({ account: { profile, closing } }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  // While it closes, another text takes its place.
  if (!profile || closing) return null;
  const text = format.text(profile.text);
  return (
    <Card
      title={t(($) => $.account.profile.title)}
      lead={
        profile.maxLength
          ? t(($) => $.account.profile.limited, { most: profile.maxLength, length: [...text].length })
          : t(($) => $.account.profile.lead)
      }
    >
      <CopyText text={text} />
    </Card>
  );
}
