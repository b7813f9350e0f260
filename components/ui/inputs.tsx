import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { fieldLook, oneLine } from './field-look'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...rest} className={classNames(fieldLook, oneLine, className)} />
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={classNames(fieldLook, 'block resize-y py-1.5', className)} />
}

export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative grid items-center', className)}>
      <select {...rest} className={classNames(fieldLook, oneLine, 'appearance-none pr-7')}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-2 size-3.5 text-soft" />
    </span>
  )
}

/** A calendar day; the browser's own picker, so that every keyboard and screen reader knows it. */
export function DateInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="date" {...rest} className={classNames(fieldLook, oneLine, className)} />
}

/** A file of the person's own machine; the browser's own chooser. */
export function FileInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="file"
      {...rest}
      className={classNames(
        'block min-h-8 max-w-full text-13 text-soft file:mr-2.5 file:min-h-8 file:cursor-pointer file:rounded-m file:border file:border-solid file:border-strong file:bg-card file:px-3 file:text-13 file:font-medium file:text-ink pointer-coarse:file:min-h-10',
        className,
      )}
    />
  )
}

/** Dollars and cents as typed; the schema at the door turns them into whole cents. */
export function MoneyInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <span className={classNames('relative grid items-center', className)}>
      <span aria-hidden className="pointer-events-none absolute left-2 text-13 text-soft">
        $
      </span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder="0.00"
        {...rest}
        className={classNames(fieldLook, oneLine, 'pl-5 text-right')}
      />
    </span>
  )
}
