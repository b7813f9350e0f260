'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { pollStatus } from './poll-status'
import { sendFile } from './send-file'
import { type UploadChange, type UploadFile, uploadFile } from './upload-file'

/** Two at a time: enough to fill a line, few enough that a phone's connection is not starved. */
const AT_ONCE = 2

/** Keeps the files of a drop: sends them in turn, follows their reading, and refreshes the page as each is read. */
export function useUploads(url: string) {
  const [uploads, setUploads] = useState<UploadFile[]>([])
  const router = useRouter()
  const leaving = useRef<AbortController | null>(null)
  const started = useRef(new Set<string>())

  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  const change = useCallback((key: string, changes: UploadChange) => {
    setUploads(all => all.map(one => (one.idempotencyKey === key ? { ...one, ...changes } : one)))
  }, [])

  const carry = useCallback(
    async (upload: UploadFile) => {
      const key = upload.idempotencyKey
      change(key, { state: 'sending', words: 'Being sent', sentBytes: 0 })
      const outcome = await sendFile(url, upload, sentBytes => change(key, { sentBytes }))
      started.current.delete(key)
      change(key, outcome)
      if (outcome.state === 'unpacked') router.refresh()
      const signal = leaving.current?.signal
      if (outcome.state !== 'reading' || !outcome.statusUrl || !signal) return
      await pollStatus(outcome.statusUrl, signal, changes => change(key, changes))
      if (!signal.aborted) router.refresh()
    },
    [url, change, router],
  )

  useEffect(() => {
    const free = AT_ONCE - started.current.size
    const next = uploads
      .filter(one => one.state === 'waiting' && !started.current.has(one.idempotencyKey))
      .slice(0, free)
    for (const upload of next) {
      started.current.add(upload.idempotencyKey)
      void carry(upload)
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

/** 128 random bits; `randomUUID` exists only on secure origins, this everywhere. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
