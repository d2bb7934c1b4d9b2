'use client'

import { useSyncExternalStore } from 'react'

/** False in the page as the server sends it, true once the script runs: for what is useless without script. */
export const useHasScript = (): boolean => useSyncExternalStore(never, yes, no)

const never = () => () => undefined
const yes = () => true
const no = () => false
