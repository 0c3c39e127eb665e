import { useEffect, useMemo, useRef } from 'react';
import type { Change } from '../../../shared/journal/change.ts';
import { floorOfLine, giveBack, giveNext, pauseSpeech, takeFloor, takesFloor } from '../../../shared/meeting/floor.ts';
import { speechNow } from '../../../shared/meeting/floor-now.ts';
import type { LineKind, Meeting } from '../../../shared/meeting/meeting.ts';
import { lastSpeaker, nextSpeaker } from '../../../shared/meeting/speaking-order.ts';
import { isSameSpeaker, type Speaker, type Speech, speech } from '../../../shared/meeting/speech.ts';
import { speechId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { speakerWords } from './speaker-words.ts';
import type { Decide, Desk } from './use-desk.ts';

/** A key that bounces, or is pressed twice in a fright, comes back within this time. */
const doublePressMs = 400;

type Parts = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  /** The capture line's speaker as it stands, and the way to change it. */
  readonly speaker: Speaker;
  readonly onSpeaker: (speaker: Speaker) => void;
};

const isNobody = ({ speaker, speakerState }: Speaker): boolean => speaker === undefined && speakerState === 'unknown';

const only = ({ speaker, speakerState }: Speaker): Speaker => ({ speaker, speakerState });

const keyOf = (one: Speaker | undefined): string => (one ? `${one.speakerState} ${one.speaker ?? ''}` : '');

const floorFields = speech.schema.pick({ speaker: true, speakerState: true });

/** Who has got the floor by changes that give it to somebody. */
const givenTo = (changes: readonly Change[]): Speaker | undefined => {
  const fields = changes.find((change) => change.kind === 'speech' && change.fields?.['speakerState'])?.fields;
  return fields && floorFields.parse({ speaker: fields['speaker'] ?? undefined, speakerState: fields['speakerState'] });
};

/**
 * The capture line's speaker follows the floor, whoever gave it: a key, the people's panel, or an undo. What is still on its
 * way to the disk is not followed, since the clerk may be ahead of it.
 */
const useFollowing = ({ state, meeting, desk, speaker, onSpeaker }: Parts) => {
  const running = speechNow(state, meeting.id);
  const expected = useRef<string | null>(null);
  const latest = useRef({ running, speaker, onSpeaker });
  latest.current = { running, speaker, onSpeaker };
  const now = keyOf(running);
  const isUnderWay = desk.pending.length > 0;
  useEffect(() => {
    const { running: holder, speaker: written, onSpeaker: follow } = latest.current;
    const isFirst = expected.current === null;
    if (isUnderWay || expected.current === now) return;
    expected.current = now;
    if (holder && (!isFirst || isNobody(written))) follow(only(holder));
  }, [now, isUnderWay]);
  const expect = (one: Speaker): void => {
    expected.current = keyOf(one);
  };
  return { expect };
};

/** Gives the floor from the capture line: one key for the next speaker, one for the last one again, one for the pause. */
export const useFloor = (parts: Parts) => {
  const { state, meeting, desk, onSpeaker } = parts;
  const t = useText();
  const { now } = useOfficeClock();
  const { expect } = useFollowing(parts);
  const holder = useRef<Speech | undefined>(undefined);
  const wish = () => ({ meeting: meeting.id, speech: speechId.parse(newId()), now: now() });
  const label = (one: Speaker | undefined) =>
    one ? { key: 'floor.taken', values: { name: speakerWords(state, one, t) } } : { key: 'floor.next' };
  const give = (to: Speaker | undefined, decide: Decide): void => {
    const given = givenTo(desk.run(label(to), decide) ?? []);
    if (!given) return;
    expect(given);
    onSpeaker(given);
  };
  const next = (): void => {
    const one = nextSpeaker(state, meeting.id);
    give(one && { speaker: one.id, speakerState: 'known' }, (latest) => giveNext(latest, wish()));
  };
  const back = (): void => give(lastSpeaker(state, meeting.id), (latest) => giveBack(latest, wish()));
  const pause = (): void => void desk.run({ key: 'floor.paused' }, (latest) => pauseSpeech(latest, meeting.id, now()));
  useFloorKeys({ next, back, pause });
  return {
    /** The clerk picked who speaks: they have the floor, unless what they say is interposed. */
    picked: (speaker: Speaker, kind: LineKind): void => {
      onSpeaker(only(speaker));
      if (meeting.state !== 'running') return;
      const taken = desk.run(label(speaker), (latest) =>
        takesFloor(latest, meeting.id, kind, speaker) ? takeFloor(latest, wish(), speaker) : [],
      );
      if (taken && taken.length > 0) expect(speaker);
    },
    /** What a line that is being sent means for the floor, in the same step. */
    ofLine: (latest: State, line: Speaker & { readonly kind: LineKind }): readonly Change[] => {
      // Who has the floor counts as decided, not as drawn: a quick clerk is ahead of the screen.
      holder.current = speechNow(latest, meeting.id);
      return floorOfLine(latest, wish(), line);
    },
    /** After an interposed line, whoever has the floor goes on speaking. */
    lineSent: (line: Speaker, changes: readonly Change[]): void => {
      const given = givenTo(changes);
      const on = holder.current;
      if (given) expect(given);
      else if (on && !isSameSpeaker(on, line)) onSpeaker(only(on));
    },
  };
};

type FloorKeys = { readonly next: () => void; readonly back: () => void; readonly pause: () => void };

/** Neither a key held down nor a double press does anything twice; another key right after it is meant. */
const useFloorKeys = (deeds: FloorKeys): void => {
  const latest = useRef(deeds);
  latest.current = deeds;
  const keys = useMemo<Keys>(() => {
    const deed = (run: (on: FloorKeys) => void) => {
      let pressed = Number.NEGATIVE_INFINITY;
      return (event: KeyboardEvent) => {
        const isAgain = event.repeat || event.timeStamp - pressed < doublePressMs;
        if (!event.repeat) pressed = event.timeStamp;
        if (!isAgain) run(latest.current);
        return undefined;
      };
    };
    return { 'Alt+N': deed((on) => on.next()), 'Alt+L': deed((on) => on.back()), 'Alt+P': deed((on) => on.pause()) };
  }, []);
  useKeys(keys);
};
