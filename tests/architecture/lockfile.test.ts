import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface LockedPackage {
  version?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const packages: Record<string, LockedPackage> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const isLocked = (name: string) =>
  Object.entries(packages).some(([place, { version }]) => version && place.endsWith(`node_modules/${name}`))

describe('the lock file', () => {
  // npm leaves out what it could not fetch for another system when the file was written, and then refuses to install.
  test('names the packages for every system, so that npm ci works on each', () => {
    const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    )
    expect(optional.filter(name => !isLocked(name))).toEqual([])
  })

  test('is of exactly the versions that the project names', () => {
    const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {}
    const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(([name, range]) => packages[`node_modules/${name}`]?.version !== range)).toEqual([])
  })
})
