import { Link } from '@tanstack/react-router';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';

type NotPossibleProps = { accountId: string; title: string; lead: string; back: string };

/** A page for something that can't be done with the account now: says so, and leads back. */
export function NotPossible({ accountId, title, lead, back }: NotPossibleProps) {
  return (
    <div className={layout.page}>
      <PageHeader title={title} lead={lead} />
      <div>
        <Button asChild>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {back}
          </Link>
        </Button>
      </div>
    </div>
  );
}
