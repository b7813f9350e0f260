import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawPaperPage } from '@/lib/documents'
import { environment } from '@/lib/platform/env'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { dropAndRead } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'

openHouse()

test('a page that could not be drawn is not tried again on the next view', async () => {
  const actor = await newFirm()
  const bytes = Buffer.from('%PDF-1.4\nnothing that is a page\n%%EOF\n')
  const documentId = await dropAndRead(actor, { bytes, fileName: 'broken.pdf' })
  expect(await drawPaperPage(actor, documentId, 1)).toBeNull()
  // Trying again would need the file.
  rmSync(path.join(environment().dataDir, 'blobs', actor.firmId), { recursive: true })
  expect(await drawPaperPage(actor, documentId, 1)).toBeNull()
})
