'use client'

import type { ComponentProps } from 'react'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { useFormState } from './form-state'

/** Says what it does and shows that it is being done. While two versions stand side by side, choosing is what saves. */
export function SubmitButton({
  variant = 'go',
  className,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'type' | 'pending'>) {
  const { pending } = useFormState()
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      pending={pending}
      className={classNames('group-has-data-conflict/form:hidden', className)}
    />
  )
}
