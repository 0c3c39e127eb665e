import { describe, expect, test } from 'vitest';
import { update } from '../../../shared/journal/write.ts';
import { enterItem } from '../../../shared/meeting/enter-item.ts';
import { theWall } from '../../../shared/meeting/meeting-now.ts';
import { isWallFollowing, showScene, turnFollowing, wallFollows } from '../../../shared/meeting/show-wall.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import { aMeeting, at, captured, done, item, theMeeting } from '../../support/a-meeting.ts';

const staying = (): OwnState => {
  const state = aMeeting();
  applyChanges(state, [update('wall', theWall, { isFollowing: false })]);
  return state;
};

describe('a wall that stays where it is', () => {
  test('follows the clerk until somebody lets it stay', () => {
    expect(isWallFollowing(aMeeting())).toBe(true);
    expect(wallFollows(aMeeting(), { meeting: theMeeting, scene: 'map' })).toHaveLength(1);
  });

  test('goes on showing what it showed when it is let stay, and when it follows again', () => {
    const state = aMeeting();
    const { scene, item: shown } = state.wall.get('wall') ?? {};
    done(state, turnFollowing(state));
    expect(state.wall.get('wall')).toMatchObject({ scene, item: shown, isFollowing: false });
    done(state, turnFollowing(state));
    expect([state.wall.get('wall')?.scene, isWallFollowing(state)]).toEqual([scene, true]);
  });

  test('is not turned by a village that the clerk enters', () => {
    const state = staying();
    const before = state.wall.get('wall');
    done(state, enterItem(state, item(2), at('09:15')));
    expect(state.wall.get('wall')).toEqual(before);
  });

  test('is not turned by a line, which waits for its release and so is in no list of the wall either', () => {
    const state = staying();
    const before = state.wall.get('wall');
    captured(state);
    expect([state.wall.get('wall'), state.line.get('l1')?.wall]).toEqual([before, 'waiting']);
  });

  test('is turned by a scene that the clerk chooses', () => {
    const state = staying();
    done(state, showScene(state, theMeeting, 'map'));
    expect(state.wall.get('wall')).toMatchObject({ scene: 'map', isFollowing: false });
  });
});
