import type { components, operations } from './generated/schema';

/** Short names for what the contract calls things. Everything the browser app knows about the API comes through here. */
export type Schemas = components['schemas'];
export type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

export type Text = Schemas['Text'];
export type Language = keyof Text;
export type FieldError = Schemas['FieldError'];
export type Me = Schemas['Me'];
export type Permission = Schemas['Permission'];
export type Role = Schemas['Role'];
export type Person = Schemas['Person'];
export type OrganisationDetails = Schemas['OrganisationDetails'];
export type Unit = Schemas['Unit'];
export type PersonRef = Schemas['PersonRef'];
export type Policy = Schemas['Policy'];
export type PolicyDocument = Schemas['PolicyDocument'];
export type PolicyRule = Schemas['PolicyRule'];
export type PolicyDraft = Schemas['PolicyDraft'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type Preset = Schemas['Preset'];
export type Platform = Schemas['Platform'];
export type PlatformTerms = Schemas['PlatformTerms'];
export type AccountStatus = Schemas['AccountStatus'];
export type VerificationStatus = Schemas['VerificationStatus'];
export type Account = Schemas['Account'];
export type AccountSummary = Schemas['AccountSummary'];
export type ChannelKind = Schemas['ChannelKind'];
export type AccountRequest = Schemas['AccountRequest'];
export type Attachment = Schemas['Attachment'];
export type AttachmentList = Schemas['AttachmentList'];
export type AuditEvent = Schemas['AuditEvent'];
export type AuditAction = Schemas['AuditAction'];
export type Check = Schemas['Check'];
export type CheckRun = Schemas['CheckRun'];
export type CheckRunResult = Schemas['CheckRunResult'];
export type Task = Schemas['Task'];
export type Notice = Schemas['Notice'];
export type DeliveryWay = Schemas['DeliveryWay'];
export type MessageKind = Schemas['MessageKind'];
export type OutgoingMessage = Schemas['OutgoingMessage'];
export type PublicState = Schemas['PublicState'];
export type LookupAnswer = Schemas['LookupAnswer'];
export type ApiClient = Schemas['ApiClient'];
export type Finding = Schemas['Finding'];
export type NotedAddress = Schemas['NotedAddress'];
export type WebPage = Schemas['WebPage'];
export type PublicList = Schemas['PublicList'];

export {
  accountFormValues,
  accountStatusValues,
  askedQuestionWhenValues,
  auditActionValues,
  checkRunResultValues,
  deliveryWayValues,
  expertAccountsModeValues,
  holidaysValues,
  languageValues,
  loginMailPersonalAddressValues,
  maintainersShownValues,
  messageKindValues,
  needValues,
  pathsApiV1AccountsGetParametersQuerySortValues as accountSortValues,
  personalAddressShapeValues,
  platformCategoryValues,
  platformLimitValues,
  platformRuleStandingValues,
  presetCodeValues,
  questionValues,
  roleValues,
  scopeValues as apiScopeValues,
  stepActValues,
  unitLevelValues,
} from './generated/schema';
