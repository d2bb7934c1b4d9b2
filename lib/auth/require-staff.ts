import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { currentTime } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { isInside } from '#lib/networks.ts'
import { may, type Permission } from '#lib/staff/access.ts'
import { keepSession } from '#lib/staff/keep-session.ts'
import { returnPath } from '#lib/staff/rules.ts'
import type { Caller } from '#lib/staff/sign-in.ts'
import { shownStaffTicket } from './staff-session.ts'
import { addressFingerprint, callerAddress } from './visitor.ts'

/**
 * The gate of every page and action of staff: an open session whose owner has this right. Others are asked to sign
 * in and brought back, or see the same page as for an address that does not exist. Some pages ask for the right at all
 * counters, which `null` stands for.
 */
export async function requireStaff(permission: Permission, counterId?: null): Promise<StaffMember> {
  await requireStaffSurface()
  const staff = await currentStaff()
  if (!staff) redirect(`/staff/sign-in?${new URLSearchParams({ to: await pathHere() })}`)
  if (!may(staff, permission, counterId)) await refuseRight(staff, permission)
  return staff
}

/** The page that does not exist, and a trace of who asked for what. */
async function refuseRight(staff: StaffMember, permission: Permission): Promise<never> {
  await recordView(staff, { act: 'right_refused', detail: { permission } })
  return notFound()
}

/** Who is signed in, for the header and for pages that need no right; asked once a page. */
export const currentStaff = cache(async (): Promise<StaffMember | null> => {
  if (!(await isStaffSurface())) return null
  const ticket = await shownStaffTicket()
  const holder = ticket && (await keepSession(ticket, currentTime()))
  return holder && ({ kind: 'staff', address: await callerAddress(), ...holder } as StaffMember)
})

/** The gate of the sign-in form: proves only that this server serves staff, to this address. */
export async function requireSignInCaller(): Promise<Caller> {
  await requireStaffSurface()
  return { address: await addressFingerprint(), origin: await callerAddress() }
}

/** Pages of staff do not exist on a server for residents, nor for an address outside the networks of the office. */
async function requireStaffSurface(): Promise<void> {
  if (!(await isStaffSurface())) notFound()
}

async function isStaffSurface(): Promise<boolean> {
  const { MADOGUCHI_SURFACES, STAFF_NETWORKS } = env()
  return MADOGUCHI_SURFACES.includes('staff') && isInside(STAFF_NETWORKS, await callerAddress())
}

/** Where to come back to after signing in. */
const pathHere = async (): Promise<string> => returnPath((await headers()).get('x-path'))
