import { useEffect, useRef } from 'react';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { CopyText } from '#/ui/CopyText';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';

type IssuedSecretProps = { issued: Schemas['ClientWithSecret']; onDone: () => void };

/** Stays until somebody says that they have it: closing it by mistake would lose the secret. */
export function IssuedSecret({ issued: { client, secret }, onDone }: IssuedSecretProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert data-color="warning">
      <div className={layout.stack}>
        <h2 ref={heading} tabIndex={-1}>
          {t(($) => $.clients.issued.title, { name: client.name })}
        </h2>
        <p>{t(($) => $.clients.issued.lead)}</p>
        <p>{t(($) => $.clients.id)}</p>
        <CopyText text={client.id} label={t(($) => $.clients.issued.copyId)} />
        <p>{t(($) => $.clients.secret)}</p>
        <CopyText text={secret} label={t(($) => $.clients.issued.copySecret)} />
        <div>
          <Button data-color="accent" onClick={onDone}>
            {t(($) => $.clients.issued.done)}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
