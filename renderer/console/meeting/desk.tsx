import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { turnGroup } from '../../../shared/issue/group-issues.ts';
import type { Label } from '../../../shared/journal/change.ts';
import { carryOver, enterItem, neighbourItem, stepItem } from '../../../shared/meeting/enter-item.ts';
import type { AgendaItem, Meeting, VillageStep } from '../../../shared/meeting/meeting.ts';
import { agendaOf, itemNow } from '../../../shared/meeting/meeting-now.ts';
import { newestWaiting, releaseLine, takeOff } from '../../../shared/meeting/release-line.ts';
import { isWallFollowing, showScene, turnFollowing, turnPage } from '../../../shared/meeting/show-wall.ts';
import type { Named } from '../../../shared/person/rename-person.ts';
import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { loadMeeting } from '../../store/load.ts';
import { useOfficeClock, useStore } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { AgendaPane, itemName } from './agenda-pane.tsx';
import { CaptureBox } from './capture-box.tsx';
import { CorrectTools } from './correct-tools.tsx';
import { DeskVillage } from './desk-village.tsx';
import { heldDraft } from './held-draft.ts';
import { HostBeside } from './host-beside.tsx';
import { LinesPane } from './lines-pane.tsx';
import { MeetingClock } from './meeting-clock.tsx';
import { PaperStrip } from './paper-strip.tsx';
import { RenameTool } from './rename-tool.tsx';
import { type PanelName, SidePanel } from './side-panel.tsx';
import { useAnswering } from './use-answering.ts';
import { useCaret } from './use-caret.ts';
import { useCorrectKeys } from './use-correct-keys.ts';
import { useCorrecting } from './use-correcting.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useHostPane } from './use-host-pane.ts';
import { useIssueChoice } from './use-issue-choice.ts';
import { usePaper } from './use-paper.ts';
import { usePeople } from './use-people-choices.ts';
import { useRoomViewNow } from './use-room-view.ts';
import { useSteps } from './use-steps.ts';
import { WallMiniature } from './wall-miniature.tsx';
import './desk.css';

type Props = {
  readonly meeting: Meeting;
  readonly state: State;
  /** Any village of the county that is looked up in between; the meeting and the wall stay where they are. */
  readonly looked: VillageId | null;
  readonly onLookedEnd: () => void;
};

const useItems = (state: State, meeting: Meeting, desk: ReturnType<typeof useDesk>) => {
  const t = useText();
  const { now } = useOfficeClock();
  const labelOf = (key: string, item: AgendaItem): Label => ({ key, values: { village: itemName(state, item, t) } });
  return {
    enter: (item: AgendaItem) =>
      item.state !== 'now' &&
      desk.run(labelOf('meeting.item-entered', item), (latest) => enterItem(latest, item.id, now())),
    carry: (item: AgendaItem) =>
      desk.run(labelOf('meeting.item-carried', item), (latest) => carryOver(latest, item.id, now())),
    step: (by: 1 | -1) => {
      const next = neighbourItem(state, meeting.id, by);
      const label = next ? labelOf('meeting.item-entered', next) : { key: 'meeting.item-entered' };
      desk.run(label, (latest) => stepItem(latest, meeting.id, by, now()));
    },
  };
};

const Agenda = memo(AgendaPane);
const Clock = memo(MeetingClock);

type Deed = (item: AgendaItem) => void;
type BesideDeeds = {
  readonly enter: Deed;
  readonly carry: Deed;
  readonly course: () => void;
  readonly step: (step: VillageStep) => void;
  readonly close: () => void;
};

/** The same deeds for as long as the desk stands, so that a pane is not drawn again because one of them was made anew. */
const useStable = (deeds: BesideDeeds): BesideDeeds => {
  const latest = useRef(deeds);
  latest.current = deeds;
  return useMemo(
    () => ({
      enter: (item) => latest.current.enter(item),
      carry: (item) => latest.current.carry(item),
      course: () => latest.current.course(),
      step: (step) => latest.current.step(step),
      close: () => latest.current.close(),
    }),
    [],
  );
};

