import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Loaded } from '#/ui/Loaded';
import { EffectList, useSummary } from './EffectList';
import { effectsQuery } from './queries';

/** In one sentence, for those who are asked whether they are sure. */
export function useEffectsText(etag: string): string | null {
  const summary = useSummary();
  const effects = useQuery(effectsQuery(etag)).data;
  return effects ? summary(effects) : null;
}

/** What the draft as it was saved would do. */
export function Effects({ etag }: { etag: string }) {
  const { t } = useTranslation();
  const effects = useQuery(effectsQuery(etag));
  return (
    <Card title={t(($) => $.policy.draft.effects.title)} lead={t(($) => $.policy.draft.effects.saved)}>
      <Loaded from={effects}>{(told) => <EffectList told={told} />}</Loaded>
    </Card>
  );
}
