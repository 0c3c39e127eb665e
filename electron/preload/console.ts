import type { Bridge } from '../../shared/ipc/contract.ts';
import { exposeBridge, type Names } from './bridge.ts';

type Own = Bridge<'console'>;

const calls: Names<keyof Own['calls']> = {
  'app/start': true,
  'app/ready': true,
  'settings/change': true,
  'journal/append': true,
  'journal/undo': true,
  'journal/redo': true,
  'journal/compare': true,
  'journal/tail': true,
  'records/read': true,
  'database/begin-again': true,
  'draft/keep': true,
  'draft/drop': true,
  'screens/open-room': true,
  'screens/close-room': true,
  'screens/open-host': true,
  'screens/close-host': true,
  'room/blank': true,
  'intake/choose': true,
  'intake/confirm': true,
  'intake/drop': true,
  'intake/load-sample': true,
  'papers/make': true,
  'papers/make-beforehand': true,
  'rehearsal/begin': true,
  'rehearsal/end': true,
  'papers/show-folder': true,
  'papers/open': true,
};
const events: Names<keyof Own['events']> = {
  'room/view': true,
  'screens/changed': true,
  'intake/progress': true,
  'papers/progress': true,
  'disk/news': true,
  'journal/trouble': true,
};

exposeBridge(calls, events);
