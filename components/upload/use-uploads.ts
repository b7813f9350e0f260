'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { followReading } from './poll-status'
import { sendFile } from './send-file'
import { SENT_AT_ONCE, type UploadChange, type UploadFile, uploadFile, withUnpacked } from './upload-file'

/** Keeps the files of a drop: sends them in turn, follows their reading, and refreshes the page as they are read. */
export function useUploads(url: string) {
  const [uploads, setUploads] = useState<UploadFile[]>([])
  const router = useRouter()
  const started = useRef(new Set<string>())
  const follow = useRef<((documentId: string) => void) | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    follow.current = followReading({
      signal: controller.signal,
      onChange: (documentId, changes) =>
        setUploads(all =>
          all.map(one =>
            one.documentId === documentId && one.state === 'reading' ? { ...one, ...changes } : one,
          ),
        ),
      onRead: () => router.refresh(),
    })
    return () => controller.abort()
  }, [router])

  const change = useCallback((key: string, changes: UploadChange) => {
    setUploads(all => all.map(one => (one.idempotencyKey === key ? { ...one, ...changes } : one)))
  }, [])

  const carry = useCallback(
    async (key: string, file: File) => {
      change(key, { state: 'sending', words: 'Being sent', sentBytes: 0 })
      const { files = [], ...outcome } = await sendFile(url, { idempotencyKey: key, file }, sentBytes =>
        change(key, { sentBytes }),
      )
      started.current.delete(key)
      change(key, outcome)
      if (files.length > 0) setUploads(all => withUnpacked(all, key, files))
      for (const { state, documentId } of [outcome, ...files])
        if (state === 'reading' && documentId) follow.current?.(documentId)
      if (outcome.state === 'unpacked') router.refresh()
    },
    [url, change, router],
  )

  useLeaving(uploads.some(({ state }) => state === 'waiting' || state === 'sending'))

  useEffect(() => {
    const free = SENT_AT_ONCE - started.current.size
    const next = uploads
      .filter(one => one.state === 'waiting' && !started.current.has(one.idempotencyKey))
      .slice(0, free)
    for (const { idempotencyKey, file } of next) {
      if (!file) continue
      started.current.add(idempotencyKey)
      void carry(idempotencyKey, file)
    }
  }, [uploads, carry])

  const add = useCallback((files: Iterable<File>) => {
    const added = Array.from(files, file => uploadFile(file, newKey()))
    setUploads(all => [...all, ...added])
  }, [])
  const retry = useCallback(
    (key: string) => change(key, { state: 'waiting', words: 'Waiting its turn' }),
    [change],
  )

  return { uploads, add, retry }
}

/** Has the browser ask before the page is left while files are still here alone; what is sent goes on by itself. */
function useLeaving(unsent: boolean) {
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsent])
}

/** 128 random bits; `randomUUID` exists only on secure origins, this everywhere. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
