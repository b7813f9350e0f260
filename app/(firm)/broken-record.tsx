import { Alert } from '@/components/ui/alert'
import { TextLink } from '@/components/ui/text-link'
import type { RecordCheck } from '@/lib/operation'

/** What an owner has to know on every page: nobody can break the record from here, so somebody was in the database. */
export function BrokenRecord({ check }: { check: RecordCheck | null }) {
  if (!check || check.brokenAt === null) return null
  return (
    <div className="px-(--gutter) pt-3">
      <Alert
        kind="wrong"
        title={`The record of the firm is broken at line ${check.brokenAt}`}
        actions={<TextLink href="/settings/record?show=everything">Open the record</TextLink>}
      >
        <p>
          A line was changed, cut or moved in the database itself. Keep the backups as they are, and find out
          who can reach the database.
        </p>
      </Alert>
    </div>
  )
}
