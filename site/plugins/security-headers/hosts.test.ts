import {expect, test} from 'vitest'
import {hostFiles} from './hosts.ts'

const headers = {'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff'}
const files = hostFiles(headers, '/nova/latest/')

test('every host is told every header', () => {
  for (const text of Object.values(files))
    for (const [name, value] of Object.entries(headers)) {
      expect(text).toContain(name)
      expect(text).toContain(value)
    }
})

test('a site under a path has its 404 page and its assets under that path', () => {
  expect(files['nginx.conf']).toContain('error_page 404 /nova/latest/404.html;')
  expect(files['.htaccess']).toContain('ErrorDocument 404 /nova/latest/404.html')
  expect(files._headers).toContain('/nova/latest/assets/*')
})

test('nginx says the headers again where it adds one, or they would be lost there', () => {
  expect(files['nginx.conf']?.match(/add_header X-Content-Type-Options/g)).toHaveLength(2)
})
