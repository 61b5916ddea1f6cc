package kanava.contract

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse

/** A request that fits the contract: who sends it, where to, and with what. */
class Example {
    /** Whose people ask, where it isn't the house all examples share. */
    FurnishedHouse house
    /** As {@link kanava.fixtures.Houses} names people; null for nobody. */
    String who
    String path
    Map headers = [:]
    Object body

    Answer sendIn(FurnishedHouse shared, String method, Api sender = null) {
        def api = sender ?: (who ? (house ?: shared).as(who) : new Api())
        if (body instanceof byte[]) {
            return api.upload(headers as Map<String, String>, path, body as byte[])
        }
        body == null ? api.send(headers as Map<String, String>, method, path) : api.send(headers as Map<String, String>, method, path, body)
    }

    /** The same request but for these. */
    Example with(Map changes) {
        new Example([house: house, who: who, path: path, headers: headers, body: body] + changes)
    }
}
