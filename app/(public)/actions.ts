'use server'

import { joinFirm, setUpFirm } from '@/lib/firm'
import { asVisitor } from '@/lib/operation'
import { inputOf } from '../input-of'

/** The link is the permission here; nobody is signed in yet. */
export async function setUpFirmAction(_: unknown, form: FormData) {
  return asVisitor(() => setUpFirm(inputOf(form)))
}

export async function joinFirmAction(_: unknown, form: FormData) {
  return asVisitor(() => joinFirm(inputOf(form)))
}
