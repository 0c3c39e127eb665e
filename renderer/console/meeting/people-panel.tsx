import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { itemNow } from '../../../shared/meeting/meeting-now.ts';
import { presentFor } from '../../../shared/meeting/presence.ts';
import type { ParticipantId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { isInText } from '../../ui/composing.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { OrderList } from './order-list.tsx';
import { PresenceList } from './presence-list.tsx';
import { TimesList } from './times-list.tsx';
import type { Desk } from './use-desk.ts';
import './people-panel.css';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  /** Puts somebody's name right; absent where that is not possible yet. */
  readonly onRename?: (participant: ParticipantId) => void;
};

const pages = ['here', 'order', 'times'] as const;
type Page = (typeof pages)[number];

const Head = ({ state, meeting }: Pick<Props, 'state' | 'meeting'>) => {
  const t = useText();
  const { due, present, excused, late, left } = attendanceOf(state, meeting.id);
  const item = itemNow(state, meeting.id);
  return (
    <p className="people-head">
      <span className="nw">
        {t('meeting.present')} <b>{present}</b>
        {t('meeting.present-of', { due })}
      </span>
      {excused > 0 && <span className="nw">{t('meeting.excused', { count: excused })}</span>}
      {late > 0 && <span className="nw">{t('people.late-count', { count: late })}</span>}
      {left > 0 && <span className="nw">{t('people.left-count', { count: left })}</span>}
      {item && late + left > 0 && (
        <span className="nw">{t('people.item-count', { count: presentFor(state, item.id).length })}</span>
      )}
    </p>
  );
};

/** Who is here, in what order they speak, and how long they have: three pages of one list, turned with the arrows. */
export const PeoplePanel = (props: Props) => {
  const { meeting } = props;
  const t = useText();
  const [page, setPage] = useState<Page>('here');
  const box = useRef<HTMLElement>(null);
  const turned = useRef(page);
  useEffect(() => {
    if (turned.current === page) return;
    turned.current = page;
    box.current?.querySelector<HTMLElement>('[data-first], [role="listbox"]')?.focus();
  }, [page]);
  const hasSat = meeting.state !== 'preparing';
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const isWriting =
      isInText(event.nativeEvent) && event.target instanceof HTMLInputElement && event.target.value !== '';
    const to = pages[pages.indexOf(page) + step];
    if (!hasSat || step === 0 || isWriting || event.altKey || event.ctrlKey || !to) return;
    event.preventDefault();
    setPage(to);
  };
  return (
    <section className="people" aria-label={t('people.pages')} ref={box} onKeyDown={press}>
      <Head {...props} />
      {hasSat && (
        <div className="people-tabs">
          <div role="tablist" aria-label={t('people.pages')}>
            {pages.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                tabIndex={-1}
                aria-selected={one === page}
                onClick={() => setPage(one)}
              >
                {t(`people.tab-${one}`)}
              </button>
            ))}
          </div>
          <KeyHint>{t('people.tabs-hint')}</KeyHint>
        </div>
      )}
      {page === 'here' && <PresenceList {...props} />}
      {page === 'order' && <OrderList {...props} />}
      {page === 'times' && <TimesList {...props} />}
    </section>
  );
};
