'use client'

import { Check, Clock, Minus, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Progress } from '../ui/progress'
import { TextLink } from '../ui/text-link'
import { Turning } from '../ui/turning'
import { sizeInWords, type UploadFile, type UploadState } from './upload-file'

const marks: Record<UploadState, { word: string; mark: React.ReactNode }> = {
  waiting: { word: 'Waiting', mark: <Clock aria-hidden className="size-3.5 text-soft" /> },
  sending: { word: 'Being sent', mark: <Turning /> },
  reading: { word: 'Being read', mark: <Turning /> },
  read: { word: 'Read', mark: <Check aria-hidden className="size-3.5 text-act" /> },
  'not-read': { word: 'Not read', mark: <TriangleAlert aria-hidden className="size-3.5 text-soon" /> },
  duplicate: { word: 'Already here', mark: <Minus aria-hidden className="size-3.5 text-soft" /> },
  unpacked: { word: 'Unpacked', mark: <Check aria-hidden className="size-3.5 text-act" /> },
  refused: { word: 'Not taken', mark: <OctagonAlert aria-hidden className="size-3.5 text-urgent" /> },
  failed: { word: 'Not sent', mark: <OctagonAlert aria-hidden className="size-3.5 text-urgent" /> },
}

/** Each file with its outcome in words; what failed can be tried again, and stays one file. */
export function UploadList({
  uploads,
  onRetry,
}: {
  uploads: readonly UploadFile[]
  onRetry: (key: string) => void
}) {
  return (
    <ul className="mt-2 border-t border-strong">
      {uploads.map(({ idempotencyKey: key, fileName, file, state, sentBytes, words, href }) => (
        <li
          key={key}
          className="grid min-h-11 grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)_13rem] items-center gap-x-4 gap-y-0.5 border-b border-hair py-1.5 text-13 max-phone:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span className={classNames('min-w-0 break-words', !file && 'pl-4')}>
            {fileName}{' '}
            <span className="text-12 whitespace-nowrap text-faint">
              {file ? sizeInWords(file.size) : 'from the archive'}
            </span>
          </span>
          <span className="max-phone:col-span-2 max-phone:row-start-2">
            {words}
            {state === 'sending' && file && (
              <Progress label={`${fileName}, bytes sent`} value={sentBytes} max={file.size} />
            )}
          </span>
          <span className="flex items-center justify-end gap-2 text-12 whitespace-nowrap">
            {href && <TextLink href={href}>Open</TextLink>}
            {state === 'failed' && file && <Button onClick={() => onRetry(key)}>Try again</Button>}
            <span className="inline-flex min-w-24 items-center gap-1.5">
              {marks[state].mark}
              {marks[state].word}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
