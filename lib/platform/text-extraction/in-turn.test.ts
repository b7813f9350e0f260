import { expect, it } from 'vitest'
import { inTurn } from './in-turn'

it('lets so many run at once, the rest in the order they came, and sends away who finds no place', async () => {
  const turn = inTurn({ atOnce: 2, waiting: 2 })
  const ends: (() => void)[] = []
  const begun: number[] = []
  const ask = (number: number) =>
    turn(async () => {
      begun.push(number)
      await new Promise<void>(resolve => ends.push(resolve))
      return number
    })
  const answers = [1, 2, 3, 4, 5].map(ask)
  expect(await answers[4]).toBeNull()
  expect(begun).toEqual([1, 2])
  ends[0]?.()
  expect(await answers[0]).toBe(1)
  ends[1]?.()
  expect(await answers[1]).toBe(2)
  expect(begun).toEqual([1, 2, 3, 4])
  for (const end of ends) end()
  expect(await Promise.all(answers.slice(2, 4))).toEqual([3, 4])
})

it('gives a place back after a failure', async () => {
  const turn = inTurn({ atOnce: 1, waiting: 1 })
  await expect(turn(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await turn(async () => 'whole')).toBe('whole')
})
