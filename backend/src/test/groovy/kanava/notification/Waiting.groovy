package kanava.notification

import groovy.json.JsonSlurper
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Kanava

/** What waits in the database to be told in one organisation, and carrying it out as the scheduler would. */
class Waiting {

    static List<ToTell> toTell(FurnishedHouse house) {
        data('tell', house.id).collect { new ToTell(it.organisationId, it.eventId as long) }
    }

    /** Tells all of it, and does away with the tasks. */
    static void tell(FurnishedHouse house) {
        toTell(house).each {
            Kanava.bean(TellJob).run(it)
            def done = it.taskId()
            House.sql { sql -> sql.execute("DELETE FROM scheduled_tasks WHERE task_name = 'tell' AND task_instance = ?", [done]) }
        }
    }

    static List<Map> data(String task, String organisationId) {
        def found = []
        House.sql { sql ->
            sql.eachRow('SELECT task_data FROM scheduled_tasks WHERE task_name = ? AND task_data LIKE ? ORDER BY execution_time, task_instance',
                    [task, "%$organisationId%".toString()]) { found << new JsonSlurper().parseText(new String(it.task_data as byte[])) }
        }
        found
    }
}
