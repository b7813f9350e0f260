import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'

// A page that reads nothing of the request is built once and served to everyone, with whatever it showed then.
test('the build holds no page that was rendered beforehand but those without a firm’s data', async () => {
  const manifest = JSON.parse(await readFile('.next/prerender-manifest.json', 'utf8'))
  expect(Object.keys(manifest.routes).sort()).toEqual(['/_global-error', '/icon.svg'])
})
