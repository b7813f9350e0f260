import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { fingerprint } from '@/lib/launch/stamp'
import { prepareJobs } from '@/lib/platform'
import { startEmbeddedDatabase } from '@/lib/platform/embedded-database/embedded-database'
import { migrate } from '@/prisma/migrate'
import { createOwnedDatabase, inServer, urlOf } from './owned-database'

declare module 'vitest' {
  interface ProvidedContext {
    databases: number
    databaseUrls: string[]
    loginUrls: string[]
    databasesEmbedded: boolean
  }
}

interface Databases {
  /** For the superuser, whom nothing binds: what a test looks through. */
  urls: string[]
  /** For the product, which is no superuser on a server. */
  loginUrls: string[]
  drop: () => Promise<void>
}

/** Makes one migrated database and a copy of it for each worker: embedded, or on the server of TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const count = project.getProvidedContext().databases
  const server = process.env.TEST_DATABASE_URL
  const databases = server ? await copyOnServer(server, count) : await copyEmbedded(count)
  project.provide('databaseUrls', databases.urls)
  project.provide('loginUrls', databases.loginUrls)
  project.provide('databasesEmbedded', !server)
  return databases.drop
}

async function furnish(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl)
  await prepareJobs(databaseUrl)
}

async function copyEmbedded(count: number): Promise<Databases> {
  const dump = await templateDump()
  const copies = await Promise.all(Array.from({ length: count }, () => startEmbeddedDatabase({ dump })))
  return {
    urls: copies.map(copy => copy.url),
    loginUrls: copies.map(copy => copy.url),
    async drop() {
      await Promise.all(copies.map(copy => copy.stop()))
    },
  }
}

const CACHE = 'node_modules/.cache/resolvent'
const TEMPLATE_SOURCES = [
  ...['prisma/migrations', 'lib/platform/jobs.ts'],
  ...['node_modules/@electric-sql/pglite/package.json', 'node_modules/pg-boss/package.json'],
]

/** Kept between runs, for making an embedded database from nothing costs many times what loading one does. */
async function templateDump(): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(CACHE, `template-${fingerprint(TEMPLATE_SOURCES)}.tar`)
  if (existsSync(file)) return new Uint8Array(await readFile(file))
  const template = await startEmbeddedDatabase({})
  await furnish(template.url)
  const dump = await template.dump()
  await template.stop()
  await rm(CACHE, { recursive: true, force: true })
  await mkdir(CACHE, { recursive: true })
  await writeFile(`${file}.new`, dump)
  await rename(`${file}.new`, file)
  return dump
}

async function copyOnServer(server: string, count: number): Promise<Databases> {
  const template = `resolvent_test_${process.pid}`
  const names = Array.from({ length: count }, (_, index) => `${template}_${index + 1}`)
  await furnish(await createOwnedDatabase(server, template))
  await inServer(
    server,
    names.map(name => `create database ${name} template ${template} owner ${template}`),
  )
  return {
    urls: names.map(name => urlOf(server, { database: name })),
    loginUrls: names.map(name => urlOf(server, { database: name, login: template })),
    drop: () =>
      inServer(server, [
        ...[template, ...names].map(name => `drop database if exists ${name} with (force)`),
        `drop role ${template}`,
      ]),
  }
}
