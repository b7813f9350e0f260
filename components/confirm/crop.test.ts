import { expect, test } from 'vitest'
import { cropAround } from './crop'

const page = { width: 612, height: 792 }

test('the crop holds the whole box with the line around it', () => {
  const crop = cropAround({ x: 300, y: 400, width: 80, height: 12 }, page)
  expect(crop).toEqual({ x: 200, y: 392, width: 280, height: 28 })
})

test('a box at the corner is cropped at the edge of the paper, not beyond it', () => {
  const crop = cropAround({ x: 560, y: 785, width: 50, height: 7 }, page)
  expect(crop.x + crop.width).toBe(612)
  expect(crop.y + crop.height).toBe(792)
})
