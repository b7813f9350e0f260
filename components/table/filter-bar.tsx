import Form from 'next/form'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import type { SearchValues } from './address'

interface Props {
  path: string
  label: string
  /** What must survive a filter: the chosen segment, the order. */
  keep: SearchValues
  children: ReactNode
}

/** Filters are a GET form: without a script the button applies them, and the filtered list has an address. */
export function FilterBar({ path, label, keep, children }: Props) {
  return (
    <Form
      action={path}
      aria-label={label}
      role="search"
      scroll={false}
      className="flex flex-wrap items-end gap-2"
    >
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button type="submit" className="min-h-8">
        Apply
      </Button>
    </Form>
  )
}
