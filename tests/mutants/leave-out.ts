import type { NodePath } from '@stryker-mutator/api/ignore'
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Words for people, and the examples that a rule carries for its tests: neither decides anything about a case. */
function shouldIgnore(at: NodePath): string | undefined {
  if (at.isStringLiteral() && /\s/.test(at.node.value)) return 'words for people'
  if (at.isTemplateLiteral()) return 'words for people'
  if (
    at.isObjectProperty() &&
    at.node.key.type === 'Identifier' &&
    ['examples', 'citations'].includes(at.node.key.name)
  )
    return 'examples and citations'
  return undefined
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', { shouldIgnore })]
