import { useMemo, useState } from 'react';
import { buildAgenda } from '../../../shared/documents/build-agenda.ts';
import { buildAppraisalForms } from '../../../shared/documents/build-appraisal-forms.ts';
import { buildCaptureSheets } from '../../../shared/documents/build-capture-sheets.ts';
import { buildHostSheets } from '../../../shared/documents/build-host-sheets.ts';
import { buildLedgerPaper } from '../../../shared/documents/build-ledger-paper.ts';
import { buildMinutes } from '../../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../../shared/documents/build-notice.ts';
import { buildProfiles } from '../../../shared/documents/build-profiles.ts';
import { buildRegister } from '../../../shared/documents/build-register.ts';
import { buildSignIn } from '../../../shared/documents/build-sign-in.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { PaperRow } from '../../../shared/documents/paper-list.ts';
import { stamped } from '../../../shared/documents/stamped.ts';
import { noticeId } from '../../../shared/records/ids.ts';
import { loadAll } from '../../store/load.ts';
import { useLive, useOfficeClock, useStore } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { ChecksPane } from './checks-pane.tsx';
import { MakePane } from './make-pane.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { useMakePapers } from './use-make-papers.ts';
import { usePaperName } from './use-paper-name.ts';
import { type PapersOf, usePapers } from './use-papers.ts';
import './papers.css';

const modelOf = ({ state, meeting }: PapersOf, row: PaperRow | undefined, today: string): DocumentModel | null => {
  switch (row?.kind) {
    case 'minutes':
      return buildMinutes(state, meeting.id, { today });
    case 'notice':
      return buildNotice(state, noticeId.parse(row.of));
    case 'agenda':
      return buildAgenda(state, meeting.id, { today });
    case 'profiles':
      return buildProfiles(state, meeting.id, { today });
    case 'register':
      return buildRegister(state, meeting.id, { today });
    case 'ledger-paper':
      return buildLedgerPaper(state, { today });
    case 'sign-in':
      return buildSignIn(state, meeting.id, { today });
    case 'appraisal-form':
      return buildAppraisalForms(state, meeting.id, { today });
    case 'capture':
      return buildCaptureSheets(state, meeting.id, { today });
    case 'host':
      return buildHostSheets(state, meeting.id, { today });
    default:
      return null;
  }
};

const Shown = ({ papers, at }: { readonly papers: PapersOf; readonly at: number }) => {
  const t = useText();
  const { today } = useOfficeClock();
  const nameOf = usePaperName(papers.state);
  const { rehearsal } = useStore().session.start;
  const row = papers.rows[at];
  const model = useMemo(() => modelOf(papers, row, today), [papers, row, today]);
  const count = papers.state.issue.size;
  return (
    <section className="papers-shown">
      <h2 className="papers-shown-head">
        {row ? nameOf(row) : ''}
        {row?.kind === 'notice' && !papers.isIssued && <span className="h">{t('papers.number-later')}</span>}
      </h2>
      {model ? (
        <PaperPreview model={stamped(model, rehearsal !== null)} />
      ) : (
        <p className="papers-empty">{t('papers.preview-ledger', { count })}</p>
      )}
    </section>
  );
};

/** What the papers of a meeting lack, how they read, and the making of them. */
export const PapersScreen = () => {
  const t = useText();
  const state = useLive(loadAll());
  const { meetings, choose, papers } = usePapers(state);
  const maker = useMakePapers();
  const [at, setAt] = useState(0);
  if (!state) return null;
  if (!papers) return <p className="papers-empty">{t('papers.none')}</p>;
  return (
    <div className="papers">
      <div className="papers-side">
        <label className="papers-meeting">
          <span className="h">{t('papers.meeting')}</span>
          <select
            className="input"
            value={papers.meeting.id}
            onChange={(event) => {
              choose(event.target.value);
              setAt(0);
            }}
          >
            {meetings.map(({ id, date, title }) => (
              <option key={id} value={id}>
                {date} {title}
              </option>
            ))}
          </select>
        </label>
        <ChecksPane papers={papers} />
      </div>
      <Shown papers={papers} at={at} />
      <MakePane papers={papers} maker={maker} at={at} onAt={setAt} />
    </div>
  );
};
