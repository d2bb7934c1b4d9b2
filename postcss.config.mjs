import { flattenLayers } from '#scripts/css/flatten-layers.ts'

export default { plugins: ['@tailwindcss/postcss', flattenLayers()] }
