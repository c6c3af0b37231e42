import { useRef, useState } from 'react';
import { GridList, useDragAndDrop, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { Button } from '#ui/client/Button.tsx';
import { BringBack } from './BringBack.tsx';
import type { Desk } from './desk.ts';
import type { ListName } from './edit-questionnaire.ts';
import { ItemRow } from './ItemRow.tsx';
import { kindOf } from './kind-of.ts';
import { ListError } from './ListError.tsx';
import type { DraftItem } from './questionnaire-draft.ts';

interface ItemListProps {
  readonly desk: Desk;
  readonly list: ListName;
  readonly label: string;
  readonly items: readonly DraftItem[];
  /** Of questions: the side of the service that these belong to. What is dragged here from another side belongs to this one then. */
  readonly side?: { readonly aspect: string | undefined };
}

/** Things that have an order, which is changed by dragging, by buttons and by the keyboard alone. */
export function ItemList({ desk, list, label, items, side }: ItemListProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const move = (key: string, before: string | undefined) =>
    desk.edit({ type: 'moved', at: { list, key }, before, ...side });
  const placeOf = ({ key, dropPosition }: { key: Key; dropPosition: string }) => {
    const index = items.findIndex((item) => item.key === key);
    return dropPosition === 'before' ? String(key) : items[index + 1]?.key;
  };
  const type = `prongsai-${list.replace(' ', '-')}`;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [type]: String(key) })),
    acceptedDragTypes: [type],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => [...keys].forEach((key) => move(String(key), placeOf(target))),
    onInsert: async ({ items: dropped, target }) => {
      for (const one of dropped) if (one.kind === 'text') move(await one.getText(type), placeOf(target));
    },
    onRootDrop: async ({ items: dropped }) => {
      for (const one of dropped) if (one.kind === 'text') move(await one.getText(type), undefined);
    },
  });
  const kind = kindOf(list);
  const removed = desk.removed?.list === list && isOfSide(desk.removed.item, side) ? desk.removed.item : undefined;
  return (
    <div className="stack-s items" ref={box}>
      <GridList
        className="rows"
        aria-label={label}
        items={items.map((item) => ({ ...item, id: item.key }))}
        dependencies={[desk, language]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className="soft">{t('editor.none')}</span>}
      >
        {(item) => {
          const index = items.findIndex(({ key }) => key === item.key);
          return (
            <ItemRow
              desk={desk}
              place={{ list, key: item.key }}
              item={item}
              index={index}
              of={items.length}
              onStep={(step) => {
                setSaid(t('editor.moved', { place: index + 1 + step, of: items.length }));
                move(item.key, items[step < 0 ? index - 1 : index + 2]?.key);
              }}
            />
          );
        }}
      </GridList>
      <p className="unseen" role="status">
        {said}
      </p>
      {removed && (removed.text.th || removed.text.en) && (
        <BringBack
          what={t(list === 'aspects' ? 'editor.removedAspect' : 'editor.removed', {
            name: removed.text[language] || removed.text.th,
          })}
          onBack={() => {
            desk.edit({ type: 'brought-back' });
            box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
          }}
        />
      )}
      {!side && <ListError desk={desk} list={list} />}
      <Button kind="quiet" icon="plus" data-add onClick={() => desk.add(list, side?.aspect)}>
        {t(`editor.add.${kind}`)}
      </Button>
    </div>
  );
}

const isOfSide = (item: DraftItem, side: ItemListProps['side']): boolean => !side || side.aspect === item.aspect;
