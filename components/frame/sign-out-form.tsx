import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'

/** A post, never a link: nobody is signed out by a page that was only looked at. */
export function SignOutForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} label="Sign out">
      <button
        type="submit"
        className="flex min-h-8 w-full items-center rounded-s px-2.5 text-left text-13 hover:bg-pick pointer-coarse:min-h-11"
      >
        Sign out
      </button>
    </Form>
  )
}