/** The meeting screen: agenda, village, record and capture line at fixed places, everything by key. */
export const MeetingDesk = ({ meeting, state, looked, onLookedEnd }: Props) => {
  const desk = useDesk(loadMeeting(meeting.id));
  const field = useRef<HTMLTextAreaElement>(null);
  const agendaList = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const item = itemNow(state, meeting.id);
  const unsent = heldDraft(useStore().session).draft;
  const choice = useIssueChoice(state, item, unsent?.meeting === meeting.id ? unsent.issue : undefined);
  const correcting = useCorrecting(state, meeting.id, desk);
  const [renaming, setRenaming] = useState<{ readonly first: Named | null } | null>(null);
  const people = usePeople(state, meeting.id);
  const answering = useAnswering(state, meeting.id);
  const paper = usePaper(state, meeting);
  const caret = useCaret(field, correcting.line !== undefined);
  const correctKeys = useCorrectKeys(correcting);
  const items = useItems(state, meeting, desk);
  const toStep = useSteps(meeting, item, desk, choice.issue);
  const seenOnWall = useRoomViewNow();
  const toField = useCallback(() => field.current?.focus(), []);
  useEffect(toField, [toField]);
  const hostPane = useHostPane(toField);
  const closePanel = (): void => {
    setPanel(null);
    onLookedEnd();
    toField();
  };
  // What stands beside the record may be drawn a moment later, and is interrupted by every key.
  const later = useDeferredValue(state);
  const agenda = useMemo(() => agendaOf(later, meeting.id), [later, meeting.id]);
  const beside = useStable({
    enter: (chosen: AgendaItem) => {
      items.enter(chosen);
      toField();
    },
    carry: (chosen: AgendaItem) => void items.carry(chosen),
    course: () => setPanel('course'),
    step: toStep.enter,
    close: closePanel,
  });
  const itemId = item?.id;
  // The dialog that asked for the village gives the focus back to whatever had it; the next village ends the look.
  useEffect(() => void (looked && toField()), [looked, toField]);
  const lookedIn = useRef(itemId);
  useEffect(() => {
    if (lookedIn.current !== itemId) onLookedEnd();
    lookedIn.current = itemId;
  }, [itemId, onLookedEnd]);
  useDeskKeys({
    agenda: () => agendaList.current?.focus(),
    step: items.step,
    scene: (scene) =>
      desk.run({ key: 'wall.scene-shown' }, (latest) => showScene(latest, meeting.id, scene, choice.issue)),
    page: (by) => {
      const shown = seenOnWall()?.view.scene;
      desk.run({ key: 'wall.page-turned' }, (latest) =>
        turnPage(latest, by, shown && 'page' in shown ? shown.page.of : 1),
      );
    },
    release: () =>
      desk.run({ key: 'wall.line-released' }, (latest) =>
        releaseLine(latest, correcting.line?.id ?? newestWaiting(latest, meeting.id)?.id),
      ),
    takeOff: () => desk.run({ key: 'wall.line-taken-off' }, (latest) => takeOff(latest)),
    correct: () => {
      caret.keep();
      correcting.start();
      toField();
    },
    issue: choice.step,
    paper: () => paper.open(),
    rename: () => setRenaming({ first: null }),
    follow: () =>
      desk.run({ key: isWallFollowing(state) ? 'wall.stays' : 'wall.follows' }, (latest) => turnFollowing(latest)),
    panel: (name) => {
      if (name === 'host' && hostPane.isWide) hostPane.press();
      else if (panel === name) closePanel();
      else setPanel(name);
    },
    villageStep: toStep.move,
    group: () =>
      desk.run({ key: 'step.grouped' }, (latest) =>
        choice.issue ? turnGroup(latest, choice.issue) : { refused: 'no-issue-to-group' },
      ),
    escape: closePanel,
  });
  return (
    <div className={hostPane.isOpen ? 'desk has-host' : 'desk'}>
      <div className="desk-side">
        <Agenda
          state={later}
          agenda={agenda}
          ref={agendaList}
          onEnter={beside.enter}
          onCarry={beside.carry}
          onLeave={toField}
        />
        <Clock state={later} meeting={meeting} onCourse={beside.course} />
        <WallMiniature isFollowing={isWallFollowing(state)} />
      </div>
      <div className="desk-village">
        {panel ? (
          <SidePanel
            name={panel}
            state={state}
            meeting={meeting}
            desk={desk}
            issue={choice.issue}
            people={people}
            onRename={(participant) => setRenaming({ first: { participant } })}
            onAnswer={(question) => {
              answering.choose(question);
              closePanel();
            }}
            onClose={closePanel}
          />
        ) : (
          <DeskVillage
            state={later}
            item={item}
            issue={choice.issue}
            looked={looked}
            onStep={beside.step}
            onLookedEnd={beside.close}
          />
        )}
      </div>
      {hostPane.isOpen && <HostBeside state={later} meeting={meeting} desk={desk} box={hostPane.box} />}
      <LinesPane state={state} meeting={meeting.id} pending={desk.pending} correcting={correcting.line?.id ?? null} />
      <CaptureBox
        state={state}
        meeting={meeting}
        item={item}
        desk={desk}
        choice={choice}
        correcting={correcting}
        people={people}
        answering={answering}
        paper={paper}
        field={field}
        onFocus={toField}
        onEscape={closePanel}
        tools={
          correctKeys.tool ? (
            <CorrectTools
              state={state}
              meeting={meeting}
              correcting={correcting}
              tool={correctKeys.tool}
              onClose={() => {
                correctKeys.close();
                toField();
              }}
            />
          ) : renaming ? (
            <RenameTool
              state={state}
              people={people}
              meeting={meeting}
              first={renaming.first}
              onClose={() => {
                setRenaming(null);
                toField();
              }}
            />
          ) : (
            <PaperStrip state={state} paper={paper} onField={toField} />
          )
        }
      />
    </div>
  );
};
