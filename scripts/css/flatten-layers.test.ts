import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { flattenLayers } from './flatten-layers.ts'

// The PostCSS that the build uses; it is no package of our own.
const postcss = createRequire(import.meta.resolve('@tailwindcss/postcss'))('postcss')

const flat = (css: string): string => postcss([flattenLayers()]).process(css, { from: undefined }).css

it.each([
  ['@layer base, components;a{}', 'a:not(#\\#):not(#\\#):not(#\\#){}'],
  ['@layer theme{:root{--a:1}}', ':root{--a:1}'],
  ['@layer base{h1{}}', 'h1{}'],
  ['@layer components{.a > b,.c:hover{}}', '.a > b:not(#\\#),.c:hover:not(#\\#){}'],
  ['@layer utilities{.a{}}', '.a:not(#\\#):not(#\\#){}'],
  ['@layer components{.a::before,.b:after{}}', '.a:not(#\\#)::before,.b:not(#\\#):after{}'],
  ['@layer components{@media print{.a{}}}', '@media print{.a:not(#\\#){}}'],
  ['@layer components{.a{& > b{}}}', '.a:not(#\\#){& > b{}}'],
  ['@layer components{@keyframes x{from{}}}', '@keyframes x{from{}}'],
])('%s becomes %s', (css, expected) => {
  expect(flat(css)).toBe(expected)
})
