import { dayOrNull, moneyOrNull } from '@/lib/cases'
import type { Change } from '@/lib/resolution'

type Search = Readonly<Record<string, string | string[] | undefined>>

export const tries = ['balance', 'income', 'expenses', 'payment', 'on'] as const
type Try = (typeof tries)[number]

/** What is tried out, from the address; what can not be read is named and left out. */
export function readChange(search: Search): { change: Change; typed: Record<Try, string>; wrong: Try[] } {
  const typed = Object.fromEntries(tries.map(name => [name, one(search[name])])) as Record<Try, string>
  const wrong: Try[] = []
  const money = (name: Try) => {
    const read = moneyOrNull.safeParse(typed[name])
    if (!read.success) wrong.push(name)
    return read.data ?? undefined
  }
  const on = dayOrNull.safeParse(typed.on)
  if (!on.success) wrong.push('on')
  const change: Change = {
    balance: money('balance'),
    income: money('income'),
    expenses: money('expenses'),
    payment: money('payment'),
    asOf: on.data ?? undefined,
  }
  return { change, typed, wrong }
}

function one(value: string | string[] | undefined): string {
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 40)
}
