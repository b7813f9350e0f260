'use client'

import { Button } from '../ui/button'
import { Failure } from './failure'

/** For an error boundary. The digest is the number under which the server logged the whole story. */
export function PageFailed({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
  return (
    <Failure
      title="This page could not be shown"
      happened="Something in the program failed while this page was made."
      safe="Everything that was saved before stays saved. Nothing was changed by this page."
      todo="Try again. If it fails twice, give the number below to whoever runs this server."
      requestId={digest}
      actions={
        <Button variant="go" onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
}
