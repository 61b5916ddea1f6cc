package kanava.administration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import kanava.administration.FoundingFacts;
import kanava.administration.OrganisationRegister;
import kanava.api.FoundingApi;
import kanava.api.model.AllOrganisations;
import kanava.api.model.FoundedOrganisation;
import kanava.api.model.FoundingRequest;
import kanava.api.model.OneTimePassword;
import kanava.api.model.OrganisationDetails;
import kanava.api.model.OrganisationRequest;
import kanava.identity.CurrentActor;
import kanava.organisation.Language;
import kanava.organisation.Organisations;
import kanava.organisation.WebAddress;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FoundingController implements FoundingApi {

    private final OrganisationRegister register;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    FoundingController(OrganisationRegister register, Organisations organisations, CurrentActor currentActor) {
        this.register = register;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    @Override
    public AllOrganisations listAllOrganisations() {
        return new AllOrganisations(register.all(currentActor.get()).stream()
                .map(OrganisationMapper::details)
                .toList());
    }

    @Override
    public HttpResponse<FoundedOrganisation> foundOrganisation(FoundingRequest request) {
        var founded = register.found(currentActor.get(), facts(request));
        return HttpResponse.created(new FoundedOrganisation(
                OrganisationMapper.details(founded.organisation()),
                new OneTimePassword(founded.username(), founded.password())));
    }

    @Override
    @Transactional
    public OrganisationDetails getOrganisation() {
        return OrganisationMapper.details(organisations.byId(currentActor.get().organisationId()));
    }

    @Override
    public OrganisationDetails changeOrganisation(String ifMatch, OrganisationRequest request) {
        return OrganisationMapper.details(register.change(
                currentActor.get(),
                ETags.version(ifMatch),
                OrganisationMapper.text(request.getName()),
                WebAddress.ascii(request.getHomeUrl()),
                WebAddress.ascii(request.getListPageUrl()),
                OrganisationMapper.channels(request.getOfficialChannels())));
    }

    private static FoundingFacts facts(FoundingRequest request) {
        var first = request.getAdministrator();
        return new FoundingFacts(
                request.getSlug(),
                OrganisationMapper.text(request.getName()),
                WebAddress.ascii(request.getHomeUrl()),
                WebAddress.ascii(request.getListPageUrl()),
                request.getZone(),
                request.getPreset() == null ? null : request.getPreset().name(),
                new FoundingFacts.FirstAdministrator(
                        first.getName(),
                        first.getUsername(),
                        first.getEmail(),
                        Language.valueOf(first.getLanguage().name())));
    }
}
