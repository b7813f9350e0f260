'use client'

import { fieldId, useFormState } from '../form/form-state'
import { CheckBox } from '../ui/check-box'

/** Appears only after a warning: the person decides whose paper it is, not the program. */
export function DespiteTin() {
  const { id, failure } = useFormState()
  if (!failure?.fields?.despiteTin) return null
  return (
    <CheckBox name="despiteTin" id={fieldId(id, 'despiteTin')}>
      This paper is of this client; confirm it all the same
    </CheckBox>
  )
}
