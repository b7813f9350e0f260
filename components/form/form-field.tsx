'use client'

import type { ComponentProps } from 'react'
import { Field } from '../ui/field'
import { fieldId, useFormState } from './form-state'

type Props = Omit<ComponentProps<typeof Field>, 'id' | 'errors'> & { name: string }

/** A field of the one form: it finds its own problems in the form's answer by its name. */
export function FormField({ name, ...rest }: Props) {
  const { id, failure } = useFormState()
  return <Field {...rest} id={fieldId(id, name)} errors={failure?.fields?.[name]} />
}
