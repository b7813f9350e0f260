'use client'

import { useState } from 'react'
import { overWords } from './too-long'

/** From nine tenths of a field's limit on, how much room is left; a browser's own limit would cut a paste unseen. */
const SHOWN_FROM = 0.9

export function useRoomLeft(limit: number | undefined, initial: string) {
  const [length, setLength] = useState(initial.length)
  if (limit === undefined) return { control: {}, words: null }
  const control = {
    'data-limit': limit,
    onInput: (event: { currentTarget: { value: string } }) => setLength(event.currentTarget.value.length),
  }
  return { control, words: wordsFor(length, limit) }
}

function wordsFor(length: number, limit: number): string | null {
  if (length > limit) return overWords(length - limit, limit)
  if (length < limit * SHOWN_FROM) return null
  return `Room for ${(limit - length).toLocaleString('en-US')} more.`
}
