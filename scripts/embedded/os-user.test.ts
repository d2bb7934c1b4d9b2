import { expect, it } from 'vitest'
import { findUnprivileged } from './os-user.ts'

const root = 'root:x:0:0:root:/root:/bin/bash'
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash'
const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin'

it('PostgreSQL runs as nobody, else as postgres, never as root', () => {
  expect(findUnprivileged([root, postgres, nobody].join('\n'))).toEqual({ uid: 65534, gid: 65533 })
  expect(findUnprivileged([root, postgres].join('\n'))).toEqual({ uid: 101, gid: 104 })
  expect(findUnprivileged(root)).toBeUndefined()
})
