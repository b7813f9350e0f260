import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings'

describe('the settings', () => {
  test('of nobody’s making serve this machine alone, on port 3000, from .data', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      dataFolder: path.resolve('.data'),
      databaseUrl: undefined,
      keysFile: path.resolve('.data.keys/keys'),
      keys: undefined,
    })
  })

  test('keep the keys beside the data folder wherever that is', () => {
    expect(readSettings({ DATA_DIR: '/srv/firm' }).keysFile).toBe('/srv/firm.keys/keys')
  })

  test.each(['0', '65536', '3000.5', 'http'])('refuse the port %s', PORT => {
    expect(() => readSettings({ PORT })).toThrow('PORT must be a number')
  })

  test.each(['cases.example.com', 'https://cases.example.com/app', 'ftp://x'])(
    'refuse the origin %s',
    APP_ORIGIN => {
      expect(() => readSettings({ APP_ORIGIN })).toThrow('APP_ORIGIN must be like')
    },
  )
})
