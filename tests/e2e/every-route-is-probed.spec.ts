import { expect, test } from '@playwright/test'
import { actionProbes } from './isolation/action-probes'
import { builtActions, builtRoutes } from './isolation/build'
import { routeProbes } from './isolation/route-probes'

test('every route of the build has a probe of its walls, and every probe a route', async () => {
  expect(Object.keys(routeProbes).sort()).toEqual((await builtRoutes()).sort())
})

test('every server action of the build has a probe of its walls, and every probe an action', async () => {
  const names = (await builtActions()).map(({ name }) => name)
  expect(Object.keys(actionProbes).sort()).toEqual(names.sort())
})
