'use client'

import { useEffect } from 'react'
import { Button } from '../ui/button'
import { Failure } from './failure'

const RETRY_MS = 5_000

/** The database does not answer. The page tries again by itself and needs no restart when it is back. */
export function DatabaseAway({ requestId, onRetry }: { requestId?: string; onRetry: () => void }) {
  useEffect(() => {
    const timer = setInterval(onRetry, RETRY_MS)
    return () => clearInterval(timer)
  }, [onRetry])
  return (
    <Failure
      title="The database does not answer"
      happened="Resolvent runs, but its database could not be reached."
      safe="Everything that was saved before stays saved. What was being saved just now may not be: look before you repeat it."
      todo="Wait: this page tries again every five seconds. If it lasts, tell whoever runs this server."
      requestId={requestId}
      actions={
        <Button variant="go" onClick={onRetry}>
          Try now
        </Button>
      }
    />
  )
}
