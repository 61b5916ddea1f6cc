import account from './account.json';
import accounts from './accounts.json';
import administration from './administration.json';
import audit from './audit.json';
import clients from './clients.json';
import codes from './codes.json';
import common from './common.json';
import enums from './enums.json';
import lookup from './lookup.json';
import messageTexts from './messages.json';
import notices from './notices.json';
import platforms from './platforms.json';
import policy from './policy.json';
import problems from './problems.json';
import publicList from './publicList.json';
import question from './question.json';
import request from './request.json';
import retirement from './retirement.json';
import session from './session.json';
import shell from './shell.json';
import tasks from './tasks.json';

export const messages = {
  account,
  accounts,
  administration,
  audit,
  clients,
  codes,
  common,
  enums,
  lookup,
  messages: messageTexts,
  notices,
  platforms,
  policy,
  problems,
  publicList,
  question,
  request,
  retirement,
  session,
  shell,
  tasks,
};
