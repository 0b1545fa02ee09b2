import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { CommandContext } from '#app/domain/commands/command.server.ts'
import { getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { NoFields } from '#app/domain/people/accounts/accounts-forms.ts'
import { readForm, submit } from './forms.server.ts'
import { commandContext } from './load-context.server.ts'
import { routeParams } from './route-params.ts'

/** Whose account a page acts on. @throws NotFound */
export async function loadAccount({ context, params }: LoaderFunctionArgs) {
  const { id, name } = await getAccount(context.db, routeParams(params, 'id').id)
  return { id, name }
}

/** The action of a page that asks one thing of an account, and goes back to it once it is done. */
export function actOnAccount(
  command: (context: CommandContext, input: { accountId: string }) => Promise<void>,
) {
  return async ({ context, params, request }: ActionFunctionArgs) => {
    const { id: accountId } = routeParams(params, 'id')
    return submit(
      await readForm(request, NoFields),
      () => command(commandContext(context), { accountId }),
      () => redirect(`/clerk/accounts/${accountId}`),
    )
  }
}
