import account from './account.json';
import administration from './administration.json';
import attachments from './attachments.json';
import attestation from './attestation.json';
import audit from './audit.json';
import checkRuns from './checkRuns.json';
import clients from './clients.json';
import codes from './codes.json';
import custody from './custody.json';
import findings from './findings.json';
import identity from './identity.json';
import inspection from './inspection.json';
import messageTexts from './messages.json';
import notedAddresses from './notedAddresses.json';
import notices from './notices.json';
import enums from './platformEnums.json';
import platforms from './platforms.json';
import policy from './policy.json';
import posting from './posting.json';
import publishing from './publishing.json';
import question from './question.json';
import request from './request.json';
import retirement from './retirement.json';
import standingIn from './standingIn.json';
import suspension from './suspension.json';
import webPages from './webPages.json';

export const messages = {
  account,
  administration,
  attachments,
  attestation,
  audit,
  checkRuns,
  clients,
  codes,
  enums,
  findings,
  identity,
  custody,
  inspection,
  messages: messageTexts,
  notices,
  notedAddresses,
  platforms,
  policy,
  posting,
  publishing,
  question,
  request,
  retirement,
  standingIn,
  suspension,
  webPages,
};
