import 'server-only'

export { changeRole, removePerson } from './change-people'
export { type Enrolled, joinFirm, setUpFirm } from './enrol'
export { invitePerson } from './invite-person'
export { listPeople, type PersonRow } from './list-people'
export { findOpenLink, type OpenLink, setUpLinkIfNeeded } from './one-time-link'
export { type SignInResult, signIn } from './sign-in'
export { signOut } from './sign-out'
