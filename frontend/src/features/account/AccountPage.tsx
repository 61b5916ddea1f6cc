import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Account } from '#/api/types';
import { accountQuery } from '#/features/accounts/queries';
import { AttachmentCard } from '#/features/attachment/AttachmentCard';
import { AttestationCard } from '#/features/attestation/AttestationCard';
import { CustodyCard } from '#/features/custody/CustodyCard';
import { IdentityCard } from '#/features/identity/IdentityCard';
import { InspectionCard } from '#/features/inspection/InspectionCard';
import { PostingCard } from '#/features/posting/PostingCard';
import { SuspensionCard } from '#/features/suspension/SuspensionCard';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { AccountHeader } from './AccountHeader';
import { ChangeCard } from './ChangeCard';
import { DecisionCard } from './DecisionCard';
import { HintCard } from './HintCard';
import { HistoryCard } from './HistoryCard';
import { OpenCard } from './OpenCard';
import { PeopleCard } from './PeopleCard';
import { PlanCard } from './PlanCard';
import { PolicyCard } from './PolicyCard';
import { ProfileCard } from './ProfileCard';
import { RejectedCard } from './RejectedCard';
import { RequestCard } from './RequestCard';
import { RetirementCard } from './RetirementCard';
import { ReturnedCard } from './ReturnedCard';
import { ReviewCard } from './ReviewCard';
import { VerificationCard } from './VerificationCard';

const route = getRouteApi('/signed-in/accounts/$accountId');

export function AccountPage() {
  const { accountId } = route.useParams();
  return (
    <Loaded from={useQuery(accountQuery(accountId))} page>
      {(account) => <AccountView account={account} />}
    </Loaded>
  );
}

/** One question a card; what can be done stands with the question it answers. */
function AccountView({ account }: { account: Account }) {
  // While it is under way, the way comes first; afterwards it is a record among others.
  const decided = !account.review?.steps.some(({ state }) => state === 'CURRENT' || state === 'COMING');
  const changing = account.change?.state === 'WAITING' || account.change?.state === 'RETURNED';
  const suspended = account.suspension?.endedAt ? undefined : account.suspension;
  const past = account.suspension?.endedAt ? account.suspension : undefined;
  // What was closed in somebody else's hands is first of all that: nobody keeps its handle.
  const closed = account.status === 'RETIRED' && !suspended ? account.custody : undefined;
  // To close an account is a rare act and comes last; once announced, it is the first thing to know.
  return (
    <div className={layout.page}>
      <AccountHeader account={account} />
      <div className={layout.columns}>
        <div className={layout.column}>
          {suspended && <SuspensionCard account={account} suspension={suspended} />}
          {account.retirement && <RetirementCard account={account} />}
          {closed && <CustodyCard account={account} custody={closed} />}
          {changing && <ChangeCard account={account} />}
          <PostingCard key={account.id} account={account} />
          <DecisionCard account={account} />
          <HintCard account={account} />
          <RejectedCard account={account} />
          <ReturnedCard account={account} />
          <OpenCard account={account} />
          <InspectionCard account={account} />
          {!account.address && <RequestCard account={account} />}
          {!account.address && <PlanCard account={account} />}
          {!account.address && <AttachmentCard accountId={account.id} />}
          {!account.address && <ProfileCard account={account} />}
          {account.verification.identity?.openCase && <IdentityCard account={account} />}
          <VerificationCard account={account} />
          {!account.verification.identity?.openCase && <IdentityCard account={account} />}
          <AttestationCard account={account} />
          {account.address && <ProfileCard account={account} />}
          {account.address && <RequestCard account={account} />}
          {account.address && <PlanCard account={account} />}
          {account.address && <AttachmentCard accountId={account.id} />}
          <HistoryCard accountId={account.id} />
        </div>
        <div className={layout.column}>
          {!decided && <ReviewCard account={account} decided={false} />}
          <PeopleCard account={account} />
          <PolicyCard policy={account.policy} />
          {decided && <ReviewCard account={account} decided />}
          {past && <SuspensionCard account={account} suspension={past} />}
          {!changing && <ChangeCard account={account} />}
          {!account.retirement && <RetirementCard account={account} />}
        </div>
      </div>
    </div>
  );
}
