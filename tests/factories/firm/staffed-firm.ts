import type { Actor, Role } from '@/lib/access'
import { actAs, addColleague, foundFirm, type InventedPerson } from './people'

export interface StaffedFirm {
  people: Record<Role, InventedPerson>
  actors: Record<Role, Actor>
}

/** A firm with one person of each role, all signed in. */
export async function foundStaffedFirm(
  given: { firmName?: string; timeZone?: string } = {},
): Promise<StaffedFirm> {
  const { owner, actor } = await foundFirm({
    firmName: 'Ostrow and Calloway (sample)',
    name: 'Maren Ostrow',
    email: 'owner@sample.example',
    ...given,
  })
  const join = (role: Role, name: string) =>
    addColleague(actor, { name, email: `${role}@sample.example`, role })
  const practitioner = await join('practitioner', 'Wale Abara')
  const manager = await join('case-manager', 'Ines Calloway')
  const viewer = await join('viewer', 'Tove Villard')
  return {
    people: { owner, practitioner, 'case-manager': manager, viewer },
    actors: {
      owner: actor,
      practitioner: await actAs(practitioner),
      'case-manager': await actAs(manager),
      viewer: await actAs(viewer),
    },
  }
}
