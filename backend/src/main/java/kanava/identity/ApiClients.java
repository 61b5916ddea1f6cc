package kanava.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.server.paging.Page;

/** Where clients are kept. Of a secret there is only the hash. */
public interface ApiClients {

    Optional<ApiClient> find(String organisationId, String id);

    /** The client that this secret belongs to; who has just come has no organisation yet. */
    Optional<ApiClient> signedBy(String id, String secretHash);

    /** By name. */
    Page<ApiClient> page(String organisationId, int limit, Optional<String> cursor);

    /** Those a person answers for, that have not been ended. */
    List<ApiClient> answeredForBy(String organisationId, String personId);

    /** Names by id. */
    Map<String, String> names(String organisationId, Collection<String> ids);

    void add(ApiClient client, String secretHash);

    /**
     * Saves the client, guarded by the version it was loaded at.
     *
     * @param secretHash of its new secret; empty where it keeps the one it has
     * @return false when somebody else was faster: nothing was written
     */
    boolean save(ApiClient client, Optional<String> secretHash);
}
