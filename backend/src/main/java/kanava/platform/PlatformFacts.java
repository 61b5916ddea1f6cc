package kanava.platform;

import java.util.List;
import java.util.Set;

/**
 * What an administrator says of a platform.
 *
 * @param name null for what Kanava knows already, likewise mark and profilePath; hosts empty
 */
public record PlatformFacts(
        String name,
        Platform.Category category,
        String mark,
        List<String> hosts,
        String profilePath,
        boolean exactCase,
        List<AccountForm> forms,
        Set<Platform.Limit> limits) {}
