import { describe, expect, it } from 'vitest'
import { databaseName, leftovers } from './names.ts'

describe('test databases', () => {
  const living = { pid: 41, started: 'boot 100' }
  const dead = { pid: 42, started: 'boot 100' }
  const find = (pid: number) => (pid === living.pid ? living : undefined)

  it('are left over when their run has ended', () => {
    expect(leftovers([databaseName(living, '1'), databaseName(dead, '1')], find)).toEqual([
      databaseName(dead, '1'),
    ])
  })

  it('are left over when another process got the number of their run', () => {
    const before = databaseName({ pid: living.pid, started: 'boot 7' }, 'template')
    expect(leftovers([before], find)).toEqual([before])
  })

  it('are told from the other databases of the server', () => {
    expect(leftovers(['postgres', 'madoguchi', 'test_notes'], find)).toEqual([])
  })
})
