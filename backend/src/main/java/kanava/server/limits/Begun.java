package kanava.server.limits;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Whether the program is there for others: what it asks itself before, to be as fast for the first as for any, isn't counted. */
@Singleton
class Begun implements ApplicationEventListener<ServerStartupEvent>, Ordered {

    private volatile boolean it;

    boolean isIt() {
        return it;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        it = true;
    }

    /** Behind all that has something to ask. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
