package kanava.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanava.identity.RefreshTokens.RefreshToken;
import kanava.server.id.Ids;

/**
 * Signing in, staying signed in and out. A refresh token serves once; seeing it a second time means that somebody has a
 * copy, and ends the whole sign-in.
 */
@Singleton
public class Sessions {

    /** Counted from the sign-in: coming back in between does not make it longer. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** Two tabs that wake up together send the same token: the second comes within seconds and means no harm. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** Who is signed in, since which sign-in, the token to come back with, and how long that will work. */
    public record Session(
            String organisationId, String personId, String signInId, String refreshToken, Duration remaining) {}

    private final SignIns signIns;
    private final Passwords passwords;
    private final HashingGate gate;
    private final RefreshTokens tokens;
    private final Ids ids;
    /** Tokens keep the system's time: a demonstration's shifted clock signs nobody out. */
    private final Clock clock = Clock.systemUTC();

    Sessions(SignIns signIns, Passwords passwords, HashingGate gate, RefreshTokens tokens, Ids ids) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.gate = gate;
        this.tokens = tokens;
        this.ids = ids;
    }

    /**
     * Empty when user name or password is wrong; which of them, neither the answer nor its time tells. No transaction goes
     * around this one: no connection waits for a password's hash.
     */
    public Optional<Session> signIn(String username, String password) {
        var found = signIns.find(username.strip());
        var matches = gate.through(() -> found.map(signIn -> passwords.matches(password, signIn.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password)));
        if (!matches) {
            return Optional.empty();
        }
        var signIn = found.orElseThrow();
        var now = clock.instant();
        tokens.forgetExpired(now);
        return Optional.of(issue(signIn.organisationId(), signIn.personId(), ids.next(), now, now.plus(LIFETIME)));
    }

    /** Empty when the token is unknown, expired or was used before. */
    @Transactional
    public Optional<Session> refresh(String token) {
        var now = clock.instant();
        var claimed = tokens.claim(new Secret(token).hash())
                .filter(known -> known.expiresAt().isAfter(now));
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        var known = claimed.get();
        if (signIns.of(known.organisationId(), known.personId()).isEmpty()) {
            // It was ended while this session began.
            tokens.endFamily(known.family());
            return Optional.empty();
        }
        if (known.usedAt().isEmpty()) {
            tokens.markUsed(known.hash(), now);
        } else if (known.usedAt().get().plus(GRACE).isBefore(now)) {
            tokens.endFamily(known.family());
            return Optional.empty();
        }
        return Optional.of(issue(known.organisationId(), known.personId(), known.family(), now, known.expiresAt()));
    }

    /** Whoever changed their password is signed in anew, and nowhere else. */
    @Transactional
    public Session beginAnew(String organisationId, String personId) {
        var now = clock.instant();
        tokens.endAllOf(organisationId, personId);
        return issue(organisationId, personId, ids.next(), now, now.plus(LIFETIME));
    }

    @Transactional
    public void signOut(String token) {
        tokens.claim(new Secret(token).hash()).map(RefreshToken::family).ifPresent(tokens::endFamily);
    }

    private Session issue(String organisationId, String personId, String family, Instant now, Instant end) {
        var token = Secret.random("");
        tokens.add(new RefreshToken(token.hash(), organisationId, personId, family, now, end, Optional.empty()));
        return new Session(organisationId, personId, family, token.text(), Duration.between(now, end));
    }
}
