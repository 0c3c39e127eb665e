import { useCallback, useEffect, useState } from 'react';
import type { Answer, Output } from '../../../shared/ipc/contract.ts';
import type { MeetingId, NoticeId, VillageId } from '../../../shared/records/ids.ts';
import { useDeeds, useStore } from '../../store/store.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useTextThen } from '../../ui/text.tsx';

type Progress = { readonly done: number; readonly of: number; readonly file: string };
type Failed = Output<'papers/make'>['failed'];

/** How the making of papers stands. */
export type Making = { readonly progress: Progress | null; readonly failed: Failed };

/** The deed: number, make, take over what was recorded; says what came of it. One at a time. */
export const useMakePapers = () => {
  const t = useTextThen();
  const { bridge } = useStore();
  const { absorb } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const [making, setMaking] = useState<Making>({ progress: null, failed: [] });
  const isMaking = making.progress !== null;
  useEffect(
    () =>
      bridge.events['papers/progress']((progress) => setMaking((now) => (now.progress ? { ...now, progress } : now))),
    [bridge],
  );
  const take = useCallback(
    async (run: () => Promise<Answer<'papers/make'>>): Promise<void> => {
      if (isMaking) return;
      setMaking({ progress: { done: 0, of: 0, file: '' }, failed: [] });
      const answer = await run();
      if (!answer.ok) {
        setMaking({ progress: null, failed: [] });
        return refuse(t(`refusal.${answer.code}`, answer.values));
      }
      const { made, failed, saved } = answer.value;
      await absorb(saved);
      setMaking({ progress: null, failed });
      if (failed.length === 0) announce(t('papers.made', { count: made.length }));
      else refuse(t('papers.made-some', { count: made.length, failed: failed.length }));
    },
    [isMaking, absorb, announce, refuse, t],
  );
  const make = useCallback(
    (meeting: MeetingId, villages: readonly VillageId[] | null) =>
      take(() => bridge.calls['papers/make']({ meeting, villages })),
    [take, bridge],
  );
  const makeTogether = useCallback(
    (meeting: MeetingId) => take(() => bridge.calls['papers/make-together']({ meeting, villages: null })),
    [take, bridge],
  );
  const makeForms = useCallback(
    (notice: NoticeId) => take(() => bridge.calls['papers/make-forms']({ notice })),
    [take, bridge],
  );
  const makeBeforehand = useCallback(
    (meeting: MeetingId) => take(() => bridge.calls['papers/make-beforehand']({ meeting })),
    [take, bridge],
  );
  return { making, isMaking, make, makeTogether, makeForms, makeBeforehand };
};
