import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { turnGroup } from '../../../shared/issue/group-issues.ts';
import type { Label } from '../../../shared/journal/change.ts';
import { carryOver, enterItem, neighbourItem, stepItem } from '../../../shared/meeting/enter-item.ts';
import type { AgendaItem, Meeting, VillageStep } from '../../../shared/meeting/meeting.ts';
import { agendaOf, itemNow } from '../../../shared/meeting/meeting-now.ts';
import { newestWaiting, releaseLine, takeOff } from '../../../shared/meeting/release-line.ts';
import { type Scene, showScene, turnPage } from '../../../shared/meeting/show-wall.ts';
import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { loadMeeting, loadVillage } from '../../store/load.ts';
import { useLive, useOfficeClock, useStore } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { AgendaPane, itemName } from './agenda-pane.tsx';
import { CaptureBox } from './capture-box.tsx';
import { CorrectTools } from './correct-tools.tsx';
import { heldDraft } from './held-draft.ts';
import { LinesPane } from './lines-pane.tsx';
import { MeetingClock } from './meeting-clock.tsx';
import { type PanelName, SidePanel } from './side-panel.tsx';
import { useCaret } from './use-caret.ts';
import { useCorrectKeys } from './use-correct-keys.ts';
import { useCorrecting } from './use-correcting.ts';
import { useDesk } from './use-desk.ts';
import { useIssueChoice } from './use-issue-choice.ts';
import { useRoomViewNow } from './use-room-view.ts';
import { useSteps } from './use-steps.ts';
import { VillagePane } from './village-pane.tsx';
import { WallMiniature } from './wall-miniature.tsx';
import './desk.css';

type Props = {
  readonly meeting: Meeting;
  readonly state: State;
  /** Any village of the county that is looked up in between; the meeting and the wall stay where they are. */
  readonly looked: VillageId | null;
  readonly onLookedEnd: () => void;
};

const scenes: readonly Scene[] = ['meeting', 'profile', 'issues', 'discussion', 'map', 'result'];

type DeskKeys = {
  readonly agenda: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly scene: (scene: Scene) => void;
  readonly page: (by: 1 | -1) => void;
  readonly release: () => void;
  readonly takeOff: () => void;
  readonly correct: () => void;
  readonly issue: (by: 1 | -1) => void;
  readonly panel: (name: PanelName) => void;
  readonly villageStep: (by: 1 | -1) => void;
  readonly group: () => void;
  readonly escape: () => void;
};

