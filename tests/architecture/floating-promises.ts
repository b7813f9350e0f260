import path from 'node:path'
import ts from 'typescript'

/**
 * Promises that nobody waits for, as `file:line statement`: a dropped `await` lets a transaction end before its work,
 * and a failure go unseen. One that is meant is marked by `void`, or handles its own failure.
 */
export function findFloatingPromises(files: string[], root = '.'): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.resolve('tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const program = ts.createProgram(files, { ...options, incremental: false, plugins: [] })
  const checker = program.getTypeChecker()
  const watched = new Set(files.map(file => path.resolve(file)))
  return program
    .getSourceFiles()
    .filter(({ fileName }) => watched.has(path.resolve(fileName)))
    .flatMap(source =>
      statementsOf(source)
        .filter(({ expression }) => dropsPromise(expression, checker))
        .map(statement => {
          const { line } = source.getLineAndCharacterOfPosition(statement.getStart())
          const [words] = statement.getText().split('\n')
          return `${path.relative(root, source.fileName)}:${line + 1} ${words}`
        }),
    )
}

function statementsOf(node: ts.Node): ts.ExpressionStatement[] {
  const inside: ts.ExpressionStatement[] = []
  ts.forEachChild(node, child => {
    inside.push(...statementsOf(child))
  })
  return ts.isExpressionStatement(node) ? [node, ...inside] : inside
}

function dropsPromise(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(expression)) return dropsPromise(expression.expression, checker)
  if (ts.isConditionalExpression(expression))
    return dropsPromise(expression.whenTrue, checker) || dropsPromise(expression.whenFalse, checker)
  if (ts.isBinaryExpression(expression))
    return !isAssignment(expression) && dropsPromise(expression.right, checker)
  if (ts.isVoidExpression(expression) || ts.isAwaitExpression(expression)) return false
  return !handlesFailure(expression) && isThenable(checker.getTypeAtLocation(expression))
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

/** `.catch(handle)`, or `.then(go, handle)` */
function handlesFailure(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false
  const name = expression.expression.name.text
  return (
    (name === 'catch' && expression.arguments.length > 0) ||
    (name === 'then' && expression.arguments.length > 1)
  )
}

function isThenable(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isThenable)
  return type.getProperty('then') !== undefined
}
