package kanava.discovery

import groovy.json.JsonSlurper
import kanava.fixtures.House
import kanava.fixtures.Kanava

/** The looks that were asked for, as they wait in the database. */
class AskedLooks {

    static List<LookAsk> of(String organisationId) {
        def asked = []
        House.sql { sql ->
            sql.eachRow("SELECT task_data FROM scheduled_tasks WHERE task_name = 'look-at-own-pages' AND task_instance LIKE ? ORDER BY task_instance",
                    [organisationId + '@%']) {
                def data = new JsonSlurper().parseText(new String(it.task_data as byte[]))
                asked << new LookAsk(data.organisationId as String, data.askedAt as String)
            }
        }
        asked
    }

    /** Carries all of them out, as the scheduler would. */
    static void run(String organisationId) {
        of(organisationId).each {
            Kanava.bean(LookJob).run(it)
            def done = it.taskId()
            House.sql { sql -> sql.execute("DELETE FROM scheduled_tasks WHERE task_name = 'look-at-own-pages' AND task_instance = ?", [done]) }
        }
    }
}
