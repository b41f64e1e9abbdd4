import {expect, test} from 'vitest'
import {headersOf, inlineStyleOf, scriptHashes} from './policy.ts'

test('an inline script is let in by its hash', () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(scriptHashes(['<p><script>alert(1)</script>'])).toEqual([
    "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  ])
})

test('the same script on two pages is named once', () => {
  expect(scriptHashes(['<script>a()</script>', '<script>a()</script><script>b()</script>'])).toHaveLength(2)
})

test('scripts with an address and data blocks need no hash', () => {
  expect(scriptHashes(['<script src="/a.js" defer></script><script type="application/ld+json">{}</script>'])).toEqual(
    [],
  )
})

test('an inline style is found', () => {
  expect(inlineStyleOf('<p>a</p><svg class="x" style="display: none;"></svg>')).toMatch(/^<svg class="x" style=/)
  expect(inlineStyleOf('<style>p{}</style>')).toBeDefined()
})

test('the word style in a sentence or a script is no inline style', () => {
  expect(inlineStyleOf('<p>set style=loud</p><script>"<p style=a>"</script><link rel="stylesheet">')).toBeUndefined()
})

test('nothing is allowed that is not named', () => {
  const policy = headersOf(["'sha256-x'"])['Content-Security-Policy']
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-x';")
  expect(policy).not.toContain("'unsafe-inline'")
  expect(policy).not.toContain("'unsafe-eval'")
})
