import { useId, useState } from 'react';
import type { Person, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { FormDialog } from '#/ui/FormDialog';
import { TextField } from '#/ui/fields';
import { Button, Dialog } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import { OneTimePassword } from './OneTimePassword';
import { useKeeping } from './useKeeping';

type Act = 'give' | 'reset' | 'end';

export function SignInCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const [given, setGiven] = useState<Schemas['OneTimePassword'] | null>(null);
  const { signIn } = person;
  const acts: readonly Act[] = signIn ? ['reset', 'end'] : ['give'];
  return (
    <Card title={t(($) => $.administration.signIn.title)}>
      <div className={layout.stack}>
        {signIn ? (
          <FactList
            facts={[
              { label: t(($) => $.administration.signIn.username), value: signIn.username },
              {
                label: t(($) => $.administration.signIn.password),
                value: t(($) => $.administration.signIn[signIn.mustChangePassword ? 'oneTime' : 'own']),
              },
            ]}
          />
        ) : (
          <p className={layout.quiet}>{t(($) => $.administration.signIn.none)}</p>
        )}
        <div className={layout.row}>
          {acts.map((one) => (
            <Button
              key={one}
              variant={one === 'end' ? 'tertiary' : 'secondary'}
              data-color={one === 'end' ? 'neutral' : 'accent'}
              onClick={() => setAct(one)}
            >
              {t(($) => $.administration.signIn.act[one])}
            </Button>
          ))}
        </div>
      </div>
      {act && <SignInDialog key={act} person={person} act={act} onClose={() => setAct(null)} onGiven={setGiven} />}
      <GivenDialog given={given} onClose={() => setGiven(null)} />
    </Card>
  );
}

type SignInDialogProps = {
  person: Person;
  act: Act;
  onClose: () => void;
  onGiven: (given: Schemas['OneTimePassword']) => void;
};

function SignInDialog({ person, act, onClose, onGiven }: SignInDialogProps) {
  const { t } = useTranslation();
  const [username, setUsername] = useState(person.email ?? '');
  const keeping = useKeeping(async () => {
    if (act === 'end') return commands.endSignIn(person).then(() => null);
    const answer = await (act === 'give'
      ? commands.giveSignIn(person, username.trim())
      : commands.resetPassword(person));
    return answer.oneTimePassword;
  });
  return (
    <FormDialog
      open
      danger={act === 'end'}
      onClose={onClose}
      title={t(($) => $.administration.signIn.act[act])}
      lead={t(($) => $.administration.signIn.lead[act], { name: person.name })}
      submit={t(($) => $.administration.signIn.act[act])}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() =>
        keeping.mutate(undefined, {
          onSuccess: (given) => {
            onClose();
            if (given) onGiven(given);
            else notify(t(($) => $.administration.signIn.ended));
          },
        })
      }
    >
      {act === 'give' && (
        <TextField
          id="sign-in-username"
          label={t(($) => $.administration.signIn.username)}
          hint={t(($) => $.administration.signIn.usernameHint)}
          value={username}
          onChange={setUsername}
          errors={keeping.faults('/username')}
          autoComplete="off"
          maxLength={200}
        />
      )}
    </FormDialog>
  );
}

type GivenDialogProps = { given: Schemas['OneTimePassword'] | null; onClose: () => void };

function GivenDialog({ given, onClose }: GivenDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open={given !== null} onClose={onClose} closeButton={t(($) => $.common.close)} aria-labelledby={id}>
      <div className={layout.stack}>
        <h2 id={id}>{t(($) => $.administration.oneTime.title)}</h2>
        {given && <OneTimePassword given={given} />}
        <div>
          <Button onClick={onClose}>{t(($) => $.administration.oneTime.noted)}</Button>
        </div>
      </div>
    </Dialog>
  );
}
