import accounts from './accounts.json';
import common from './common.json';
import codes from './earlyCodes.json';
import enums from './enums.json';
import problems from './problems.json';
import publicList from './publicList.json';
import session from './session.json';
import shell from './shell.json';
import tasks from './tasks.json';

export const messages = {
  accounts,
  codes,
  common,
  enums,
  problems,
  publicList,
  session,
  shell,
  tasks,
};
