/** Characters are counted as people count them: a kanji of any plane is one. */
export const lengthOf = (password: string): number => [...password].length
