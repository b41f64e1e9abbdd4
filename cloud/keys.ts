import {md5, sha1} from '@noble/hashes/legacy.js'
import {bytesOf} from './ids.ts'
import {Refusal} from './refusal.ts'

export type KeyType = 'ssh' | 'x509'
export interface Key {
  readonly public_key: string
  readonly private_key?: string
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const colons = (hash: Uint8Array) => [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(':')
const lines = (encoded: string) => encoded.replace(/.{64}(?=.)/g, '$&\n')
const pem = (label: string, bytes: Uint8Array) =>
  `-----BEGIN ${label}-----\n${lines(base64(bytes))}\n-----END ${label}-----\n`

/** The fields of an SSH public key, each behind its length: https://www.rfc-editor.org/rfc/rfc4253#section-6.6 */
function sshBlob(...fields: Uint8Array[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap((field) => [...new Uint8Array(new Uint32Array([field.length]).buffer).reverse(), ...field]),
  )
}
const ascii = (text: string) => new TextEncoder().encode(text)

/**
 * A pair of keys that follows from `seed`: the public half is well formed, the private half has the right frame around
 * bytes that open nothing. Nova makes RSA keys of 2,048 bits, and for `x509` a certificate with a PKCS #12 bundle.
 */
export function generateKey(type: KeyType, seed: string): Required<Key> {
  if (type === 'x509')
    return {
      public_key: pem('CERTIFICATE', der(bytesOf(`${seed} certificate`, 779))),
      private_key: base64(der(bytesOf(`${seed} bundle`, 2527))),
    }
  const modulus = bytesOf(`${seed} modulus`, 257)
  modulus[0] = 0
  modulus[1] = (modulus[1] ?? 0) | 0x80
  const blob = sshBlob(ascii('ssh-rsa'), Uint8Array.of(1, 0, 1), modulus)
  return {
    public_key: `ssh-rsa ${base64(blob)} Generated-by-Nova`,
    private_key: pem('RSA PRIVATE KEY', der(bytesOf(`${seed} private`, 1188))),
  }
}

/** The same bytes in the frame of a DER sequence. */
function der(bytes: Uint8Array): Uint8Array {
  const inside = bytes.length - 4
  return Uint8Array.from([0x30, 0x82, inside >> 8, inside & 255, ...bytes.slice(4)])
}

/** The fingerprint that Nova shows: MD5 of an SSH key's blob, SHA-1 of a certificate. Refuses what is neither. */
export function fingerprint(type: KeyType, publicKey: string): string {
  return type === 'x509' ? certificateFingerprint(publicKey) : sshFingerprint(publicKey)
}

const keyTypes =
  /^(ssh-rsa|ssh-dss|ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)$/

function sshFingerprint(publicKey: string): string {
  const [type = '', encoded = ''] = publicKey.split(' ')
  const blob = decode(encoded.trim())
  const named = blob && String.fromCharCode(...blob.subarray(4, 4 + type.length))
  if (!blob || !keyTypes.test(type) || named !== type || blob.length < type.length + 24)
    throw new Refusal('InvalidKeypair', 'Keypair data is invalid: failed to generate fingerprint')
  return colons(md5(blob))
}

function certificateFingerprint(publicKey: string): string {
  const framed = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(publicKey)?.[1]
  const certificate = framed === undefined ? undefined : decode(framed.replace(/\s/g, ''))
  if (certificate?.[0] !== 0x30)
    throw new Refusal(
      'InvalidKeypair',
      'Keypair data is invalid: failed to generate X509 fingerprint. Error message: Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. MalformedFraming',
    )
  return colons(sha1(certificate as Uint8Array))
}

function decode(encoded: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return undefined
  const letters = atob(encoded)
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index)
  return bytes
}
