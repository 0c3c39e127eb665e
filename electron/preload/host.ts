import type { Bridge } from '../../shared/ipc/contract.ts';
import { exposeBridge, type Names } from './bridge.ts';

type Own = Bridge<'host'>;

const calls: Names<keyof Own['calls']> = {
  'app/ready': true,
};
const events: Names<keyof Own['events']> = {
  'host/view': true,
};

exposeBridge(calls, events);
