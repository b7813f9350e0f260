import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { readPaper } from './read-paper'
import { lineOf } from './reading-line'

/** Papers that may not be copied into the project lie beside it; without them these tests are skipped, visibly. */
const SAMPLES = ['../shared/samples', '../../shared/samples']
  .map(folder => path.resolve(folder))
  .find(existsSync)
if (!SAMPLES) process.stdout.write('Sample papers are not beside the project: their tests are skipped.\n')

const TIMEOUT = 120_000

async function read(name: string) {
  const bytes = readFileSync(path.join(SAMPLES ?? '', name))
  return readPaper(name, READ_AS_PICTURES.includes(path.basename(name)) ? await firstPage(bytes) : bytes)
}

/** Its fonts tell no letters, so that every page is read as a picture: the first shows the same as all six. */
const READ_AS_PICTURES = ['f433b.pdf']

async function firstPage(bytes: Uint8Array): Promise<Uint8Array> {
  const whole = await PDFDocument.load(bytes, { ignoreEncryption: true })
  const first = await PDFDocument.create()
  for (const page of await first.copyPages(whole, [0])) first.addPage(page)
  return first.save()
}

/** 3,183.00 − 3,328.00 + 318.30 + 633.30 + 145.00 + 123.61 = 1,075.21 */
const OFFICIAL_CP14 = {
  kind: 'notice',
  code: 'CP14',
  periods: [{ form: '1040', period: '2017-12-31' }],
  tinLast4: null,
  noticeDate: '2018-01-30',
  payBy: { date: '2018-02-20', basis: 'printed' },
  amountDueCents: 107_521,
  addsUp: true,
}

/** Boxes of a page at 150 dots per inch: left, top, right, bottom, text. */
function recognised(file: string): DocumentText {
  const points = 72 / 150
  const runs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const [left = 0, top = 0, right = 0, bottom = 0] = line.split('\t').map(Number)
      const text = line.split('\t')[4] ?? ''
      const box = { x: left, y: top, width: right - left, height: bottom - top }
      const scaled = Object.fromEntries(Object.entries(box).map(([name, dots]) => [name, dots * points]))
      return { ...box, ...scaled, page: 1, text }
    })
  return { source: 'ocr', pages: [{ width: 612, height: 792 }], runs }
}

describe.skipIf(!SAMPLES)('the sample papers', { timeout: TIMEOUT }, () => {
  test.each([
    'notices/cp14_irs-sample-2018_p1_RECONSTRUCTED.pdf',
    'notices/cp14_irs-sample-2018_p1_RECONSTRUCTED.txt',
    'notices/cp14_irs-sample-2018_p1_RECONSTRUCTED.raw.txt',
    'notices/cp14_irs-sample-2018_text-order_as-extracted.txt',
  ])('%s is the same CP14', async name => {
    const line = await read(name)
    expect(line).toMatchObject(OFFICIAL_CP14)
    expect(line.lines.map(row => row.cents)).toEqual([318_300, -332_800, 31_830, 63_330, 14_500, 12_361])
  })

  test.each([
    ['cp503_irs-sample-2018_p1_OCR-boxes.tsv', 'CP503', '2016-12-31', '2018-01-08', '2018-01-29', 953_353],
    ['cp14_irs-sample-2018_p1_boxes.tsv', 'CP14', '2017-12-31', '2018-01-30', '2018-02-20', 107_521],
  ])('%s, recognised from a picture, says what is printed', (name, code, period, noticeDate, payBy, due) => {
    const reading = readDocument(recognised(path.join(SAMPLES ?? '', 'notices', name)))
    expect(lineOf(name, 'ocr', reading)).toMatchObject({
      code,
      periods: [{ period }],
      noticeDate,
      payBy: { date: payBy, basis: 'printed' },
      amountDueCents: due,
      isCollectionDueProcess: false,
      addsUp: true,
    })
  })

  test.each([
    'transcripts/account_modern_2022.pdf',
    'transcripts/account_modern_2022.txt',
    'transcripts/account_modern_2022.html',
    'transcripts/account_legacy_caps_2022.txt',
  ])('%s has 17 transactions that come to 4,720.76', async name => {
    const line = await read(name)
    expect(line).toMatchObject({
      kind: 'account-transcript',
      periods: [{ form: '1040', period: '2022-12-31' }],
      tinLast4: '4321',
      accountBalanceCents: 472_076,
      sumOfTransactionsCents: 472_076,
      addsUp: true,
    })
    expect(line.transactions).toHaveLength(17)
  })

  test('a form whose fonts tell no letters is read from its picture', async () => {
    expect(await read('forms/f433b.pdf')).toMatchObject({
      textSource: 'ocr',
      kind: 'irs-form',
      form: '433-B',
    })
  })

  test('every hostile file and every blank form ends with a label, and none passes for a notice', async () => {
    for (const folder of ['hostile', 'forms']) {
      const names = readdirSync(path.join(SAMPLES ?? '', folder)).filter(
        name => !name.endsWith('.tsv') && !READ_AS_PICTURES.includes(name),
      )
      for (const name of names) {
        const line = await read(path.join(folder, name))
        expect(line, name).toMatchObject({ kind: expect.stringMatching(/^(?:other|irs-form)$/), code: null })
        expect(line.problems.length, name).toBeGreaterThan(0)
      }
    }
  }, 300_000)
})

test(
  'a file that cannot be opened is named and fails the command, which still reads the others',
  () => {
    const command = path.resolve('node_modules/.bin/tsx')
    const fixture = 'tests/fixtures/notices/cp14-classic.txt'
    const run = spawnSync(command, ['lib/launch/read.ts', 'no-such-file.pdf', fixture], { encoding: 'utf8' })
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('no-such-file.pdf: no such file')
    expect(JSON.parse(run.stdout)).toMatchObject({ file: fixture, code: 'CP14', textSource: 'plain' })
  },
  TIMEOUT,
)
