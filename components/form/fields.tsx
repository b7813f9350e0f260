'use client'

import type { ComponentProps, ReactNode } from 'react'
import { DateInput, FileInput, MoneyInput, Select, TextArea, TextInput } from '../ui/inputs'
import { TinInput } from '../ui/tin-input'
import { FormField } from './form-field'
import { useRoomLeft } from './room-left'

interface Shared {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  className?: string
}

function split<P extends Shared>({ name, label, hint, optional, className, ...control }: P) {
  return { field: { name, label, hint, optional, className }, control: { ...control, name } }
}

/** The most characters that the field holds, told from near the end on and before anything is sent. */
interface Limited {
  limit?: number
}

export function TextField({
  limit,
  ...props
}: Shared & Limited & Omit<ComponentProps<'input'>, keyof Shared>) {
  const { field, control } = split(props)
  const room = useRoomLeft(limit, String(props.defaultValue ?? ''))
  return (
    <FormField {...field} hint={room.words ?? field.hint}>
      {ids => <TextInput {...control} {...room.control} {...ids} />}
    </FormField>
  )
}

export function TextAreaField({
  limit,
  ...props
}: Shared & Limited & Omit<ComponentProps<'textarea'>, keyof Shared>) {
  const { field, control } = split(props)
  const room = useRoomLeft(limit, String(props.defaultValue ?? ''))
  return (
    <FormField {...field} hint={room.words ?? field.hint}>
      {ids => <TextArea {...control} {...room.control} {...ids} />}
    </FormField>
  )
}

export function DateField(props: Shared & Omit<ComponentProps<'input'>, keyof Shared>) {
  const { field, control } = split(props)
  return <FormField {...field}>{ids => <DateInput {...control} {...ids} />}</FormField>
}

export function FileField(props: Shared & Omit<ComponentProps<'input'>, keyof Shared>) {
  const { field, control } = split(props)
  return <FormField {...field}>{ids => <FileInput {...control} {...ids} />}</FormField>
}

export function MoneyField(props: Shared & Omit<ComponentProps<'input'>, keyof Shared>) {
  const { field, control } = split(props)
  return <FormField {...field}>{ids => <MoneyInput {...control} {...ids} />}</FormField>
}

export function TinField(props: Shared & Omit<ComponentProps<typeof TinInput>, keyof Shared>) {
  const { field, control } = split(props)
  return <FormField {...field}>{ids => <TinInput {...control} {...ids} />}</FormField>
}

type Choice = { value: string; label: string }

export function SelectField(
  props: Shared & Omit<ComponentProps<'select'>, keyof Shared | 'children'> & { choices: readonly Choice[] },
) {
  const { choices, ...rest } = props
  const { field, control } = split(rest)
  return (
    <FormField {...field}>
      {ids => (
        <Select {...control} {...ids}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  )
}
