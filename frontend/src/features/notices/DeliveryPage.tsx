import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import { type DeliveryWay, deliveryWayValues, type Language, type Schemas } from '#/api/types';
import { LANGUAGES, useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Alert, Button, Fieldset, Radio } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { chooseDelivery, deliveryQuery } from './queries';

export function DeliveryPage() {
  const { t } = useTranslation();
  const delivery = useQuery(deliveryQuery);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.notices.choose.title)}
        lead={t(($) => $.notices.choose.lead)}
        crumbs={
          <Link to="/notices" className="ds-link">
            {t(($) => $.notices.title)}
          </Link>
        }
      />
      <Loaded from={delivery}>{(data) => <Choice delivery={data} />}</Loaded>
    </div>
  );
}

function Choice({ delivery }: { delivery: Schemas['NoticeDelivery'] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [way, setWay] = useState<DeliveryWay>(delivery.way);
  const [language, setLanguage] = useState<Language>(delivery.language);
  const saving = useMutation({
    mutationFn: () => chooseDelivery({ way, language }),
    onSuccess: (saved) => {
      queryClient.setQueryData(deliveryQuery.queryKey, saved);
      notify(t(($) => $.notices.choose.saved));
    },
  });
  return (
    <Card className={layout.narrow}>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Where delivery={delivery} />
        <Fieldset>
          <Fieldset.Legend>{t(($) => $.notices.choose.way)}</Fieldset.Legend>
          {deliveryWayValues.map((value) => (
            <Radio
              key={value}
              name="way"
              value={value}
              label={t(($) => $.notices.choose[value])}
              description={t(($) => $.notices.choose[`${value}_hint`])}
              checked={way === value}
              onChange={() => setWay(value)}
            />
          ))}
        </Fieldset>
        <Fieldset>
          <Fieldset.Legend>{t(($) => $.notices.choose.language)}</Fieldset.Legend>
          {LANGUAGES.map((value) => (
            <Radio
              key={value}
              name="language"
              value={value}
              label={t(($) => $.enums.language[value])}
              checked={language === value}
              onChange={() => setLanguage(value)}
            />
          ))}
        </Fieldset>
        {saving.error && <ProblemNotice problem={asProblem(saving.error)} />}
        <div className={layout.row}>
          <Button type="submit" loading={saving.isPending}>
            {t(($) => $.notices.choose.save)}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Where mail goes, and what stands in its way. */
function Where({ delivery: { mail, address } }: { delivery: Schemas['NoticeDelivery'] }) {
  const { t } = useTranslation();
  return (
    <>
      {!mail && <Alert data-color="info">{t(($) => $.notices.choose.mailOff)}</Alert>}
      {address ? (
        <p>
          {t(($) => $.notices.choose.address)}: <strong>{address}</strong>
        </p>
      ) : (
        <Alert data-color="warning">{t(($) => $.notices.choose.noAddress)}</Alert>
      )}
    </>
  );
}
