package kanava.publication

import kanava.fixtures.Kanava

/** The lists as they stand are kept, as the job does each minute. */
class RecordedLists {

    static void record() {
        Kanava.bean(RecordingJob).run()
    }
}
