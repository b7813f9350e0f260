'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { followReading } from './poll-status'

/** Follows papers that were being read when the page was opened, and shows them anew as they are read. Draws nothing. */
export function WhileReading({ documentIds }: { documentIds: readonly string[] }) {
  const router = useRouter()
  // What is dropped meanwhile is followed by the list of the drop.
  const [opened] = useState(documentIds)
  useEffect(() => {
    const controller = new AbortController()
    const follow = followReading({
      signal: controller.signal,
      onChange: () => undefined,
      onRead: () => router.refresh(),
    })
    for (const documentId of opened) follow(documentId)
    return () => controller.abort()
  }, [opened, router])
  return null
}
