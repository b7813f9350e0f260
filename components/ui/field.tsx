import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  id: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[]
  optional?: boolean
  className?: string
  children: (ids: FieldIds) => ReactNode
}

/** A label, a control, a hint and what is wrong with it, tied together for those who listen. */
export function Field({ id, label, hint, errors = [], optional = false, className, children }: Props) {
  const wrong = errors.length > 0
  const describedBy = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('grid content-start gap-1', className)}>
      <label htmlFor={id} className="text-12 font-medium text-soft">
        {label}
        {optional && <span className="font-normal text-faint"> (if known)</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': wrong || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-soft">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className="flex gap-1.5 text-12 font-medium text-urgent">
          <OctagonAlert aria-hidden className="mt-0.5 size-3.5" />
          <span>
            {errors.map(error => (
              <span key={error} className="block">
                {error}
              </span>
            ))}
          </span>
        </p>
      )}
    </div>
  )
}
