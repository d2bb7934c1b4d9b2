/** What an installation is made of; which of them it runs is said by MADOGUCHI_MODULES. */
export const modules = ['reservations', 'cards', 'certificates'] as const

export type Module = (typeof modules)[number]
