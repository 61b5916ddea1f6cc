package kanava.verification

import groovy.json.JsonSlurper
import kanava.account.Account
import kanava.fixtures.House
import kanava.fixtures.Kanava

/** The checks that were asked for, as they wait in the database. */
class AskedChecks {

    /** Earliest first. */
    static List<VerificationAsk> of(Account account) {
        def asked = []
        House.sql { sql ->
            sql.eachRow("SELECT task_data FROM scheduled_tasks WHERE task_name = 'verify' AND task_instance LIKE ? ORDER BY task_instance",
                    [account.id() + '@%']) { asked << new VerificationAsk(*fields(new String(it.task_data as byte[]))) }
        }
        asked
    }

    /** Carries all of them out, as the scheduler would. */
    static void run(Account account) {
        of(account).each {
            Kanava.bean(VerificationJob).run(it)
            def done = it.taskId()
            House.sql { sql -> sql.execute("DELETE FROM scheduled_tasks WHERE task_name = 'verify' AND task_instance = ?", [done]) }
        }
    }

    private static List fields(String json) {
        def data = new JsonSlurper().parseText(json)
        [data.organisationId, data.accountId, data.askedAt, data.byPerson, data.putOff]
    }
}
