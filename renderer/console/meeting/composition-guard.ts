import { isComposing } from '../../ui/composing.ts';

/** An Enter this soon after the end of a composition is the one that chose the candidate, not a second one. */
const sameKeyMs = 40;

type Pressed = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'timeStamp'>;

/** Tells a key that is meant for us from one that an input method has used. One for each text field. */
export type CompositionGuard = {
  readonly noteEnd: (timeStamp: number) => void;
  /** The key came up: the next one is a key of its own, however soon. */
  readonly noteUp: () => void;
  readonly isTaken: (event: Pressed) => boolean;
};

/**
 * Some input methods (macOS, some on Linux) end the composition first and let the same Enter through afterwards, as a plain
 * keydown that no longer says it is composing.
 */
export const compositionGuard = (): CompositionGuard => {
  const ended = { at: Number.NEGATIVE_INFINITY };
  return {
    noteEnd: (timeStamp) => {
      ended.at = timeStamp;
    },
    noteUp: () => {
      ended.at = Number.NEGATIVE_INFINITY;
    },
    isTaken: (event) => isComposing(event) || event.timeStamp - ended.at < sameKeyMs,
  };
};
