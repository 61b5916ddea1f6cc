package kanava.approval

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Specification

/** APP-outcome: a decision is kept as it was made. */
class ReviewsSpec extends Specification {
    def house = Houses.decidingInThreeSteps()
    def reviews = Kanava.bean(Reviews)
    Review review

    def setup() {
        def account = house.carryOut(house.account(AccountStatus.IN_REVIEW), 'supervisor', new Command.Approve('Puollan'))
        review = reviews.latest(house.id, account.id()).get()
    }

    def "a review saved twice has its decisions once"() {
        when:
        reviews.save(review)
        reviews.save(review)

        then:
        with(reviews.latest(house.id, review.accountId()).get()) {
            decisions() == this.review.decisions()
            version() == this.review.version() + 2
        }
    }

    def "a decision that can't be kept whole is refused, not passed over"() {
        given:
        def nowhere = decision(stepNo: 2, unitId: 'nowhere')

        when:
        reviews.save(including(nowhere))

        then:
        thrown(Exception)
        reviews.latest(house.id, review.accountId()).get().decisions()*.stepNo() == [1]
    }

    private StepDecision decision(Map changes) {
        def last = review.decisions().last()
        new StepDecision(*StepDecision.recordComponents.collect { changes.getOrDefault(it.name, last."$it.name"()) })
    }

    private Review including(StepDecision decision) {
        new Review(*Review.recordComponents.collect { it.name == 'decisions' ? review.decisions() + decision : review."$it.name"() })
    }
}
