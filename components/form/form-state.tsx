'use client'

import { createContext, useContext } from 'react'
import type { FormFailure } from './outcome'

export interface FormState {
  /** Prefix of the ids of this form's fields, so that two forms on a page do not meet. */
  id: string
  failure: FormFailure | null
  pending: boolean
}

const FormStateContext = createContext<FormState>({ id: 'form', failure: null, pending: false })

export const FormStateProvider = FormStateContext.Provider

export function useFormState(): FormState {
  return useContext(FormStateContext)
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}
