import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { inOtherHands } from './hands';

/** What the account says of itself on its platform, ready to paste (IIS-3.1b). */
export function ProfileCard({ account }: { account: Account }) {
  const { profile, closing } = account;
  const { t } = useTranslation();
  const format = useFormat();
  // While it closes, another text takes its place; and nobody writes into what somebody else has.
  if (!profile || closing || inOtherHands(account)) return null;
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
