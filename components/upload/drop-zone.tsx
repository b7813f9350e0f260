'use client'

import { Upload } from 'lucide-react'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { uploadsInWords } from './upload-file'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

interface Props {
  /** Takes one file as a raw body; answers once it is durable. */
  url: string
  /** `Drop notices and transcripts here` */
  title: string
  children?: ReactNode
}

/** Many files at once, each with its own progress and outcome; the page may be left while they are read. */
export function DropZone({ url, title, children }: Props) {
  const { uploads, add, retry } = useUploads(url)
  const [over, setOver] = useState(false)
  const id = useId()

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.target.files ?? [])
    event.target.value = ''
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    <section aria-label={title} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m border border-dashed px-4 py-3',
          over ? 'border-act bg-act-tint' : 'border-strong',
        )}
      >
        <div className="min-w-0 flex-1">
          <p className="text-14 font-semibold">{title}</p>
          <p className="text-12 text-soft">
            {children ?? 'PDF, photo, scan, fax, or a zip of them, up to 50 MB each, as many as you like.'}
          </p>
        </div>
        <input id={id} type="file" multiple onChange={pick} className="peer sr-only" />
        <label
          htmlFor={id}
          className={classNames(
            buttonLook({ variant: 'go' }),
            'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-act',
          )}
        >
          <Upload aria-hidden />
          Choose files
        </label>
      </div>
      <p aria-live="polite" className="mt-1.5 min-h-4 text-12 text-soft">
        {uploads.length > 0 && `${uploadsInWords(uploads)}. You may leave this page once they are sent.`}
      </p>
      {uploads.length > 0 && <UploadList uploads={uploads} onRetry={retry} />}
    </section>
  )
}
