'use client'

import type { ComponentProps } from 'react'
import { Button } from '../ui/button'
import { useFormState } from './form-state'

/** Says what it does and shows that it is being done. */
export function SubmitButton({
  variant = 'go',
  ...rest
}: Omit<ComponentProps<typeof Button>, 'type' | 'pending'>) {
  const { pending } = useFormState()
  return <Button {...rest} type="submit" variant={variant} pending={pending} />
}
