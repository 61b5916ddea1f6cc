import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '#/i18n';
import { Button, ValidationMessage } from '#/ui/kit';
import css from './Draft.module.css';
import { moved } from './editing';
import { useEditor } from './editor';

type ListFieldProps<Item> = {
  pointer: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  fresh: () => Item;
  /** What the item at a place is called. */
  itemName: (no: number) => string;
  add: string;
  /** The order means something. */
  ordered?: boolean;
  children: (item: Item, change: (part: Partial<Item>) => void, pointer: string) => ReactNode;
};

/** Items that are added, moved and removed with the keyboard as well; the focus goes along with what was moved. */
export function ListField<Item>(props: ListFieldProps<Item>) {
  const { pointer, items, onChange, fresh, itemName, add, ordered, children } = props;
  const { t } = useTranslation();
  const { errorsAt } = useEditor();
  const next = useRef<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (next.current === null) return;
    const wanted = box.current?.querySelector<HTMLElement>(`[data-place="${next.current}"]`);
    (wanted?.matches('li') ? wanted.querySelector<HTMLElement>('input, select, textarea') : wanted)?.focus();
    next.current = null;
  });
  const set = (changed: Item[], focus: string) => {
    next.current = focus;
    onChange(changed);
  };
  const move = (from: number, to: number, way: 'up' | 'down') => {
    if (to >= 0 && to < items.length) set(moved(items, from, to), `${to}-${way}`);
  };
  return (
    <div ref={box} className={css.list} id={pointer} tabIndex={-1}>
      {errorsAt(pointer).map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
      <ol className={css.items}>
        {items.map((item, index) => {
          const name = itemName(index + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields hold no state of their own that their value doesn't say
            <li key={index} className={css.item} data-place={String(index)}>
              <div className={css.itemHead}>
                <h4>{name}</h4>
                <div className={css.tools}>
                  {ordered && (
                    <>
                      <Tool
                        place={`${index}-up`}
                        label={t(($) => $.policy.draft.list.up, { item: name })}
                        off={index === 0}
                        onClick={() => move(index, index - 1, 'up')}
                      >
                        <ArrowUpIcon aria-hidden />
                      </Tool>
                      <Tool
                        place={`${index}-down`}
                        label={t(($) => $.policy.draft.list.down, { item: name })}
                        off={index === items.length - 1}
                        onClick={() => move(index, index + 1, 'down')}
                      >
                        <ArrowDownIcon aria-hidden />
                      </Tool>
                    </>
                  )}
                  <Tool
                    place={`${index}-remove`}
                    label={t(($) => $.policy.draft.list.remove, { item: name })}
                    onClick={() =>
                      set(
                        items.filter((_, other) => other !== index),
                        'add',
                      )
                    }
                  >
                    <TrashIcon aria-hidden />
                  </Tool>
                </div>
              </div>
              {errorsAt(`${pointer}/${index}`).map((error) => (
                <ValidationMessage key={error}>{error}</ValidationMessage>
              ))}
              {children(
                item,
                (part) => onChange(items.map((one, other) => (other === index ? { ...one, ...part } : one))),
                `${pointer}/${index}`,
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          type="button"
          variant="secondary"
          data-size="sm"
          data-place="add"
          onClick={() => set([...items, fresh()], String(items.length))}
        >
          <PlusIcon aria-hidden />
          {add}
        </Button>
      </div>
    </div>
  );
}

type ToolProps = { place: string; label: string; off?: boolean; onClick: () => void; children: ReactNode };

/** Stays reachable where it can do nothing, so that the focus isn't lost at the end of a list. */
function Tool({ place, label, off, onClick, children }: ToolProps) {
  return (
    <Button
      type="button"
      icon
      variant="tertiary"
      data-color="neutral"
      data-size="sm"
      data-place={place}
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
