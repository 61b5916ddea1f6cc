import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { OrganisationDetails, Person, Schemas, Unit } from '#/api/types';

type Versioned = { id: string; etag: string };

const locked = ({ id, etag }: Versioned) => ({ path: { id }, header: { 'If-Match': etag } });

/** What administrators and operators do: the item as it was seen goes in, as it now is comes out. */
export const commands = {
  createUnit: (body: Schemas['UnitRequest']) => unwrap(api.POST('/api/v1/units', { body })),
  changeUnit: (unit: Unit, body: Schemas['UnitRequest']) =>
    unwrap(api.PUT('/api/v1/units/{id}', { params: locked(unit), body })),
  archiveUnit: (unit: Unit) => unwrap(api.POST('/api/v1/units/{id}/archive', { params: locked(unit) })),
  createPerson: (body: Schemas['PersonRequest']) => unwrap(api.POST('/api/v1/people', { body })),
  changePerson: (person: Person, body: Schemas['PersonRequest']) =>
    unwrap(api.PUT('/api/v1/people/{id}', { params: locked(person), body })),
  changeRoles: (person: Person, roles: Schemas['HeldRole'][]) =>
    unwrap(api.PUT('/api/v1/people/{id}/roles', { params: locked(person), body: { roles } })),
  archivePerson: (person: Person) => unwrap(api.POST('/api/v1/people/{id}/archive', { params: locked(person) })),
  giveSignIn: (person: Person, username: string) =>
    unwrap(api.POST('/api/v1/people/{id}/give-sign-in', { params: locked(person), body: { username } })),
  resetPassword: (person: Person) => unwrap(api.POST('/api/v1/people/{id}/reset-password', { params: locked(person) })),
  endSignIn: (person: Person) => unwrap(api.POST('/api/v1/people/{id}/end-sign-in', { params: locked(person) })),
  changeOrganisation: (organisation: OrganisationDetails, body: Schemas['OrganisationRequest']) =>
    unwrap(api.PUT('/api/v1/organisation', { params: { header: { 'If-Match': organisation.etag } }, body })),
  foundOrganisation: (body: Schemas['FoundingRequest']) => unwrap(api.POST('/api/v1/organisations', { body })),
};