const useDeskKeys = (deeds: DeskKeys): void => {
  const latest = useRef(deeds);
  latest.current = deeds;
  const keys = useMemo<Keys>(() => {
    const deed = (run: (deeds: DeskKeys) => void) => () => void run(latest.current);
    const twin = (names: readonly string[], run: (deeds: DeskKeys) => void) =>
      names.map((name) => [name, deed(run)] as const);
    return Object.fromEntries([
      ...twin(['Ctrl+J'], (on) => on.agenda()),
      ...twin(['Ctrl+PageDown'], (on) => on.step(1)),
      ...twin(['Ctrl+PageUp'], (on) => on.step(-1)),
      ...scenes.flatMap((scene, index) => twin([`Ctrl+${index + 1}`], (on) => on.scene(scene))),
      ...twin(['Alt+PageDown'], (on) => on.page(1)),
      ...twin(['Alt+PageUp'], (on) => on.page(-1)),
      ...twin(['F8', 'Ctrl+L'], (on) => on.release()),
      ...twin(['F3', 'Ctrl+T'], (on) => on.takeOff()),
      ...twin(['F2', 'Ctrl+E'], (on) => on.correct()),
      ...twin(['Alt+ArrowDown'], (on) => on.issue(1)),
      ...twin(['Alt+ArrowUp'], (on) => on.issue(-1)),
      ...twin(['F5', 'Ctrl+U'], (on) => on.panel('people')),
      ...twin(['F6', 'Ctrl+G'], (on) => on.panel('questions')),
      ...twin(['F7', 'Ctrl+D'], (on) => on.panel('outcome')),
      ...twin(['F10', 'Ctrl+M'], (on) => on.panel('course')),
      ...twin(['F11', 'Ctrl+R'], (on) => on.panel('votes')),
      ...twin(['Alt+H'], (on) => on.panel('host')),
      ...twin(['Alt+W'], (on) => on.panel('queue')),
      ...twin(['Alt+G'], (on) => on.group()),
      ...twin(['Alt+ArrowRight'], (on) => on.villageStep(1)),
      ...twin(['Alt+ArrowLeft'], (on) => on.villageStep(-1)),
      [
        'Escape',
        // Esc brings the clerk back to her line, and leaves the key to whoever else has something to put away: a refusal.
        (): false => {
          latest.current.escape();
          return false;
        },
      ],
    ]);
  }, []);
  useKeys(keys);
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
  const caret = useCaret(field, correcting.line !== undefined);
  const correctKeys = useCorrectKeys(correcting);
  const items = useItems(state, meeting, desk);
  const toStep = useSteps(meeting, item, desk, choice.issue);
  const seenOnWall = useRoomViewNow();
  const toField = useCallback(() => field.current?.focus(), []);
  useEffect(toField, [toField]);
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
    panel: (name) => (panel === name ? closePanel() : setPanel(name)),
    villageStep: toStep.move,
    group: () =>
      desk.run({ key: 'step.grouped' }, (latest) =>
        choice.issue ? turnGroup(latest, choice.issue) : { refused: 'no-issue-to-group' },
      ),
    escape: closePanel,
  });
  return (
    <div className="desk">
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
        <WallMiniature />
      </div>
      <div className="desk-village">
        {panel ? (
          <SidePanel
            name={panel}
            state={state}
            meeting={meeting}
            desk={desk}
            issue={choice.issue}
            onClose={closePanel}
          />
        ) : (
          <Village
            state={later}
            item={item}
            issue={choice.issue}
            looked={looked}
            onStep={beside.step}
            onLookedEnd={beside.close}
          />
        )}
      </div>
      <LinesPane state={state} meeting={meeting.id} pending={desk.pending} correcting={correcting.line?.id ?? null} />
      <CaptureBox
        state={state}
        meeting={meeting}
        item={item}
        desk={desk}
        choice={choice}
        correcting={correcting}
        field={field}
        onFocus={toField}
        onEscape={closePanel}
        tools={
          correctKeys.tool && (
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
          )
        }
      />
    </div>
  );
};

type VillageProps = {
  readonly state: State;
  readonly item: AgendaItem | undefined;
  readonly issue: Parameters<typeof VillagePane>[0]['issue'];
  readonly looked: VillageId | null;
  readonly onStep: (step: VillageStep) => void;
  readonly onLookedEnd: () => void;
};

const LookedVillage = ({ village, onEnd }: { readonly village: VillageId; readonly onEnd: () => void }) => {
  const t = useText();
  const state = useLive(loadVillage(village));
  return (
    <>
      <p className="vil-looked">
        <span className="grow">{t('pane.looked')}</span>
        <button type="button" className="panel-close" tabIndex={-1} onClick={onEnd}>
          <KeyHint>Esc</KeyHint> {t('pane.looked-end')}
        </button>
      </p>
      {state && <VillagePane state={state} village={village} issue={undefined} />}
    </>
  );
};

const Village = memo(({ state, item, issue, looked, onStep, onLookedEnd }: VillageProps) => {
  const t = useText();
  if (looked && looked !== item?.village) return <LookedVillage key={looked} village={looked} onEnd={onLookedEnd} />;
  return item?.village ? (
    <VillagePane state={state} village={item.village} issue={issue} item={item} onStep={onStep} />
  ) : (
    <p className="vil i2">{t('pane.no-village')}</p>
  );
});
