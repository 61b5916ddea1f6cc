import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Account, PolicyDocument } from '#/api/types';
import { policyQuery } from '#/features/organisation/queries';
import { Loaded } from '#/ui/Loaded';

type UnderRulesProps = { account: Account; children: (document: PolicyDocument) => ReactNode };

/** The rules this request goes by: those it was sent under, or those in force. */
export function UnderRules({ account, children }: UnderRulesProps) {
  const inForce = useQuery({ ...policyQuery, enabled: !account.policy });
  if (account.policy) return children(account.policy.document);
  return (
    <Loaded from={inForce} page>
      {({ document }) => children(document)}
    </Loaded>
  );
}
