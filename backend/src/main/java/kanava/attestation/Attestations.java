package kanava.attestation;

import java.util.List;
import java.util.Optional;

/** Where it is kept what people have attested. */
public interface Attestations {

    void add(Attestation attestation);

    Optional<Attestation> find(String organisationId, String id);

    /** Newest first. */
    List<Attestation> of(String organisationId, String accountId, int limit);

    List<Attestation> pending(String organisationId, String accountId);

    /** @return false where somebody else has decided meanwhile: nothing was written */
    boolean decide(Attestation decided);
}
