import type { AccountSummary, PolicyDocument } from '#/api/types';
import { platformRule } from './asked';

/** Two spellings of the same address: with and without protocol, www, capitals and a slash at the end. */
const bare = (address: string) =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');

export type MainAccount = {
  address: string;
  /** The same account in the register, where it is there. */
  account: AccountSummary | undefined;
  /** Whether the guideline wants it considered before a new account, or only offers it. */
  first: boolean;
};

/** The organisation's main account on a platform, where its policy names one (RAU-umbrella). */
export function mainAccountOn(
  document: PolicyDocument,
  platform: string,
  accounts: readonly AccountSummary[],
): MainAccount | undefined {
  const address = platformRule(document, platform)?.mainAddress;
  if (!address) return undefined;
  return {
    address,
    account: accounts.find((account) => account.address && bare(account.address) === bare(address)),
    first: document.mainAccountFirst !== 'FREE',
  };
}
