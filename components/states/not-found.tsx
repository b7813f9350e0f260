import { Empty } from '../ui/empty'
import { LinkButton } from '../ui/link-button'

/** The same words for what does not exist and for what one may not see. */
export function NotFound() {
  return (
    <Empty
      title="Nothing stands at this address"
      actions={
        <>
          <LinkButton href="/dashboard" variant="go">
            To the dashboard
          </LinkButton>
          <LinkButton href="/cases">To the cases</LinkButton>
        </>
      }
    >
      <p>The address may be mistyped, or the page may belong to a case that you do not have access to.</p>
    </Empty>
  )
}
