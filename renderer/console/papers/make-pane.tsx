import { useMemo } from 'react';
import type { PaperRow } from '../../../shared/documents/paper-list.ts';
import { noticeId } from '../../../shared/records/ids.ts';
import { useCalls } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { PaperListPane } from './paper-list-pane.tsx';
import type { useMakePapers } from './use-make-papers.ts';
import type { PapersOf } from './use-papers.ts';

type Props = {
  readonly papers: PapersOf;
  readonly maker: ReturnType<typeof useMakePapers>;
  readonly at: number;
  readonly onAt: (at: number) => void;
};

const useDeedsOf = ({ papers, maker }: Props, row: PaperRow | undefined) => {
  const t = useText();
  const calls = useCalls();
  const { refuse } = useLiveRegion();
  const { meeting, isClosed, isIssued } = papers;
  return useMemo(() => {
    const say = (answer: { readonly ok: boolean }): void => {
      if (!answer.ok) refuse(t('refusal.file-not-found'));
    };
    const file = row?.made?.fileName;
    return {
      make: () => void (isClosed ? maker.make(meeting.id, null) : maker.makeBeforehand(meeting.id)),
      together: () => void (isClosed && maker.makeTogether(meeting.id)),
      forms: () => void (isIssued && row?.kind === 'notice' && maker.makeForms(noticeId.parse(row.of))),
      again: () => void (isClosed && row?.village && maker.make(meeting.id, [row.village])),
      open: () => void (file !== undefined && calls['papers/open']({ file }).then(say)),
      folder: () => void calls['papers/show-folder'](undefined).then(say),
    };
  }, [calls, refuse, t, maker, meeting.id, isClosed, isIssued, row]);
};

const keyOf = { make: 'Ctrl+Enter', open: 'O', folder: 'F', again: 'R', together: 'B', forms: 'E' } as const;

/** The papers of the meeting, what is being made, and the deeds: number and make, open, make one again. */
export const MakePane = (props: Props) => {
  const { papers, maker, at, onAt } = props;
  const t = useText();
  const row = papers.rows[at];
  const deeds = useDeedsOf(props, row);
  const keys = useMemo(
    () =>
      Object.fromEntries(
        (['make', 'open', 'folder', 'again', 'together', 'forms'] as const).map((deed) => [
          keyOf[deed],
          () => void deeds[deed](),
        ]),
      ),
    [deeds],
  );
  useKeys(keys);
  const { progress } = maker.making;
  const reason = maker.isMaking ? t('papers.making') : null;
  const isMade = papers.isClosed ? papers.isIssued : papers.rows.every(({ made }) => made !== null);
  const word = papers.isClosed ? ('papers.make' as const) : ('papers.beforehand' as const);
  return (
    <section className="papers-make">
      <h2 className="section-head">
        {t('papers.list')}
        <span className="grow" />
        <span className="h">{t('papers.count', { count: papers.rows.length })}</span>
      </h2>
      {progress && progress.of > 0 && (
        <div className="papers-progress">
          <span>{t('papers.progress', { done: progress.done, of: progress.of })}</span>
          <progress className="progress" max={progress.of} value={progress.done} aria-label={t('papers.making')} />
        </div>
      )}
      <PaperListPane state={papers.state} rows={papers.rows} making={maker.making} at={at} onAt={onAt} />
      {!papers.isClosed && <p className="h">{t('papers.beforehand-why')}</p>}
      <div className="papers-deeds">
        <Button isMain onPress={deeds.make} hint={keyOf.make} reason={reason}>
          {t(isMade ? `${word}-again` : word)}
        </Button>
        {row?.made && (
          <Button onPress={deeds.open} hint={keyOf.open}>
            {t('papers.open')}
          </Button>
        )}
        {row?.kind === 'notice' && papers.isIssued && !maker.isMaking && (
          <Button onPress={deeds.again} hint={keyOf.again}>
            {t('papers.make-one')}
          </Button>
        )}
        {row?.kind === 'notice' && papers.isIssued && (
          <Button onPress={deeds.forms} hint={keyOf.forms} reason={reason}>
            {t('papers.forms')}
          </Button>
        )}
        {papers.isIssued && (
          <Button onPress={deeds.together} hint={keyOf.together} reason={reason}>
            {t('papers.together')}
          </Button>
        )}
        <Button onPress={deeds.folder} hint={keyOf.folder}>
          {t('papers.folder')}
        </Button>
      </div>
    </section>
  );
};
