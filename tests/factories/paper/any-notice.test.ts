import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution/read-document'
import { anyNotice, compareNotice, DAMAGES, damageText, isSame, noticeAsText } from '.'

/** `npm run bench notices` reads thousands; these few keep the promise on every run. */
const SEEDS = Array.from({ length: 120 }, (_, seed) => seed)

describe('an invented notice of any kind, layout and wording', () => {
  test.each(Object.entries(DAMAGES))(
    '%s: every printed field is read, and none wrongly',
    async (_, damage) => {
      for (const seed of SEEDS) {
        const spec = anyNotice(seed)
        const reading = readDocument(damageText(await noticeAsText(spec), seed, damage))
        const wrong = compareNotice(spec, reading).filter(field => !isSame(field))
        expect(wrong, `seed ${seed}: ${spec.code}, ${spec.layout}`).toEqual([])
      }
    },
    30_000,
  )
})
