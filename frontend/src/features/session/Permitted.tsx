import type { ReactNode } from 'react';
import { Problem } from '#/api/problem';
import type { Permission } from '#/api/types';
import { ErrorPage } from '#/ui/Loaded';
import { useMay } from './queries';

/** A page for those who may; others who come by its address are told so, as the server would. */
export function Permitted({ may, children }: { may: Permission; children: ReactNode }) {
  return useMay(may) ? children : <ErrorPage problem={new Problem('not-allowed', 403)} />;
}
