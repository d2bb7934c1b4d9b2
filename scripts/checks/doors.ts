import { report } from '#scripts/checks/breach.ts'
import { cruiseDoors } from '#scripts/checks/cruise-doors.ts'

const { breaches, files } = await cruiseDoors(process.cwd())
report('doors', `${files} files`, breaches)
