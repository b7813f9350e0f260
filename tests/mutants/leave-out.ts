import type { NodePath } from '@stryker-mutator/api/ignore'
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** A place in the syntax tree, of which Stryker names no type: as much of it as is looked at. */
type Place = NodePath & {
  node: { type: string; value?: unknown; key?: { type: string; name?: string } }
}

/** Words for people, and the examples that a rule carries for its tests: neither decides anything about a case. */
function shouldIgnore(path: NodePath): string | undefined {
  const { node } = path as Place
  if (node.type === 'StringLiteral' && /\s/.test(String(node.value))) return 'words for people'
  if (node.type === 'TemplateLiteral') return 'words for people'
  if (node.type === 'ObjectProperty' && ['examples', 'citations'].includes(node.key?.name ?? ''))
    return 'examples and citations'
  return undefined
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', { shouldIgnore })]
