package kanava.organisation.web

import kanava.fixtures.House
import kanava.identity.Role
import kanava.server.contract.Contract
import spock.lang.Shared
import spock.lang.Specification

/** What the browser is told it may offer is what the contract lets through. */
class PermissionsSpec extends Specification {
    @Shared House house = new House()
    @Shared Contract contract = new Contract()

    def "who is #role may do what the contract says"() {
        given:
        def told = house.as(role).get('/api/v1/me').json.permissions as Set

        expect:
        told.contains('REQUEST_ACCOUNT') == contract.operation('createAccount').roles().contains(role.name())
        told.contains('READ_AUDIT') == contract.operation('listAuditEvents').roles().contains(role.name())
        told.contains('READ_AUDIT') == contract.operation('exportAuditEvents').roles().contains(role.name())
        told.contains('MANAGE_UNITS') == contract.operation('archiveUnit').roles().contains(role.name())
        told.contains('MANAGE_PEOPLE') == contract.operation('giveSignIn').roles().contains(role.name())
        told.contains('MANAGE_ORGANISATION') == contract.operation('changeOrganisation').roles().contains(role.name())
        told.contains('MANAGE_CLIENTS') == contract.operation('rotateSecret').roles().contains(role.name())
        told.contains('STAND_IN') == contract.operation('endStandingIn').roles().contains(role.name())
        told.contains('MANAGE_POLICY') == contract.operation('beginPolicyDraft').roles().contains(role.name())
        told.contains('MANAGE_ORGANISATIONS') == contract.operation('listAllOrganisations').roles().contains(role.name())
        told.contains('EXPORT_LIST') == contract.operation('publishList').roles().contains(role.name())

        where:
        role << Role.values()
    }
}
