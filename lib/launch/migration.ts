import { makeMigration } from '../../prisma/make-migration'
import { CannotStart, runCommand } from './cannot-start'

await runCommand(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new CannotStart(
      'Name the migration in small letters, joined by _: npm run migration -- add_payment_method',
    )
  }
  const file = await makeMigration(name, new Date())
  console.log(
    file ? `Wrote ${file}. Read it before it is applied.` : 'The migrations already lead to the schema.',
  )
  return 0
})
