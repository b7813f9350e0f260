'use client'

import { useEffect, useState } from 'react'
import { DatabaseAway } from '@/components/states/database-away'
import { PageFailed } from '@/components/states/page-failed'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

/** Tells a database that is away, which passes, from a failure of ours; the server's own word decides which it is. */
export default function ErrorPage({ error }: Props) {
  const [away, setAway] = useState<boolean | null>(null)
  useEffect(() => {
    fetch('/api/health').then(
      response => setAway(response.status === 503),
      () => setAway(true),
    )
  }, [])
  if (away === null) return null
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 pt-[12vh]">
      {away ? (
        <DatabaseAway requestId={error.digest} onRetry={retryWhenBack} />
      ) : (
        <PageFailed digest={error.digest} onRetry={() => location.reload()} />
      )}
    </main>
  )
}

/** Loads the page anew once the database answers: what failed was made by the server, so only it can make it again. */
function retryWhenBack(): void {
  fetch('/api/health').then(
    response => {
      if (response.ok) location.reload()
    },
    () => undefined,
  )
}
