import type {Over} from './changing.ts'

/** JSON as a form reads it from a request: its author knows its shape. */
// biome-ignore lint/suspicious/noExplicitAny: read by the author of a form, who knows its shape
export type Json = any

/** A request taken apart, for a client to ask the same. What a form leaves unread, that client has no words for. */
export interface Asked {
  /** By the segment before it: in `/flavors/10/os-extra_specs/hw:numa_nodes` the `flavors` is `10`. */
  readonly path: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string | undefined>>
  /** What the body says; empty where there is none. */
  readonly body: Readonly<Record<string, Json>>
  /** Why the API refuses it, where it does: `FlavorNotFound`. */
  readonly refusal?: string
}

/** A command of `openstack`: its words, options and arguments; those that are `undefined` are not there. */
export interface Command {
  readonly command: string
  readonly options?: Readonly<Record<string, Over<Value | readonly Value[] | undefined>>>
  readonly arguments?: readonly Value[]
  /** What a reader should know before running it. */
  readonly note?: string
}
/** A word, a flag that is there, or a file that holds what the command reads from it. */
export type Value = string | number | true | undefined | {readonly file: string; readonly text: string}

/** A method of `conn.compute` in openstacksdk. */
export interface PythonCall {
  readonly method: string
  readonly arguments?: readonly Json[]
  readonly named?: Readonly<Record<string, Json>>
  /** What it returns, as a name: in a list if it returns many. */
  readonly gives?: string | readonly [string]
  /** The attribute of what it returns that holds the answer. */
  readonly shows?: string
}

/** A function of a package of gophercloud. */
export interface GoCall {
  /** Its path under `openstack/compute`, `v2/keypairs` for example. */
  readonly package: string
  readonly function: string
  readonly arguments: readonly GoValue[]
  /** What it returns, as a name; nothing for a function that only fails or does not. */
  readonly gives?: string
  /** The function that reads what it returns from pages. */
  readonly pages?: string
  /** The method of what it returns that takes out the answer, where that is not `Extract`. */
  readonly extract?: string
}
export type GoValue =
  | string
  | number
  | boolean
  | undefined
  | {readonly pointer: string | number | boolean | undefined}
  | {readonly constant: string}
  | {readonly struct: string; readonly fields: Readonly<Record<string, GoValue>>}
  | {readonly map: string; readonly entries: Readonly<Record<string, string>>}
  | {readonly texts: readonly string[]}

/** Says a request in the words of one client. */
export type Form<Said> = (asked: Asked) => Said
/** Why there is no form of an operation for a client. */
export interface None {
  readonly none: string
}
export const none = (why: string): None => ({none: why})

/** How the clients with words of their own ask for each operation of a resource, by the name that exports it. */
export interface Forms {
  readonly cli: Over<Form<Command> | undefined> | None
  readonly python: Form<PythonCall> | None
  readonly go: Form<GoCall> | None
}
export type Clients = Readonly<Record<string, Forms>>

/** A request that a client has no words for. */
export class Unsayable extends Error {}

const only =
  <T>(fits: (value: unknown) => value is T) =>
  (value: unknown): T | undefined => {
    if (value === undefined || fits(value)) return value
    throw new Unsayable(`Unexpected ${JSON.stringify(value)}, expected what the client's type can hold`)
  }

/** A text, or nothing; what is neither can not be said. */
export const text = only((value) => typeof value === 'string')
/** A whole number, or nothing; what is neither can not be said. */
export const whole = only((value): value is number => Number.isSafeInteger(value))
/** A number, or nothing; what is neither can not be said. */
export const number = only((value) => typeof value === 'number')
/** True or false, or nothing; what is neither can not be said. */
export const flag = only((value) => typeof value === 'boolean')

/** What a body says inside a field; what is no object can not be said. */
export function inside(value: Json): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unsayable(`Unexpected ${JSON.stringify(value)}, expected an object`)
  return value
}
/** An object of texts, by name; what is none can not be said. */
export const texts = (value: Json): Record<string, string> =>
  Object.fromEntries(Object.entries(inside(value)).map(([name, one]) => [name, needed(text(one))]))

/** The value, where it is there; a client that takes nothing for an answer can not say its absence. */
export function needed<T>(value: T | undefined): T {
  if (value === undefined || value === '') throw new Unsayable('Unexpected gap, expected a value')
  return value
}

/** The number that a query parameter writes in digits, or nothing; what is neither can not be said. */
export function digits(value: string | undefined): number | undefined {
  if (value !== undefined && !/^\d{1,15}$/.test(value)) throw new Unsayable(`Unexpected ${value}, expected digits`)
  return value === undefined ? undefined : Number(value)
}
