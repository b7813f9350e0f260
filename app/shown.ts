import { notFound } from 'next/navigation'
import { Refusal } from '@/lib/operation'

/** What a page shows, or the not-found page: not there and not theirs look the same. */
export async function shown<T>(view: Promise<T>): Promise<T> {
  try {
    return await view
  } catch (error) {
    if (error instanceof Refusal && error.failure.code === 'not-found') notFound()
    throw error
  }
}

/** An id from an address; anything else is an address of nothing. */
export function idIn(text: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)) notFound()
  return text
}
