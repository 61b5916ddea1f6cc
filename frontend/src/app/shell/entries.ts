import {
  ArrowsCirclepathIcon,
  BranchingIcon,
  BroadcastIcon,
  Buildings2Icon,
  Buildings3Icon,
  ClockDashedIcon,
  CodeIcon,
  DocPencilIcon,
  EnvelopeClosedIcon,
  ExclamationmarkTriangleIcon,
  EyeIcon,
  FileTextIcon,
  GlobeIcon,
  InboxIcon,
  LinkIcon,
  MagnifyingGlassCheckmarkIcon,
  PersonGroupIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import type { LinkProps } from '@tanstack/react-router';
import type { Permission } from '#/api/types';
import type { Messages } from '#/i18n';
import type { Icon } from '#/ui/Badge';

/** Whoever may not do what a page is for doesn't see the way to it. */
export type Entry = {
  name: keyof Messages['shell']['nav'];
  to: NonNullable<LinkProps['to']>;
  icon: Icon;
  may?: Permission;
  /** For those who lack this permission: the other way to the same thing. */
  mayNot?: Permission;
  /** Shows how many tasks wait. */
  counted?: true;
};

type Group = { key: string; heading?: 'management'; entries: readonly Entry[] };

export const GROUPS: readonly Group[] = [
  {
    key: 'everyday',
    entries: [
      { name: 'tasks', to: '/', icon: InboxIcon, counted: true },
      { name: 'accounts', to: '/accounts', icon: FileTextIcon },
      { name: 'publicList', to: '/public-list', icon: GlobeIcon, may: 'EXPORT_LIST' },
      { name: 'publicList', to: '/public/$slug', icon: GlobeIcon, mayNot: 'EXPORT_LIST' },
      { name: 'lookup', to: '/lookup', icon: MagnifyingGlassCheckmarkIcon },
      { name: 'policy', to: '/policy', icon: TasklistIcon },
      { name: 'platforms', to: '/platforms', icon: BroadcastIcon },
    ],
  },
  {
    key: 'management',
    heading: 'management',
    entries: [
      { name: 'units', to: '/admin/units', icon: BranchingIcon, may: 'MANAGE_UNITS' },
      { name: 'webPages', to: '/admin/web-pages', icon: LinkIcon, may: 'KEEP_WEB_PAGES' },
      { name: 'checks', to: '/admin/checks', icon: ArrowsCirclepathIcon, may: 'KEEP_WEB_PAGES' },
      {
        name: 'notedAddresses',
        to: '/admin/noted-addresses',
        icon: ExclamationmarkTriangleIcon,
        may: 'KEEP_WEB_PAGES',
      },
      { name: 'findings', to: '/admin/findings', icon: EyeIcon, may: 'TRIAGE_FINDINGS' },
      { name: 'people', to: '/admin/people', icon: PersonGroupIcon, may: 'MANAGE_PEOPLE' },
      { name: 'organisation', to: '/admin/organisation', icon: Buildings2Icon, may: 'MANAGE_ORGANISATION' },
      { name: 'organisations', to: '/admin/organisations', icon: Buildings3Icon, may: 'MANAGE_ORGANISATIONS' },
      { name: 'messages', to: '/admin/messages', icon: EnvelopeClosedIcon, may: 'READ_MESSAGES' },
      { name: 'clients', to: '/admin/clients', icon: CodeIcon, may: 'MANAGE_CLIENTS' },
      { name: 'policyDraft', to: '/admin/policy', icon: DocPencilIcon, may: 'MANAGE_POLICY' },
      { name: 'audit', to: '/audit', icon: ClockDashedIcon, may: 'READ_AUDIT' },
    ],
  },
];

export function visibleTo(permissions: readonly Permission[]) {
  return ({ may, mayNot }: Entry) => (!may || permissions.includes(may)) && !(mayNot && permissions.includes(mayNot));
}
