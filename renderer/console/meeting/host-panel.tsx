import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { askPrompt } from '../../../shared/meeting/ask-question.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { itemNow } from '../../../shared/meeting/meeting-now.ts';
import { prepareQuestion, rewordPrepared } from '../../../shared/meeting/prepare-question.ts';
import { lineId, preparedQuestionId, type VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { hostView } from '../../../shared/views/build-host-view.ts';
import { type Prompt, promptsFor, promptsPut } from '../../../shared/views/host-prompts.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock, useScreens } from '../../store/store.tsx';
import { HostSheet } from '../../ui/host/host-sheet.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import type { Desk } from './use-desk.ts';
import './host-panel.css';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

/** What the host may ask, walked with the arrows: put before the room or to the host alone, reworded, taken out. */
const Prompts = ({ state, meeting, desk, village }: Props & { readonly village: VillageId }) => {
  const t = useText();
  const { language } = useLanguage();
  const { today, now } = useOfficeClock();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<Prompt | null>(null);
  const put = promptsPut(state, meeting.id);
  const prompts = promptsFor(state, village, today, language);
  const ask = ({ key, text, slots, about }: Prompt, toWall: boolean): void => {
    const asking = { line: lineId.parse(newId()), meeting: meeting.id, key, text, slots, about, at: now(), toWall };
    desk.run({ key: 'step.prompt-put' }, (latest) => askPrompt(latest, asking));
  };
  const preparedOf = ({ key }: Prompt) => [...state.preparedQuestion.values()].find(({ id }) => id === key);
  const reword = (prompt: Prompt, text: string): void => {
    const own = preparedOf(prompt);
    if (own) desk.run({ key: 'step.prepared-reworded' }, (latest) => rewordPrepared(latest, own.id, text));
  };
  const save = (): void => {
    if (edited) reword(edited, typed);
    else {
      const id = preparedQuestionId.parse(newId());
      desk.run({ key: 'step.prepared' }, (latest) => prepareQuestion(latest, id, village, typed));
    }
    setEdited(null);
    setTyped('');
  };
  const press = (prompt: Prompt, key: string, event: KeyboardEvent): boolean => {
    if (key === 'Enter') ask(prompt, !event.ctrlKey);
    else if (key === 'Delete') reword(prompt, '');
    else if (key === 'e' && preparedOf(prompt)) {
      setEdited(prompt);
      setTyped(prompt.text);
    } else return false;
    return true;
  };
  return (
    <section>
      <h2>
        <b>{t('host.prompts')}</b>
      </h2>
      <p className="h">{t('host.keys')}</p>
      <KeyList
        label={t('host.prompts')}
        rows={prompts}
        keyOf={({ key }) => key}
        onKey={press}
        draw={(prompt) => (
          <span className={put.has(prompt.key) ? 'prompt-row is-put' : 'prompt-row'}>
            <span>{prompt.text}</span>
            <span className="h">{put.has(prompt.key) ? t('host.put') : ''}</span>
          </span>
        )}
      />
      <LineInput
        key={edited?.key ?? 'new'}
        label={t('host.write')}
        hint={t('host.write-hint')}
        text={typed}
        onText={setTyped}
        onEnter={save}
        isFirst={edited !== null}
      />
      <p className="h">{t('host.edit-keys')}</p>
    </section>
  );
};

/** The chair's sheet beside the record. With one display it stays covered until somebody says that the room does not see it. */
export const HostPanel = (props: Props) => {
  const { state, meeting } = props;
  const t = useText();
  const { language } = useLanguage();
  const { today, now } = useOfficeClock();
  const { displays } = useScreens();
  const [isUncovered, setUncovered] = useState(false);
  const village = itemNow(state, meeting.id)?.village;
  const sheet = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keys go to what it uncovered.
  useEffect(() => {
    if (isUncovered) sheet.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isUncovered]);
  if (displays.length < 2 && !isUncovered) {
    return (
      <>
        <p>{t('host.covered')}</p>
        <button type="button" className="button" data-first="" onClick={() => setUncovered(true)}>
          {t('host.uncover')}
        </button>
      </>
    );
  }
  return (
    <div className="host-panel" ref={sheet}>
      <HostSheet
        view={hostView(state, today, language, 'light', now())}
        prompts={village && <Prompts {...props} village={village} />}
      />
    </div>
  );
};
