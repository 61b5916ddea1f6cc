import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { focusSoon } from '#/ui/focus';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { NameFields } from './NameFields';

type Channel = Schemas['OfficialChannel'];

const ADD = 'add-channel';

type ChannelFieldsProps = {
  value: readonly Channel[];
  onChange: (channels: Channel[]) => void;
  faults: (pointer: string) => readonly string[] | undefined;
};

/** Where matters are dealt with (IIS-3a). The focus goes to what was added, and to the button when one is taken away. */
export function ChannelFields({ value, onChange, faults }: ChannelFieldsProps) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<Channel>) =>
    onChange(value.map((channel, no) => (no === at ? { ...channel, ...part } : channel)));
  return (
    <fieldset className="k-bare">
      <legend>{t(($) => $.administration.organisation.channels)}</legend>
      <div className={layout.stack}>
        <p className={layout.quiet}>{t(($) => $.administration.organisation.channelsHint)}</p>
        {value.map((channel, at) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: fields hold no state of their own that their value doesn't say
            key={at}
            className="k-bare"
          >
            <legend>{t(($) => $.administration.organisation.channel, { no: at + 1 })}</legend>
            <div className={layout.stack}>
              <NameFields
                id={`channel-${at}`}
                value={channel.name}
                onChange={(name) => set(at, { name })}
                faults={(pointer) => faults(`/officialChannels/${at}${pointer}`)}
              />
              <TextField
                id={`channel-${at}-url`}
                label={t(($) => $.administration.organisation.channelUrl)}
                hint={t(($) => $.administration.pageHint)}
                type="url"
                value={channel.url}
                onChange={(url) => set(at, { url })}
                errors={faults(`/officialChannels/${at}/url`)}
                maxLength={2048}
              />
              <div>
                <Button
                  variant="tertiary"
                  className={layout.flush}
                  onClick={() => {
                    onChange(value.filter((_, no) => no !== at));
                    focusSoon(ADD);
                  }}
                >
                  {t(($) => $.administration.organisation.removeChannel, { no: at + 1 })}
                </Button>
              </div>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            id={ADD}
            variant="secondary"
            disabled={value.length >= 50}
            onClick={() => {
              onChange([...value, { name: { fi: '', sv: '', en: '' }, url: '' }]);
              focusSoon(`channel-${value.length}-fi`);
            }}
          >
            {t(($) => $.administration.organisation.addChannel)}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
